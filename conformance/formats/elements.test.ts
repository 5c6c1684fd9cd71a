import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64From, decodeElements, type ElementValue, encodeElements } from './elements.ts';

const throughText = (values: readonly ElementValue[], dtype: Parameters<typeof encodeElements>[1]) =>
  decodeElements(JSON.parse(JSON.stringify(encodeElements(values, dtype))), dtype);

const float32 = fc.float().map(Math.fround);
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const long = { minLength: base64From, maxLength: base64From + 3 };

const comesBack = <T extends ElementValue>(
  element: fc.Arbitrary<T>,
  dtype: Parameters<typeof encodeElements>[1],
  size: fc.ArrayConstraints = {},
) =>
  fc.assert(
    fc.property(fc.array(element, size), (values) => {
      expect(throughText(values, dtype)).toEqual(values);
    }),
    { numRuns: size === long ? 3 : 100 },
  );

test('every float64, NaN, infinity and zero comes back as it was', () => comesBack(fc.double(), 'float64'));

test('every float32 comes back as it was', () => comesBack(float32, 'float32'));

test('every int64 comes back as it was, as a bigint', () => comesBack(int64, 'int64'));

test('large tensors come back as they were', () => {
  comesBack(float32, 'float32', long);
  comesBack(fc.double(), 'float64', long);
  comesBack(int64, 'int64', long);
  comesBack(fc.boolean(), 'bool', long);
});

test('large tensors travel as base64, small ones as numbers that can be read', () => {
  expect(encodeElements(new Float32Array(base64From), 'float32')).toHaveProperty('base64');
  expect(encodeElements(new Float32Array(base64From - 1), 'float32')).toBeInstanceOf(Array);
  expect(encodeElements(new Float32Array(base64From), 'float')).toBeInstanceOf(Array);
});

test('integers beyond 2^53 are strings, others numbers', () => {
  expect(encodeElements([2n ** 53n - 1n, 2n ** 53n, -(2n ** 63n), 5], 'int64')).toEqual([
    9007199254740991,
    '9007199254740992',
    '-9223372036854775808',
    5,
  ]);
});

test('2^53 itself may be a number, as it is exact', () => {
  expect(decodeElements([2 ** 53, -(2 ** 53)], 'int64')).toEqual([2n ** 53n, -(2n ** 53n)]);
});

test('base64 is little-endian', () => {
  expect(decodeElements({ base64: 'AACAPw==' }, 'float32')).toEqual([1]);
  expect(decodeElements({ base64: 'AQAAAAAAAAA=' }, 'int64')).toEqual([1n]);
});

test.each([
  [[0.1], 'float32', 'element 0: 0.1 is not a float32; the nearest is 0.10000000149011612'],
  [[1, 1e300], 'float', 'element 1: 1e+300 is not a float32'],
  [['9007199254740993'], 'float64', 'element 0: "9007199254740993" is not a float'],
  [[2 ** 53 + 2], 'int64', 'element 0: 9007199254740994 is not an exact int64'],
  [[1.5], 'int64', 'element 0: 1.5 is not an exact int64'],
  [['NaN'], 'int64', 'element 0: "NaN" is not an int64'],
  [['9223372036854775808'], 'int64', 'element 0: 9223372036854775808 is outside int64'],
  [[true], 'float', 'element 0: true is not a number'],
  [[1], 'bool', 'element 0: 1 is not a bool'],
  [{ base64: 'AAA=' }, 'float32', '2 bytes of base64'],
  [{ base64: 'Ag==' }, 'bool', 'byte 2 is not a bool'],
] as const)('%j as %s is refused', (elements, dtype, message) => {
  expect(() => decodeElements(elements as never, dtype)).toThrow(message);
});
