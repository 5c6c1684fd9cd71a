/** Tensors of the same numbers that lie otherwise in their storage. */
import type { Element, Layout, Shape, TensorStep } from '../../spec/index.ts';
import { type Choices, chance } from '../catalogue/choices.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { drawLayout } from '../fuzz/layout.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';
import { cutTo, repeatedTo } from './rearranged.ts';

/** What lies in gaps: whoever reads it gives numbers that are far off. */
const inGaps = 1000;

/** The tensor as one that lies row by row. */
export function contiguous(tensor: TensorStep): TensorStep {
  const { layout, ...plain } = tensor;
  const storage = tensor.data as readonly Element[];
  return layout ? { ...plain, data: placesOf(tensor.shape, layout).map((place) => storage[place]!) } : tensor;
}

/** A contiguous tensor transposed in its storage, or with gaps. */
export function strided(tensor: TensorStep, choices: Choices): TensorStep {
  const { layout, storage } = drawLayout(tensor.shape, choices, false);
  return laidOut(tensor, layout, storage);
}

/** A contiguous tensor made constant along some dims: as one in which those are one place each, and as it was. */
export function overlapping(
  tensor: TensorStep,
  choices: Choices,
): { readonly laid: TensorStep; readonly plain: TensorStep } {
  const small = cutTo(tensor, withOnes(tensor.shape, choices));
  const { strides } = rowMajor(small.shape);
  const layout = { strides: strides.map((stride, dim) => (small.shape[dim] === 1 ? 0 : stride)), offset: 0 };
  const plain = repeatedTo(small, tensor.shape);
  return { laid: { ...plain, data: small.data, layout }, plain };
}

/** The shape with some of its dims, at least the first, of size 1. */
export const withOnes = (shape: Shape, choices: Choices): Shape =>
  shape.map((size, dim) => (size > 0 && (dim === 0 || chance(choices, 50)) ? 1 : size));

function laidOut(tensor: TensorStep, layout: Layout, size: number): TensorStep {
  const storage: Element[] = Array.from({ length: size }, () => (tensor.dtype === 'bool' ? false : inGaps));
  const elements = tensor.data as readonly Element[];
  for (const [i, place] of placesOf(tensor.shape, layout).entries()) storage[place] = elements[i]!;
  return { ...tensor, data: storage, layout };
}

/** Whether a tensor has elements that could lie otherwise. */
export const canLieOtherwise = ({ shape }: TensorStep): boolean => shape.length > 0 && sizeOf(shape) > 0;
