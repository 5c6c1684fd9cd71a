/** Values that no author of a format thinks of, each to stand where something else should. */
import { between, type Choices, oneOf } from '../catalogue/choices.ts';

/** Numbers at the edges of what numbers can be. JSON has more of them than JavaScript: those are made as text. */
export const oddNumbers: readonly number[] = [
  0, 1, -1, 2, 0.5, 1e9, -1e9, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, 1e15, 1e21, 1e308, -1e308, 5e-324, 1e6, 65_536,
]; // biome-ignore format: a list

/** Texts that are names of other things, or of nothing, or no text at all. */
export const oddTexts: readonly string[] = [
  '', ' ', 'x', 'y', 'nowhere', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'NaN', 'Infinity', '-Infinity',
  '-0', '9223372036854775808', '-9223372036854775809', '1000000000000000', '\u0000', '\ud800', '\udfff x', '💥', 'ﬀ', '\u202e', 'null',
  'true', '1e9', '../../../etc/passwd', '%s%n', '<script>', "'; --", 'float16', 'complex64', 'add', 'sum', 'float', 'a.b', '0', '-1',
]; // biome-ignore format: a list

/** A value to stand in some place, of its own: what is mutated later must be nothing that other inputs get too. */
export const oddValue = (choices: Choices): unknown => structuredClone(someOddValue(choices));

function someOddValue(choices: Choices): unknown {
  switch (choices.below(12)) {
    case 0:
    case 1:
    case 2:
      return oneOf(choices, oddNumbers);
    case 3:
    case 4:
      return oneOf(choices, oddTexts);
    case 5:
      return oneOf<unknown>(choices, [null, true, false, {}, [], [[]], [null], [{}]]);
    case 6:
      return oneOf(choices, oddShapes);
    case 7:
      return oneOf(choices, oddOperands);
    case 8:
      return nested(between(choices, 1, 3) ** 6);
    case 9:
      return oneOf(choices, ['x', 'é', '"', '0', 'AAAA']).repeat(10 ** between(choices, 1, 5));
    case 10:
      return Array.from({ length: 10 ** between(choices, 1, 4) }, () => oneOf<unknown>(choices, [0, null, 'x', 1e300]));
    default:
      return Object.fromEntries(oddTexts.slice(0, 12).map((key) => [key, oneOf(choices, oddNumbers)]));
  }
}

const oddShapes: readonly unknown[] = [
  [1e9, 1e9], [-1], [0, 1e9, 1e9], [1e15], [2 ** 31], [1.5], ['2'], [4096, 4096], [1e5, 1e5, 0], [-1e9, -1e9], [[2]], [null],
]; // biome-ignore format: a list

const oddOperands: readonly unknown[] = [
  { grad: 'nowhere' }, { base: 'nowhere' }, { grad: { grad: 'x' } }, { float: 'NaN' }, { int: 'NaN' }, { int: 1.5 }, { float: '1' },
  { int: '99999999999999999999' }, { base64: 'AAA=' }, { base64: '====' }, { base64: 'AAAAA' }, { tensor: 'nowhere' }, { run: {} },
  { start: null, stop: null, step: 0 }, { start: 1e9, stop: -1e9, step: -1 }, { scale: 'NaN' }, { record: '__proto__' },
]; // biome-ignore format: a list

/** A list in a list, so many times. */
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}
