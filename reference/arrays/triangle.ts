/** The triangles of matrices. */
import { TensorError } from '../error.ts';
import { type NdArray, zeros } from './array.ts';
import { write } from './copy.ts';
import { narrow, select } from './views.ts';

/** Of each matrix what lies on a diagonal and on one side of it; zeros elsewhere. */
export function triangle(array: NdArray, side: 'lower' | 'upper', diagonal: number): NdArray {
  if (array.shape.length < 2)
    throw new TensorError('shape-mismatch', `[${array.shape}] is no matrix: a triangle needs at least 2 dims`);
  const out = zeros(array.shape, array.dtype);
  const [rows, columns] = array.shape.slice(-2) as [number, number];
  for (let row = 0; row < rows; row++) {
    const edge = Math.min(Math.max(row + diagonal + (side === 'lower' ? 1 : 0), 0), columns);
    const [start, length] = side === 'lower' ? [0, edge] : [edge, columns - edge];
    const part = (of: NdArray): NdArray => narrow(select(of, -2, row), -1, start, length);
    write(part(out), part(array));
  }
  return out;
}
