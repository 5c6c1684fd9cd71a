/** Shapes: sizes, strides, broadcasting, and dims counted from the end. */
import { TensorError } from '../error.ts';

/** The extent of each dim. */
export type Shape = readonly number[];

/** How many elements to step over for one step along each dim. */
export type Strides = readonly number[];

/** How many elements a shape has. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (let dim = 0; dim < shape.length; dim++) size *= shape[dim]!;
  return size;
}

/** The strides of a shape laid out with its last dim fastest. A size of 0 counts as 1. */
export function rowMajor(shape: Shape): Strides {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    strides[dim] = step;
    step *= Math.max(shape[dim]!, 1);
  }
  return strides;
}

/** Whether two lists of sizes or strides are equal. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let dim = 0; dim < a.length; dim++) if (a[dim] !== b[dim]) return false;
  return true;
}

/** Whether strides are row-major. Where a size is 1 its stride does not matter, and nor does any of an empty shape. */
export function isRowMajor(shape: Shape, strides: Strides): boolean {
  let step = 1;
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    if (shape[dim] === 0) return true;
    if (shape[dim] === 1) continue;
    if (strides[dim] !== step) return sizeOf(shape) === 0;
    step *= shape[dim]!;
  }
  return true;
}

/** The shape of which both are stretches: aligned from the right, each pair equal or one of them 1. */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  if (sameShape(a, b) || b.length === 0) return a;
  if (a.length === 0) return b;
  const rank = Math.max(a.length, b.length);
  const shape = new Array<number>(rank);
  for (let fromRight = 1; fromRight <= rank; fromRight++) {
    const m = a[a.length - fromRight] ?? 1;
    const n = b[b.length - fromRight] ?? 1;
    if (m !== n && m !== 1 && n !== 1) {
      const where = `dim ${rank - fromRight} of the result`;
      throw new TensorError(
        'shape-mismatch',
        `[${a}] and [${b}] do not broadcast: sizes ${m} and ${n} meet at ${where}; they must be equal or one of them 1`,
      );
    }
    shape[rank - fromRight] = m === 1 ? n : m;
  }
  return shape;
}

/** Whether `from` can be stretched to `to` by broadcasting alone. */
export function canExpand(from: Shape, to: Shape): boolean {
  const extra = to.length - from.length;
  return extra >= 0 && from.every((size, dim) => size === to[dim + extra] || size === 1);
}

/** A dim from 0 up; negative ones count from the end. A 0-d tensor is taken to have one dim. */
export function normalizeDim(dim: number, rank: number): number {
  const dims = Math.max(rank, 1);
  if (!Number.isInteger(dim) || dim < -dims || dim >= dims)
    throw new TensorError('out-of-range', `dim ${dim} does not exist: give one from ${-dims} to ${dims - 1}`);
  return dim < 0 ? dim + dims : dim;
}

/** Several dims from 0 up, each at most once. None given means all of them. */
export const normalizeDims = (dims: readonly number[], rank: number): readonly number[] =>
  dims.length === 0 ? Array.from({ length: rank }, (_, dim) => dim) : distinctDims(dims, rank);

/** Several dims from 0 up, each at most once. */
export function distinctDims(dims: readonly number[], rank: number): readonly number[] {
  const normal = dims.map((dim) => normalizeDim(dim, rank));
  if (new Set(normal).size !== normal.length)
    throw new TensorError('invalid-argument', `dims [${dims}] name one dim twice: give each at most once`);
  return normal;
}
