/** The four dtypes: how each is stored, which category it is in, and what two of them promote to. */
import type { Dtype, FloatDtype } from '../../spec/index.ts';

export type { Dtype, FloatDtype };

/** The buffer of each dtype; a bool is a byte, 0 or 1. */
export const storages = {
  float32: Float32Array,
  float64: Float64Array,
  int64: BigInt64Array,
  bool: Uint8Array,
} as const;

/** Any of the buffers. */
export type Data = Float32Array | Float64Array | BigInt64Array | Uint8Array;

/** The buffers whose elements are JavaScript numbers: all but int64. */
export type NumberData = Float32Array | Float64Array | Uint8Array;

/** One element as a program sees it. */
export type Element = number | bigint | boolean;

/** The dtype of results that must be floating and whose operands are not. */
export const defaultFloat: FloatDtype = 'float32';

const rank: Record<Dtype, number> = { bool: 0, int64: 1, float32: 2, float64: 3 };
const category: Record<Dtype, number> = { bool: 0, int64: 1, float32: 2, float64: 2 };

/** A zeroed buffer. */
export const allocate = (dtype: Dtype, size: number): Data => new storages[dtype](size);

export const isFloating = (dtype: Dtype): dtype is FloatDtype => dtype === 'float32' || dtype === 'float64';

/** The smallest dtype that holds both: with four dtypes, simply the later of the two. */
export const promoteDtypes = (a: Dtype, b: Dtype): Dtype => (rank[a] >= rank[b] ? a : b);

/** Whether a result of dtype `from` may be written over `to`: never to a lower category. */
export const canCast = (from: Dtype, to: Dtype): boolean => category[from] <= category[to];

/** Whether `a` is of a higher category (bool, integral, floating) than `b`. */
export const isHigherCategory = (a: Dtype, b: Dtype): boolean => category[a] > category[b];
