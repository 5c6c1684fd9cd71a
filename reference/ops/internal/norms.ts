/** Norms of a whole tensor, as clipping takes them. */
import { type NdArray, scalarArray } from '../../arrays/array.ts';
import { eachStart } from '../../arrays/lines.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';

const vectorNormOp = operation(
  'vector_norm',
  { inputs: { self: {} }, outputs: { result: {} }, dtype: 'same', rounding: { class: 'accumulate' } },
  {
    forward: ({ self }, { ord }: { readonly ord: number }) => scalarArray(normOf(self, ord), self.dtype),
    vjp: {},
    accumulation: { terms: ({ self }) => self.size + 2, isInexact: true }, // the powers and the root round too
  },
);

/** The `ord`-norm of all elements: the largest magnitude for Infinity, how many are not 0 for 0. */
export const vectorNorm = (self: Tensor, ord: number): Tensor => apply(vectorNormOp, [self], { ord });

function normOf(array: NdArray, ord: number): number {
  const magnitudes: number[] = [];
  eachStart(array, (start) => void magnitudes.push(Math.abs(Number(array.data[start]))));
  if (magnitudes.length === 0 && (ord < 0 || ord === Infinity))
    throw new TensorError('invalid-argument', `the ${ord}-norm of no elements is nothing: leave empty tensors out`);
  if (ord === Infinity) return magnitudes.reduce((a, b) => Math.max(a, b), 0);
  if (ord === -Infinity) return magnitudes.reduce((a, b) => Math.min(a, b), Infinity);
  if (ord === 0) return magnitudes.filter((magnitude) => magnitude !== 0).length;
  return magnitudes.reduce((sum, magnitude) => sum + magnitude ** ord, 0) ** (1 / ord);
}
