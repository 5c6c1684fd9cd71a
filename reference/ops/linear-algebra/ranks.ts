/** Which operands have how many dims: the doors of products that take matrices, or vectors, and nothing else. */
import type { Shape } from '../../arrays/shape.ts';
import { TensorError } from '../../error.ts';

const names = ['a tensor without dims', 'a vector', 'a matrix', 'a batch of matrices'];

/** Refuses an operand that has another number of dims. */
export function checkRank(op: string, input: string, { shape }: { readonly shape: Shape }, rank: number): void {
  if (shape.length !== rank)
    throw new TensorError('shape-mismatch', `${op}: '${input}' must be ${names[rank]}, not of shape [${shape}]`);
}
