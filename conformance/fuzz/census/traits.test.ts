import { describe, expect, test } from 'vitest';
import { everything } from '../limits-for-tests.ts';
import { type FuzzLevel, fuzzLevels } from '../profile.ts';
import { drawProgram } from '../program.ts';
import { anatomyOf } from './anatomy.ts';
import { traits } from './traits.ts';

const count = 1000;

const asked = (level: FuzzLevel) =>
  Object.entries(traits).flatMap(([name, { shares, has }]) => {
    const share = shares[level];
    return share === undefined ? [] : [{ name, share, has }];
  });

describe.each(fuzzLevels)('of random programs of level %s', (level) => {
  const drawn = Array.from({ length: count }, (_, index) => drawProgram(2, index, level, everything).program);
  const programs = drawn.map(anatomyOf);

  test.each(asked(level))('$share in 100 have $name', ({ share, has }) => {
    expect((100 * programs.filter(has).length) / count).toBeGreaterThanOrEqual(share);
  });
});
