/** Tensors that programs gave, as numbers to compute with: a law says what one program must give by what others gave. */
import type { Dtype, ExpectedTensor, Observation, Shape, TensorObservation } from '../../spec/index.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { decodeElements, type ElementValue, encodeElements } from '../formats/elements.ts';
import { roundedUp } from '../judge/expect.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';

/** A tensor of numbers, each with how far rounding alone may have moved it. */
export interface Seen {
  readonly dtype: Dtype;
  readonly shape: Shape;
  readonly numbers: readonly number[];
  readonly scales: readonly number[];
}

/** The unit roundoff of the doubles that are computed with here. */
const unit = 2 ** -53;

/** An observed tensor; without scales its numbers count as exact. */
export function seenOf({ dtype, shape, data }: TensorObservation, scales: readonly number[] = []): Seen {
  const numbers = decodeElements(data, dtype).map(Number);
  return { dtype, shape, numbers, scales: scales.length > 0 ? scales : numbers.map(() => 0) };
}

/** Zeros where a law says that nothing arrives. */
export const zerosLike = ({ dtype, shape, numbers }: Seen): Seen => ({
  dtype,
  shape,
  numbers: numbers.map(() => 0),
  scales: numbers.map(() => 0),
});

/** The sum of tensors of one shape, each times a number. */
export function combined(parts: readonly (readonly [factor: number, seen: Seen])[]): Seen {
  const [, first] = parts[0]!;
  const numbers = first.numbers.map((_, i) =>
    parts.reduce((sum, [factor, { numbers }]) => sum + factor * numbers[i]!, 0),
  );
  const scales = numbers.map((_, i) => sumOfScales(parts.map(([factor, seen]) => [factor, seen, i] as const)));
  return { dtype: first.dtype, shape: first.shape, numbers, scales };
}

/** The sum of tensors of one shape. */
export const sumOf = (seens: readonly Seen[]): Seen => combined(seens.map((seen) => [1, seen]));

/** What terms have of their own, and what adding them up here adds, if there is more than one. */
function sumOfScales(terms: readonly (readonly [factor: number, seen: Seen, element: number])[]): number {
  const own = terms.reduce((sum, [factor, { scales }, i]) => sum + Math.abs(factor) * scales[i]!, 0);
  const size = terms.reduce((sum, [factor, { numbers }, i]) => sum + Math.abs(factor * numbers[i]!), 0);
  return own + (terms.length - 1) * unit * size;
}

/** The elements at some places of the tensor's own, under another shape. */
export function taken(seen: Seen, shape: Shape, places: readonly number[]): Seen {
  const at = (list: readonly number[]) => places.map((place) => list[place]!);
  return { dtype: seen.dtype, shape, numbers: at(seen.numbers), scales: at(seen.scales) };
}

/** The tensor with its dims in another order. */
export function permuted(seen: Seen, order: readonly number[]): Seen {
  const shape = order.map((dim) => seen.shape[dim]!);
  const { strides } = rowMajor(seen.shape);
  return taken(seen, shape, placesOf(shape, { strides: order.map((dim) => strides[dim]!), offset: 0 }));
}

/** Tensors of one shape as the parts of one, along a new first dim. */
export function stacked(seens: readonly Seen[]): Seen {
  const [first] = seens;
  return {
    dtype: first!.dtype,
    shape: [seens.length, ...first!.shape],
    numbers: seens.flatMap(({ numbers }) => numbers),
    scales: seens.flatMap(({ scales }) => scales),
  };
}

/** The sum over the dims in which a tensor of some shape was repeated to become this one. */
export function summedTo(seen: Seen, shape: Shape): Seen {
  const added = seen.shape.length - shape.length;
  const { strides } = rowMajor(shape);
  const places = placesOf(seen.shape, {
    strides: seen.shape.map((_, dim) => (dim < added || shape[dim - added] === 1 ? 0 : strides[dim - added]!)),
    offset: 0,
  });
  const terms: (readonly [1, Seen, number])[][] = Array.from({ length: sizeOf(shape) }, () => []);
  for (const [from, to] of places.entries()) terms[to]!.push([1, seen, from]);
  return {
    dtype: seen.dtype,
    shape,
    numbers: terms.map((list) => list.reduce((sum, [, , from]) => sum + seen.numbers[from]!, 0)),
    scales: terms.map((list) => (list.length > 0 ? sumOfScales(list) : 0)),
  };
}

/** Whether an observation is of a tensor. */
export const isTensor = (observation: Observation): observation is TensorObservation => observation.kind === 'tensor';

/** What a law expects of a tensor that has error scales of its own. */
export function expectedOf({ dtype, shape, numbers, scales }: Seen, own: readonly number[] = []): ExpectedTensor {
  const sums = scales.map((scale, i) => roundedUp(scale + (own[i] ?? 0)));
  const data = numbers.map((number) => elementOf(number, dtype));
  return {
    kind: 'tensor',
    dtype,
    shape,
    data: encodeElements(data, dtype),
    ...(data.some((value, i) => typeof value === 'number' && value !== numbers[i]) && {
      ideal: encodeElements(numbers, 'float64'),
    }),
    ...(sums.some((scale) => scale > 0) && { scale: encodeElements(sums, 'float64') }),
  };
}

function elementOf(number: number, dtype: Dtype): ElementValue {
  if (dtype === 'bool') return number !== 0;
  if (dtype === 'int64') return BigInt(number);
  return dtype === 'float32' ? Math.fround(number) : number;
}
