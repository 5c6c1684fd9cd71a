/** The four dtypes: which category each is in, and what two of them promote to. */
import type { Dtype, FloatDtype } from '../../spec/index.ts';

export type { Dtype, FloatDtype };

/** One element as a program sees it. */
export type Element = number | bigint | boolean;

/** The dtype of results that must be floating and whose operands are not. */
export const defaultFloat: FloatDtype = 'float32';

/** What op's kernels tell apart: bools, integers, and floating numbers of any width. */
export type DtypeCategory = 'bool' | 'int64' | 'float';

const rank: Record<Dtype, number> = { bool: 0, int64: 1, float32: 2, float64: 3 };
const category: Record<Dtype, number> = { bool: 0, int64: 1, float32: 2, float64: 2 };

export const isFloating = (dtype: Dtype): dtype is FloatDtype => dtype === 'float32' || dtype === 'float64';

export const categoryOf = (dtype: Dtype): DtypeCategory => (isFloating(dtype) ? 'float' : dtype);

/** The smallest dtype that holds both: with four dtypes, simply the later of the two. */
export const promoteDtypes = (a: Dtype, b: Dtype): Dtype => (rank[a] >= rank[b] ? a : b);

/** Whether a result of dtype `from` may be written over `to`: never to a lower category. */
export const canCast = (from: Dtype, to: Dtype): boolean => category[from] <= category[to];

/** Whether `a` is of a higher category (bool, integral, floating) than `b`. */
export const isHigherCategory = (a: Dtype, b: Dtype): boolean => category[a] > category[b];
