/** Makes tensors out of plain numbers. */
import { contiguous, strided } from './arrays/array.ts';
import { dataFrom } from './arrays/copy.ts';
import { type Dtype, defaultFloat, type Element, isFloating } from './arrays/dtype.ts';
import { type Shape, sizeOf } from './arrays/shape.ts';
import { TensorError } from './error.ts';
import { Tensor } from './tensor.ts';

/** Lists in lists, all of one length at each depth. */
export type Nested = Element | readonly Nested[];

export interface TensorOptions {
  /** Default: bool for booleans, int64 for bigints, else float32. */
  readonly dtype?: Dtype | undefined;
  readonly requiresGrad?: boolean | undefined;
}

/** A tensor of the numbers given, in the shape in which their lists are nested. */
export function tensor(nested: Nested, { dtype, requiresGrad = false }: TensorOptions = {}): Tensor {
  const shape = shapeOf(nested);
  let elements: readonly Nested[] = [nested];
  for (let depth = 0; depth < shape.length; depth++) elements = elements.flat() as readonly Nested[];
  if (elements.length !== sizeOf(shape) || elements.some((element) => typeof element === 'object'))
    throw new TensorError(
      'invalid-argument',
      `tensor: the lists are ragged: the first of each make [${shape}], and others differ`,
    );
  const flat = elements as readonly Element[];
  const of = dtype ?? dtypeOf(flat);
  return leaf(new Tensor(contiguous(dataFrom(flat, of), of, shape)), requiresGrad);
}

function shapeOf(nested: Nested): Shape {
  const shape: number[] = [];
  for (let level = nested; Array.isArray(level); level = level[0]) shape.push(level.length);
  return shape;
}

function dtypeOf(elements: readonly Element[]): Dtype {
  if (elements.length === 0 || elements.some((element) => typeof element === 'number')) return defaultFloat;
  return elements.some((element) => typeof element === 'bigint') ? 'int64' : 'bool';
}

/** A tensor that looks at a storage in its own way. */
export interface StorageLayout {
  readonly storage: readonly Element[];
  readonly dtype: Dtype;
  readonly shape: Shape;
  readonly strides: readonly number[];
  readonly offset: number;
  readonly requiresGrad?: boolean | undefined;
}

/** A tensor with its elements in memory where the layout says: transposed, with gaps, or several in one place. */
export function fromStorage({ storage, dtype, shape, strides, offset, requiresGrad = false }: StorageLayout): Tensor {
  if (strides.length !== shape.length)
    throw new TensorError(
      'invalid-argument',
      `fromStorage: [${shape}] needs ${shape.length} strides, not [${strides}]`,
    );
  const last = shape.reduce((at, size, dim) => at + (size - 1) * strides[dim]!, offset);
  if (sizeOf(shape) > 0 && (offset < 0 || strides.some((stride) => stride < 0) || last >= storage.length))
    throw new TensorError(
      'out-of-range',
      `fromStorage: the layout reaches element ${last} of a storage of ${storage.length}`,
    );
  return leaf(new Tensor(strided(dataFrom(storage, dtype), dtype, shape, strides, offset)), requiresGrad);
}

function leaf(made: Tensor, requiresGrad: boolean): Tensor {
  if (requiresGrad && !isFloating(made.dtype))
    throw new TensorError('requires-grad-dtype', `only floating tensors can require grad, not ${made.dtype}`);
  return made.requiresGrad_(requiresGrad);
}
