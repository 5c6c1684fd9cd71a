/** The elements of a tensor that is given by its storage, in row-major order: pure functions know no strides. */
import type { Dtype, FloatDtype, ProgramDtype, TensorStep } from '../../spec/index.ts';
import { decodeElements, type ElementValue } from '../formats/elements.ts';
import { placesOf } from '../programs/layout.ts';

/** The dtype that a program's dtype is in this run. */
export const concreteDtype = (dtype: ProgramDtype, float: FloatDtype): Dtype => (dtype === 'float' ? float : dtype);

/** The elements that a tensor step gives, as the tensor shows them. */
export function elementsOfStep({ data, dtype, shape, layout }: TensorStep, float: FloatDtype): readonly ElementValue[] {
  const storage = decodeElements(data, concreteDtype(dtype, float));
  if (!layout) return storage;
  return placesOf(shape, layout).map((position) => storage[position]!);
}
