import { expect, test } from 'vitest';
import { ops } from '../../spec/index.ts';
import { composites } from './composites.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

test('there is a row or a formula for every op of the catalogue, and no other', () => {
  expect([...Object.keys(rules), ...Object.keys(composites)].sort()).toEqual(Object.keys(ops).sort());
});

test('a gradient can read what the catalogue says it reads, and nothing else', () => {
  const right: Rule<'mul'>['vjp']['self'] = (grad, { other }) => grad.mul(other);
  // @ts-expect-error the gradient of `self` does not read `self`
  const wrong: Rule<'mul'>['vjp']['self'] = (grad, { self }) => grad.mul(self);
  // @ts-expect-error nor the result
  const wrongToo: Rule<'mul'>['vjp']['self'] = (grad, { result }) => grad.mul(result);
  expect([right, wrong, wrongToo].every((formula) => typeof formula === 'function')).toBe(true);
});

test('a row without the gradient of an input, or with one that has none, is none', () => {
  const forward: Rule<'gather'>['forward'] = rules.gather.forward;
  // @ts-expect-error `self` has a gradient
  const lacking: Rule<'gather'> = { forward, vjp: {} };
  // @ts-expect-error `index` has none
  const excessive: Rule<'gather'> = { forward, vjp: { ...rules.gather.vjp, index: (grad) => grad } };
  expect([lacking.forward, excessive.forward]).toEqual([forward, forward]);
});
