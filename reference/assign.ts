/** Assignment into a part of a tensor: `to[index] = value`. */
import { scalarArray } from './arrays/array.ts';
import { scalarToElement } from './arrays/scalar.ts';
import { type Shape, sameShape } from './arrays/shape.ts';
import { applyInPlace } from './autograd/in-place.ts';
import { TensorError } from './error.ts';
import { operations } from './ops/index.ts';
import type { Operand } from './ops/rule.ts';
import { Tensor } from './tensor.ts';
import './methods/index.ts';

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
  const source = value instanceof Tensor ? value : new Tensor(scalarArray(scalarToElement(value, to.dtype), to.dtype));
  applyInPlace(operations.copy, [part, stretched(source, part.shape)]);
}

/** The part that an index of integers, slices and new axes selects: a view, or the tensor itself if that is all of it. */
function partOf(to: Tensor, index: readonly IndexItem[]): Tensor {
  const used = index.filter((item) => item !== 'newaxis' && item !== 'ellipsis').length;
  const left = to.shape.length - used;
  if (left < 0)
    throw new TensorError(
      'out-of-range',
      `an index with ${used} items is too long for a tensor of shape [${to.shape}]`,
    );
  let part = to;
  let dim = 0;
  for (const item of index) {
    if (item === 'ellipsis') dim += left;
    else if (item === 'newaxis') part = part.reshape(part.shape.toSpliced(dim++, 0, 1));
    else if (typeof item === 'number') part = part.select(dim, item);
    else if ('tensor' in item) part = part.select(dim, integerOf(item.tensor));
    else part = sliced(part, dim++, item);
  }
  return part;
}

function sliced(part: Tensor, dim: number, { start, stop, step }: SliceItem): Tensor {
  const size = part.shape[dim]!;
  const isAll = (start ?? 0) === 0 && (stop ?? size) >= size && step === 1;
  return isAll ? part : part.slice(dim, start ?? 0, stop ?? size, { step });
}

function integerOf(index: Tensor): number {
  if (index.shape.length > 0 || index.dtype !== 'int64')
    throw new TensorError(
      'not-implemented',
      'assign: of tensors only a 0-d int64 one can be an index as yet; loop over the others',
    );
  return Number(index.item());
}

/** The value in the shape of the part; leading dims of size 1 that the part does not have are ignored. */
function stretched(value: Tensor, shape: Shape): Tensor {
  let extra = 0;
  while (value.shape.length - extra > shape.length && value.shape[extra] === 1) extra++;
  const fitting = extra === 0 ? value : value.reshape(value.shape.slice(extra));
  return sameShape(fitting.shape, shape) ? fitting : fitting.expand(shape);
}
