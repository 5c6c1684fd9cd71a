/** What an index in brackets selects: a view, and of that the elements that lists of indices and masks point to. */
import { TensorError } from '../error.ts';
import type { Tensor } from '../tensor.ts';

/** Python's `start:stop:step`; null leaves an end open. */
export interface SliceItem {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
}

/** One item of an index, as in Python: an integer, a slice, `None`, `...`, or a tensor of integers or bools. */
export type IndexItem = number | 'newaxis' | 'ellipsis' | SliceItem | { readonly tensor: Tensor };

interface Selection {
  /** The tensor itself where integers, slices and new axes leave all of it. */
  readonly part: Tensor;
  readonly indices: readonly Tensor[];
  /** For each index the dim of the part that it stands for, or the first of them if it is a mask. */
  readonly dims: readonly number[];
}

export function selectionOf(to: Tensor, index: readonly IndexItem[]): Selection {
  const used = index.reduce<number>((total, item) => total + dimsOf(item), 0);
  const left = to.shape.length - used;
  if (left < 0)
    throw new TensorError('out-of-range', `an index for ${used} dims is too long for a tensor of shape [${to.shape}]`);
  const indices: Tensor[] = [];
  const dims: number[] = [];
  let part = to;
  let dim = 0;
  for (const item of index) {
    if (item === 'ellipsis') dim += left;
    else if (item === 'newaxis') part = part.reshape(part.shape.toSpliced(dim++, 0, 1));
    else if (typeof item === 'number') part = part.select(dim, item);
    else if (!('tensor' in item)) part = sliced(part, dim++, item);
    else if (isInteger(item.tensor)) part = part.select(dim, Number(item.tensor.item()));
    else {
      indices.push(checkedIndex(item.tensor));
      dims.push(dim);
      dim += dimsOf(item);
    }
  }
  return { part, indices, dims };
}

/** How many dims an item stands for. */
function dimsOf(item: IndexItem): number {
  if (item === 'newaxis' || item === 'ellipsis') return 0;
  return typeof item === 'object' && 'tensor' in item && item.tensor.dtype === 'bool' ? item.tensor.shape.length : 1;
}

/** A slice that takes all is no view of its own. */
function sliced(part: Tensor, dim: number, { start, stop, step }: SliceItem): Tensor {
  const size = part.shape[dim]!;
  const isAll = (start ?? 0) === 0 && (stop ?? size) >= size && step === 1;
  return isAll ? part : part.slice(dim, start ?? 0, stop ?? size, { step });
}

/** A 0-d tensor of integers selects as an integer does. */
const isInteger = (index: Tensor): boolean => index.shape.length === 0 && index.dtype === 'int64';

function checkedIndex(index: Tensor): Tensor {
  if (index.shape.length === 0)
    throw new TensorError('not-implemented', 'a 0-d bool tensor cannot be an index here; write a condition');
  return index;
}
