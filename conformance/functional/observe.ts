/** What is seen of a library's tensor. */
import type { Observable, Observation } from '../../spec/index.ts';
import { encodeElements } from '../formats/elements.ts';
import type { FunctionalLibrary } from './library.ts';

/** An observation of a tensor's value, shape or dtype. */
export async function observe<T>(library: FunctionalLibrary<T>, what: Observable, tensor: T): Promise<Observation> {
  if (what === 'shape') return { kind: 'shape', value: [...library.shapeOf(tensor)] };
  const dtype = library.dtypeOf(tensor);
  if (what === 'dtype') return { kind: 'text', value: dtype };
  const elements = await library.elementsOf(tensor);
  return { kind: 'tensor', dtype, shape: [...library.shapeOf(tensor)], data: encodeElements(elements, dtype) };
}
