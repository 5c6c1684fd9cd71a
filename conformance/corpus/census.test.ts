import { describe, expect, test } from 'vitest';
import type { Fixture, Step } from '../../spec/index.ts';
import { program } from '../programs/builder.ts';
import { census, fixtureKinds } from './census.ts';
import { soundFixture } from './corpus-for-tests.ts';
import { readCorpus } from './read.ts';

const counts = census(readCorpus().fixtures);

describe('the golden corpus has', () => {
  test.each(counts)('$bound fixtures: $what', ({ count, bound, holds }) => {
    expect(holds, `${count}, and not ${bound}`).toBe(true);
  });
});

describe('a fixture counts', () => {
  const kindsOf = (fixture: Fixture): readonly string[] =>
    fixtureKinds.filter(({ is }) => is(fixture)).map(({ what }) => what);
  const made = (steps: readonly Step[]): Fixture => ({ ...soundFixture, program: { version: 1, steps: [...steps] } });

  const oneOp = program((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.call('y', 'exp', { self: 'x' });
    p.call('total', 'sum', { self: 'y' });
    p.backward('total');
  }).steps;

  test('as one about one op, with the sum that it ends in', () => {
    expect(kindsOf(made(oneOp))).toEqual(['fixtures', 'about one op']);
    const more = program((p) => p.call('z', 'sin', { self: 'y' })).steps;
    expect(kindsOf(made([...oneOp, ...more]))).toEqual(['fixtures']);
  });

  test('as one about memory if it writes and looks at the version', () => {
    const writes = program((p) => p.inPlace('add', { self: 'y', other: 1 })).steps;
    const looks = program((p) => p.observe('version', 'x')).steps;
    expect(kindsOf(made([...oneOp, ...writes]))).toEqual(['fixtures']);
    expect(kindsOf(made([...oneOp, ...writes, ...looks]))).toContain('about writes in place, views and versions');
  });

  test('as a long course only with a state that is loaded between two steps', () => {
    const course = (loads: boolean) =>
      program((p) => {
        p.tensor('w', [1, 2, 3], { requires_grad: true });
        p.optimizer('opt', 'SGD', ['w'], { lr: 0.5 });
        p.tensor('g', [1, 0, -1]);
        p.setGrad('w', 'g');
        p.step('opt');
        p.setGrad('w', null);
        p.step('opt');
        p.setOption('opt', 'lr', 0.25);
        p.saveState('saved', 'opt');
        if (loads) p.loadState('opt', 'saved');
        p.step('opt');
      }).steps;
    expect(kindsOf(made(course(true)))).toContain('about optimizers on a long course');
    expect(kindsOf(made(course(false)))).not.toContain('about optimizers on a long course');
  });
});
