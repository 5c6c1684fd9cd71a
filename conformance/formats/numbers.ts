/** Numbers to and from JSON, exactly: what JSON's numbers cannot carry is a string. */
import type { SpecialNumber } from '../../spec/index.ts';
import { FormatError } from './format-error.ts';
import { quote } from './quote.ts';

const specials: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };

const leastInt64 = -(2n ** 63n);
const greatestInt64 = 2n ** 63n - 1n;

/** A double, as JSON says it. */
export function encodeFloat(value: number): number | SpecialNumber {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : value;
  return String(value);
}

/** Whether a text is one of those that stand for a float. */
export const isSpecialFloat = (text: string): boolean => Object.hasOwn(specials, text);

/** The double that JSON says. */
export function decodeFloat(json: number | SpecialNumber): number {
  if (typeof json === 'number') return json;
  const special = specials[json];
  if (special === undefined)
    throw new FormatError(`${quote(json)} is not a float; the strings allowed are ${Object.keys(specials).join(', ')}`);
  return special;
}

/** An int64, as JSON says it: beyond 2^53 as a decimal string. */
export function encodeInt(value: number | bigint): number | SpecialNumber {
  const exact = exactInt(value);
  const near = Number(exact);
  return Number.isSafeInteger(near) ? near : exact.toString();
}

/** The int64 that JSON says. */
export function decodeInt(json: number | SpecialNumber): bigint {
  if (typeof json === 'number') return exactInt(json);
  if (!/^-?[1-9]\d{15,18}$/.test(json)) throw new FormatError(`${quote(json)} is not an int64`);
  return exactInt(BigInt(json));
}

function exactInt(value: number | bigint): bigint {
  if (typeof value === 'number' && !(Number.isInteger(value) && Math.abs(value) <= 2 ** 53))
    throw new FormatError(`${value} is not an exact int64; beyond 2^53 write it as a string of decimals`);
  const exact = BigInt(value);
  if (exact < leastInt64 || exact > greatestInt64) throw new FormatError(`${exact} is outside int64`);
  return exact;
}

/** Whether a double is a float32. */
export const isFloat32 = (value: number): boolean => Object.is(Math.fround(value), value);
