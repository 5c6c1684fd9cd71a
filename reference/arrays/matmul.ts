/** Matrix products, by blocks of 4 × 4 whose sixteen sums are held in double precision. */
import { TensorError } from '../error.ts';
import { allocate, type Data } from './allocate.ts';
import { contiguous, type NdArray, windowOf } from './array.ts';
import { eachStart } from './lines.ts';
import { broadcastShapes, type Shape, sizeOf } from './shape.ts';
import { expand } from './views.ts';

const block = 4;

/** The product over the last dim of `a` and the second last of `b`. A vector counts as one row or one column. */
export function matmul(a: NdArray, b: NdArray): NdArray {
  if (a.shape.length === 0 || b.shape.length === 0)
    throw new TensorError('shape-mismatch', `needs at least one dim on each side, not [${a.shape}] by [${b.shape}]`);
  const left = a.shape.length === 1 ? windowOf(a, [1, ...a.shape], [0, ...a.strides]) : a;
  const right = b.shape.length === 1 ? windowOf(b, [...b.shape, 1], [...b.strides, 0]) : b;
  const rows = left.shape.at(-2)!;
  const columns = right.shape.at(-1)!;
  const inner = left.shape.at(-1)!;
  if (inner !== right.shape.at(-2))
    throw new TensorError('shape-mismatch', `the inner sizes of [${a.shape}] by [${b.shape}] must be equal`);
  const batch = broadcastShapes(left.shape.slice(0, -2), right.shape.slice(0, -2));
  const data = allocate(a.dtype, sizeOf(batch) * rows * columns);
  multiplyBatches(expand(left, [...batch, rows, inner]), expand(right, [...batch, inner, columns]), batch, data);
  const dims = [...batch, ...(a.shape.length === 1 ? [] : [rows]), ...(b.shape.length === 1 ? [] : [columns])];
  return contiguous(data, a.dtype, dims);
}

function multiplyBatches(a: NdArray, b: NdArray, batch: Shape, out: Data): void {
  const rows = a.shape.at(-2)!;
  const columns = b.shape.at(-1)!;
  const starts: number[] = [];
  eachStart(windowOf(b, batch, b.strides.slice(0, -2)), (start) => starts.push(start));
  eachStart(windowOf(a, batch, a.strides.slice(0, -2)), (start, at) => {
    const left = matrixAt(a, start);
    const right = matrixAt(b, starts[at]!);
    if (a.dtype === 'int64') multiplyBigints(left, right, out as BigInt64Array, at * rows * columns);
    else multiply(left, right, out as Float64Array, at * rows * columns);
  });
}

/** One matrix of a batch, as a start and two strides. */
interface Matrix {
  readonly data: Data;
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

const matrixAt = (array: NdArray, start: number): Matrix => ({
  data: array.data,
  start,
  rows: array.shape.at(-2)!,
  columns: array.shape.at(-1)!,
  rowStep: array.strides.at(-2)!,
  columnStep: array.strides.at(-1)!,
});

const transposed = (m: Matrix): Matrix => ({
  ...m,
  rows: m.columns,
  columns: m.rows,
  rowStep: m.columnStep,
  columnStep: m.rowStep,
});

/** Packs rows in fours: first the first column of four rows, then their second, and so on, filled up with zeros. */
function pack(matrix: Matrix): Float64Array {
  const { data, start, rows, columns, rowStep, columnStep } = matrix;
  const from = data as Float64Array;
  const packed = new Float64Array(Math.ceil(rows / block) * block * columns);
  for (let row = 0; row < rows; row++) {
    const to = (row - (row % block)) * columns + (row % block);
    const first = start + row * rowStep;
    for (let column = 0; column < columns; column++) packed[to + column * block] = from[first + column * columnStep]!;
  }
  return packed;
}

function multiply(a: Matrix, b: Matrix, out: Float64Array, start: number): void {
  const left = pack(a);
  const right = pack(transposed(b));
  const sums = new Float64Array(block * block);
  for (let row = 0; row < a.rows; row += block)
    for (let column = 0; column < b.columns; column += block) {
      multiplyBlock(left, row * a.columns, right, column * a.columns, a.columns, sums);
      const height = Math.min(block, a.rows - row);
      const width = Math.min(block, b.columns - column);
      for (let i = 0; i < height; i++)
        for (let j = 0; j < width; j++) out[start + (row + i) * b.columns + column + j] = sums[i * block + j]!;
    }
}

/** The sixteen sums of one block. They are locals so that they stay in registers: this is the loop that counts. */
function multiplyBlock(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  inner: number,
  sums: Float64Array,
): void {
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  for (let k = 0; k < inner; k++, i += block, j += block) {
    const a0 = a[i]!,
      a1 = a[i + 1]!,
      a2 = a[i + 2]!,
      a3 = a[i + 3]!;
    const b0 = b[j]!,
      b1 = b[j + 1]!,
      b2 = b[j + 2]!,
      b3 = b[j + 3]!;
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    s03 += a0 * b3;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    s13 += a1 * b3;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    s23 += a2 * b3;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
    s33 += a3 * b3;
  }
  sums[0] = s00;
  sums[1] = s01;
  sums[2] = s02;
  sums[3] = s03;
  sums[4] = s10;
  sums[5] = s11;
  sums[6] = s12;
  sums[7] = s13;
  sums[8] = s20;
  sums[9] = s21;
  sums[10] = s22;
  sums[11] = s23;
  sums[12] = s30;
  sums[13] = s31;
  sums[14] = s32;
  sums[15] = s33;
}

function multiplyBigints(a: Matrix, b: Matrix, out: BigInt64Array, start: number): void {
  const left = a.data as BigInt64Array;
  const right = b.data as BigInt64Array;
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < b.columns; j++) {
      let total = 0n;
      for (let k = 0; k < a.columns; k++)
        total += left[a.start + i * a.rowStep + k * a.columnStep]! * right[b.start + k * b.rowStep + j * b.columnStep]!;
      out[start + i * b.columns + j] = total;
    }
}
