/** Elementwise kernels: from a function of elements to a function of arrays. */
import { TensorError } from '../error.ts';
import { type NdArray, zerosLike } from './array.ts';
import type { Dtype } from './dtype.ts';
import { resultOf } from './layout.ts';
import { eachLine } from './lines.ts';
import {
  type BinaryLoop,
  makeBinaryLoop,
  makeTernaryLoop,
  makeUnaryLoop,
  type TernaryLoop,
  type UnaryLoop,
} from './loops.ts';
import { broadcastShapes, sameShape } from './shape.ts';
import { ownCopy } from './specialise.ts';

/** What an op does to elements, by the kind of number. A kind that is left out is refused. */
export interface ElementFunctions<OnNumbers, OnBigints> {
  /** float32 and float64: computed in double and rounded once, on storing. */
  readonly float?: OnNumbers;
  readonly int64?: OnBigints;
  /** On 0 and 1. */
  readonly bool?: OnNumbers;
}

type Unary<E, R = E> = (a: E) => R;
type Binary<E, R = E> = (a: E, b: E, parameter: E) => R;
type Ternary<E> = (a: E, b: E, c: E, parameter: E) => E;

/** One loop a dtype, made when it is first needed. */
function loopsOf<Loop>(
  functions: ElementFunctions<unknown, unknown>,
  make: (f: never) => Loop,
): (dtype: Dtype) => Loop {
  const loops: Partial<Record<Dtype, Loop>> = {};
  return (dtype) => {
    const loop = loops[dtype];
    if (loop) return loop;
    const f = dtype === 'int64' ? functions.int64 : dtype === 'bool' ? functions.bool : functions.float;
    if (!f) throw new TensorError('dtype-mismatch', `there is no form for ${dtype} tensors: convert to a float dtype`);
    const made = ownCopy(make)(f as never);
    loops[dtype] = made;
    return made;
  };
}

/** A kernel of one operand. */
export function unary(functions: ElementFunctions<Unary<number>, Unary<bigint>>): (a: NdArray) => NdArray {
  return unaryTo(undefined, functions);
}

/** A kernel of one operand that asks something: its results are bools. */
export function predicate(
  functions: ElementFunctions<Unary<number, boolean>, Unary<bigint, boolean>>,
): (a: NdArray) => NdArray {
  return unaryTo('bool', functions);
}

function unaryTo(to: Dtype | undefined, functions: ElementFunctions<unknown, unknown>): (a: NdArray) => NdArray {
  const loops = loopsOf<UnaryLoop<number>>(functions, makeUnaryLoop);
  return (a) => {
    const loop = loops(a.dtype);
    const out = resultOf(a.shape, to ?? a.dtype, [a]);
    const target = out.data as Float64Array;
    const source = a.data as Float64Array; // whatever it is, its loop reads and writes only this kind
    if (a.isContiguous) loop(target, 0, 1, source, a.offset, 1, a.size);
    else
      eachLine([out, a], (starts, steps, length) =>
        loop(target, starts[0]!, steps[0]!, source, starts[1]!, steps[1]!, length),
      );
    return out;
  };
}

/** A kernel of two operands of one dtype, which broadcast, and of a parameter for all elements if the op has one. */
export function binary(
  functions: ElementFunctions<Binary<number>, Binary<bigint>>,
): (a: NdArray, b: NdArray, parameter?: number | bigint) => NdArray {
  return binaryTo(undefined, functions);
}

/** A kernel of two operands that asks something: its results are bools. */
export function comparison(
  functions: ElementFunctions<Binary<number, boolean>, Binary<bigint, boolean>>,
): (a: NdArray, b: NdArray) => NdArray {
  return binaryTo('bool', functions);
}

function binaryTo(
  to: Dtype | undefined,
  functions: ElementFunctions<unknown, unknown>,
): (a: NdArray, b: NdArray, parameter?: number | bigint) => NdArray {
  const loops = loopsOf<BinaryLoop<number>>(functions, makeBinaryLoop);
  return (a, b, parameter = 0) => {
    const loop = loops(a.dtype);
    const out = flatResultOf(a, b, to ?? a.dtype) ?? resultOf(broadcastShapes(a.shape, b.shape), to ?? a.dtype, [a, b]);
    const target = out.data as Float64Array;
    const left = a.data as Float64Array; // as in `unary`
    const right = b.data as Float64Array;
    const p = parameter as number;
    if (out.isContiguous && isFlat(a, out) && isFlat(b, out))
      loop(target, 0, 1, left, a.offset, a.size === 1 ? 0 : 1, right, b.offset, b.size === 1 ? 0 : 1, out.size, p);
    else
      eachLine([out, a, b], (starts, steps, length) =>
        loop(target, starts[0]!, steps[0]!, left, starts[1]!, steps[1]!, right, starts[2]!, steps[2]!, length, p),
      );
    return out;
  };
}

/** A kernel of three operands of one dtype, which broadcast, and of a parameter for all elements if the op has one. */
export function ternary(
  functions: ElementFunctions<Ternary<number>, Ternary<bigint>>,
): (a: NdArray, b: NdArray, c: NdArray, parameter?: number | bigint) => NdArray {
  const loops = loopsOf<TernaryLoop<number>>(functions, makeTernaryLoop);
  return (a, b, c, parameter = 0) => {
    const loop = loops(a.dtype);
    const out = resultOf(broadcastShapes(broadcastShapes(a.shape, b.shape), c.shape), a.dtype, [a, b, c]);
    const [target, first, second, third] = [out, a, b, c].map(({ data }) => data as Float64Array); // as in `unary`
    eachLine([out, a, b, c], (starts, steps, length) =>
      loop(target!, first!, second!, third!, starts, steps, length, parameter as number),
    );
    return out;
  };
}

/** Whether an operand can be read alongside a contiguous result as one line. */
const isFlat = (operand: NdArray, out: NdArray): boolean =>
  operand.size === 1 || (operand.isContiguous && sameShape(operand.shape, out.shape));

/** The result of the common case: two contiguous arrays of one shape, or one and a single number. */
function flatResultOf(a: NdArray, b: NdArray, dtype: Dtype): NdArray | undefined {
  if (a.isContiguous && (b.shape.length === 0 || (b.isContiguous && sameShape(a.shape, b.shape))))
    return zerosLike(a, dtype);
  if (b.isContiguous && a.shape.length === 0) return zerosLike(b, dtype);
  return undefined;
}
