/** Assignment into a part of a tensor: `to[index] = value`. */
import { applyInPlace } from './autograd/in-place.ts';
import { TensorError } from './error.ts';
import { operations } from './ops/index.ts';
import type { Operand } from './ops/rule.ts';
import { Tensor } from './tensor.ts';
import './tensor-methods.ts';

/** Python's `start:stop:step`; null leaves an end open. */
export interface SliceItem {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
}

/** One item of an index, as in Python: an integer, a slice, `None`, `...`, or a tensor of integers or bools. */
export type IndexItem = number | 'newaxis' | 'ellipsis' | SliceItem | { readonly tensor: Tensor };

/** Writes `value`, stretched and cast, over the part of `to` that the index selects. */
export function assign(to: Tensor, index: readonly IndexItem[], value: Operand): void {
  const part = partOf(to, index);
  if (!(value instanceof Tensor)) applyInPlace(operations.fill, [part], { value });
  else applyInPlace(operations.copy, [part, withoutExtraDims(value, part.shape.length)]);
}

/** The view that an index of integers, slices and new axes selects. */
function partOf(to: Tensor, index: readonly IndexItem[]): Tensor {
  const used = index.filter((item) => item !== 'newaxis' && item !== 'ellipsis').length;
  const left = to.shape.length - used;
  if (left < 0)
    throw new TensorError(
      'out-of-range',
      `an index with ${used} items is too long for a tensor of shape [${to.shape}]`,
    );
  let part = to.expand(to.shape); // a view even where nothing is selected: writing to it is writing to a view
  let dim = 0;
  for (const item of index) {
    if (item === 'ellipsis') dim += left;
    else if (item === 'newaxis') part = part.reshape(part.shape.toSpliced(dim++, 0, 1));
    else if (typeof item === 'number') part = part.select(dim, item);
    else if ('tensor' in item) part = part.select(dim, integerOf(item.tensor));
    else {
      const { start, stop, step } = item;
      part = part.slice(dim, start ?? 0, stop ?? part.shape[dim]!, { step });
      dim++;
    }
  }
  return part;
}

function integerOf(index: Tensor): number {
  if (index.shape.length > 0 || index.dtype !== 'int64')
    throw new TensorError(
      'not-implemented',
      'assign: of tensors only a 0-d int64 one can be an index as yet; loop over the others',
    );
  return Number(index.item());
}

/** Leading dims of size 1 that the part does not have are ignored. */
function withoutExtraDims(value: Tensor, rank: number): Tensor {
  let extra = 0;
  while (value.shape.length - extra > rank && value.shape[extra] === 1) extra++;
  return extra === 0 ? value : value.reshape(value.shape.slice(extra));
}
