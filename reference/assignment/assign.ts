/** Assignment into a part of a tensor: `to[index] = value`. */
import { scalarArray } from '../arrays/array.ts';
import { scalarToElement } from '../arrays/scalar.ts';
import { type Shape, sameShape } from '../arrays/shape.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { operations } from '../ops/index.ts';
import { indexPut_ } from '../ops/internal/advanced-indexing.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import '../methods/index.ts';
import { type IndexItem, selectionOf } from './selection.ts';

/** Writes `value`, stretched and cast, over the part of `to` that the index selects. */
export function assign(to: Tensor, index: readonly IndexItem[], value: Operand): void {
  const { part, indices, dims } = selectionOf(to, index);
  const source = value instanceof Tensor ? value : new Tensor(scalarArray(scalarToElement(value, to.dtype), to.dtype));
  if (indices.length > 0) indexPut_(part, withoutExtraDims(source, part.shape.length), indices, dims);
  else applyInPlace(operations.copy, [part, stretched(source, part.shape)]);
}

function stretched(value: Tensor, shape: Shape): Tensor {
  const fitting = withoutExtraDims(value, shape.length);
  return sameShape(fitting.shape, shape) ? fitting : fitting.expand(shape);
}

/** Leading dims of size 1 that the part does not have are ignored. */
function withoutExtraDims(value: Tensor, rank: number): Tensor {
  let extra = 0;
  while (value.shape.length - extra > rank && value.shape[extra] === 1) extra++;
  return extra === 0 ? value : value.reshape(value.shape.slice(extra));
}
