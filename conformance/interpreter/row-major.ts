/** The elements of a tensor to be made, for libraries that know no strides: what lies in memory how cannot be seen in them. */
import type { ElementValue } from '../formats/elements.ts';
import { placesOf } from '../programs/layout.ts';
import type { TensorSpec } from './imperative.ts';

/** The elements row by row, also of a tensor that is given by its storage. */
export const rowMajorElements = ({ elements, shape, layout }: TensorSpec): readonly ElementValue[] =>
  layout ? placesOf(shape, layout).map((place) => elements[place]!) : elements;
