/** How finely results round: the precision that an op's result has at the case's float dtype. */
import type { Dtype } from '../../spec/index.ts';

/** How results of one dtype round in one run. */
export interface Precision {
  /** The unit roundoff: half the relative distance of two neighbours. */
  readonly unit: number;
  /** Whether so few bits are set that the result was surely exact: rounding would have filled them. */
  isShort(value: number): boolean;
  /** The nearest number of this precision. */
  nearest(value: number): number;
}

const float64: Precision = {
  unit: 2 ** -53,
  isShort: (value) => Math.fround(value) === value || Number.isNaN(value),
  nearest: (value) => value,
};

/** float32 simulated in a float64 run: an exact result is then told from a rounded one by its length. */
const float32InFloat64: Precision = { ...float64, unit: 2 ** -24, nearest: Math.fround };

const bits = new Uint32Array(1);
const single = new Float32Array(bits.buffer);

/** float32 in its own dtype: a result has at most 24 bits anyway, and 16 are short. */
const float32: Precision = {
  unit: 2 ** -24,
  isShort: (value) => {
    single[0] = value;
    return (bits[0]! & 0xff) === 0;
  },
  nearest: Math.fround,
};

/** The precision of a result, in a run in which float64 results stand for float32 ones (`simulated`) or for themselves. */
export function precisionOf(dtype: Dtype, simulated: boolean): Precision | undefined {
  if (dtype === 'float32') return float32;
  if (dtype !== 'float64') return undefined;
  return simulated ? float32InFloat64 : float64;
}
