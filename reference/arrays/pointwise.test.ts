import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arrayOf, arrays, failureOf, numbersOf, shapes } from '../for-tests.ts';
import { contiguous, type NdArray } from './array.ts';
import { dataFrom } from './copy.ts';
import { binary, comparison, ternary, unary } from './pointwise.ts';
import { broadcastShapes } from './shape.ts';
import { expand } from './views.ts';

const negate = (): ((a: NdArray) => NdArray) => unary({ float: (a) => -a });
const combine = (): ((a: NdArray, b: NdArray, p?: number | bigint) => NdArray) =>
  binary({ float: (a, b, p) => 100 * a + b + p });

const hosts = [
  ['that lets code be made from text', (): void => {}],
  [
    'that does not',
    (): void => {
      vi.stubGlobal('Function', () => {
        throw new EvalError('unsafe-eval is not allowed');
      });
    },
  ],
] as const;

describe.each(hosts)('on a host %s', (_, prepare) => {
  afterEach(() => void vi.unstubAllGlobals());

  test('a kernel of one operand gives the same for every layout', () => {
    prepare();
    const kernel = negate();
    fc.assert(
      fc.property(arrays, (a) => {
        expect(numbersOf(kernel(a))).toEqual(numbersOf(a).map((x) => -x));
      }),
    );
  });

  test('a kernel of two operands gives the same for every layout', () => {
    prepare();
    const kernel = combine();
    const pairs = shapes.chain((shape) => fc.tuple(arrayOf(shape), arrayOf(shape)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const right = numbersOf(b);
        expect(numbersOf(kernel(a, b, 7))).toEqual(numbersOf(a).map((x, i) => 100 * x + right[i]! + 7));
      }),
    );
  });
});

test('a kernel of three operands gives the same for every layout, and broadcasts', () => {
  const kernel = ternary({ float: (a, b, c, p) => 10000 * a + 100 * b + c + p });
  const triples = shapes.chain((shape) => fc.tuple(arrayOf(shape), arrayOf(shape), arrayOf(shape.slice(1))));
  fc.assert(
    fc.property(triples, ([a, b, c]) => {
      const [second, third] = [b, expand(c, a.shape)].map(numbersOf) as [number[], number[]];
      expect(numbersOf(kernel(a, b, c, 7))).toEqual(
        numbersOf(a).map((x, i) => 10000 * x + 100 * second[i]! + third[i]! + 7),
      );
    }),
  );
});

test('operands broadcast as if they had been expanded first', () => {
  const kernel = combine();
  fc.assert(
    fc.property(arrays, arrays, (a, b) => {
      if (failureOf(() => broadcastShapes(a.shape, b.shape)) !== undefined) return;
      const shape = broadcastShapes(a.shape, b.shape);
      expect(numbersOf(kernel(a, b))).toEqual(numbersOf(kernel(expand(a, shape), expand(b, shape))));
    }),
  );
});

test('float32 is computed in double and rounded once', () => {
  const quotient = binary({ float: (a, b) => a / b });
  const [a, b] = [1, 3].map((x) => contiguous(dataFrom([x], 'float32'), 'float32', [1])) as [NdArray, NdArray];
  expect(numbersOf(quotient(a, b))).toEqual([Math.fround(1 / 3)]);
});

test('a comparison gives bools', () => {
  const isLess = comparison({ float: (a, b) => a < b });
  const [a, b] = [
    [1, 2],
    [2, 1],
  ].map((xs) => contiguous(dataFrom(xs, 'float64'), 'float64', [2])) as [NdArray, NdArray];
  expect(isLess(a, b).dtype).toBe('bool');
  expect(numbersOf(isLess(a, b))).toEqual([true, false]);
});

test('an op without a form for a dtype refuses it', () => {
  const bools = contiguous(dataFrom([true], 'bool'), 'bool', [1]);
  expect(failureOf(() => negate()(bools))).toBe('dtype-mismatch');
});
