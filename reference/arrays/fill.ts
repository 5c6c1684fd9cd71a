/** Writes one number to every element of a window. */
import { type NdArray, scalarArray } from './array.ts';
import { write } from './copy.ts';

export const fill = (target: NdArray, value: number | bigint): void => write(target, scalarArray(value, target.dtype));
