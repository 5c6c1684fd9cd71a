/** The elements of a tensor to and from JSON, exactly. */
import type { Element, Elements, ProgramDtype } from '../../spec/index.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { FormatError } from './format-error.ts';
import { decodeFloat, decodeInt, encodeFloat, encodeInt, isFloat32 } from './numbers.ts';

/** An element in memory: a double, an int64 (always a bigint once decoded), or a bool. */
export type ElementValue = number | bigint | boolean;

/** From this many elements on, tensors travel as base64: smaller and faster, but no longer readable. */
export const base64From = 1024;

/**
 * Elements as JSON. A program's `float` stays readable, since people write it. Throws where one is no element of
 * `dtype`: what is written is exactly what was meant.
 */
export function encodeElements(values: Iterable<ElementValue>, dtype: ProgramDtype): Elements {
  const elements = Array.from(values);
  if (elements.length < base64From || dtype === 'float')
    return elements.map((value, i) => at(i, () => encodeElement(value, dtype)));
  elements.forEach((value, i) => void at(i, () => encodeElement(value, dtype)));
  return { base64: encodeBase64(elements, dtype) };
}

/**
 * The elements that JSON says: bigints for int64, booleans for bool, else numbers. Throws where one is no element of
 * `dtype`.
 */
export function decodeElements(elements: Elements, dtype: ProgramDtype): ElementValue[] {
  if (!Array.isArray(elements)) return decodeBase64(elements.base64, dtype);
  return elements.map((element, i) => at(i, () => decodeElement(element, dtype)));
}

function encodeElement(value: ElementValue, dtype: ProgramDtype): Element {
  if (dtype === 'bool') return requireBoolean(value);
  if (typeof value === 'boolean') throw new FormatError(`${value} is not a number`);
  if (dtype === 'int64') return encodeInt(value);
  return encodeFloat(requireFloat(Number(value), dtype));
}

function decodeElement(element: Element, dtype: ProgramDtype): ElementValue {
  if (dtype === 'bool') return requireBoolean(element);
  if (typeof element === 'boolean') throw new FormatError(`${element} is not a number`);
  return dtype === 'int64' ? decodeInt(element) : requireFloat(decodeFloat(element), dtype);
}

function requireBoolean(value: Element | bigint): boolean {
  if (typeof value !== 'boolean') throw new FormatError(`${String(value)} is not a bool; write true or false`);
  return value;
}

function requireFloat(value: number, dtype: ProgramDtype): number {
  if (dtype === 'float64' || isFloat32(value)) return value;
  const nearest = Math.fround(value);
  throw new FormatError(`${value} is not a float32${Number.isFinite(nearest) ? `; the nearest is ${nearest}` : ''}`);
}

function at<T>(index: number, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (error instanceof FormatError) throw new FormatError(`element ${index}: ${error.message}`);
    throw error;
  }
}
