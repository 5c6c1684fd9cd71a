/** Elements read without throwing: what cannot be read is a difference, not a crash of the comparator. */
import type { Dtype, Elements } from '../../spec/index.ts';
import { decodeElements, type ElementValue } from '../formats/elements.ts';

/** The elements, or why there are none. */
export type ReadElements =
  | { readonly readable: true; readonly values: readonly ElementValue[] }
  | { readonly readable: false; readonly problem: string };

/** Reads `count` elements of `dtype`. */
export function readElements(elements: Elements, dtype: Dtype, count: number): ReadElements {
  const read = decoded(elements, dtype);
  if (read.readable && read.values.length !== count)
    return { readable: false, problem: `${read.values.length} elements where the shape asks for ${count}` };
  return read;
}

function decoded(elements: Elements, dtype: Dtype): ReadElements {
  try {
    return { readable: true, values: decodeElements(elements, dtype) };
  } catch (error) {
    return { readable: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
