/** Moves an op's result within its rounding class, as another conforming library might round it. */
import type { Dtype, Rounding } from '../../spec/index.ts';
import { gridStep, sumsExactly } from './exact-sums.ts';
import type { Precision } from './precision.ts';

/** An array of the reference, as far as rounding is concerned. */
export interface RoundedArray {
  readonly dtype: Dtype;
  readonly data: Float64Array | Float32Array | BigInt64Array | Uint8Array;
}

/** A result, fresh from its op and not yet seen by anyone. */
export interface RoundedResult {
  readonly rounding: Rounding;
  /** Its data hold its elements and no others, and are free to be written to. */
  readonly result: RoundedArray;
  /** How many numbers each element is a sum of; 0 where it was only moved. */
  readonly terms: number;
  /** Whether it is rounded even where a sum of products of its inputs would be exact. */
  readonly isInexact?: boolean;
  /** The op on absolute values, laid out as the result: what the rounding errors of a sum are relative to. */
  magnitude(): RoundedArray;
  readonly inputs: readonly RoundedArray[];
}

/** Where within its freedom a result lies: from -1 (as far towards zero as may be) to 1. */
export type Draw = () => number;

/** A correctly rounded op is within half a unit of its own; a Python scalar that it takes may have been rounded before. */
const correctUnits = 2;

/** Rewrites the result in place. */
export function perturb(rounded: RoundedResult, precision: Precision, draw: Draw): void {
  const move = mover(rounded, precision, draw);
  const { data } = rounded.result;
  if (data instanceof BigInt64Array) return; // integers do not round
  for (let i = 0; i < data.length; i++) data[i] = move(data[i]!, i);
}

type Mover = (value: number, position: number) => number;

function mover(rounded: RoundedResult, precision: Precision, draw: Draw): Mover {
  switch (rounded.rounding.class) {
    case 'exact':
      return precision.nearest;
    case 'correct': // once, unless it adds up what was rounded before
      return rounded.terms > 1
        ? accumulating(rounded, magnitudesOf(rounded), precision, draw)
        : correctly(rounded, precision, draw);
    case 'ulp':
      return relatively((rounded.rounding.n ?? 1) * 2 * precision.unit, precision, draw);
    case 'accumulate':
      return rounded.terms === 0 ? precision.nearest : summing(rounded, precision, draw);
  }
}

/** A sum of zeros that begins at 0 has another sign than one that begins with its first term, where that is -0. */
function summing(rounded: RoundedResult, precision: Precision, draw: Draw): Mover {
  const magnitudes = magnitudesOf(rounded);
  const move = accumulating(rounded, magnitudes, precision, draw);
  return (value, position) => (magnitudes[position] === 0 && value === 0 ? 0 * draw() : move(value, position));
}

const magnitudesOf = (rounded: RoundedResult): readonly number[] => Array.from(rounded.magnitude().data, Number);

/** A short result of short numbers was exact, and an exact result has no freedom. (3 times a rounded third is short by luck.) */
function correctly({ inputs }: RoundedResult, precision: Precision, draw: Draw): Mover {
  const move = relatively(correctUnits * precision.unit, precision, draw);
  if (!inputs.every(({ data }) => areShort(data, precision))) return move;
  return (value, position) => (precision.isShort(value) ? precision.nearest(value) : move(value, position));
}

function areShort(data: RoundedArray['data'], precision: Precision): boolean {
  for (let i = 0; i < data.length; i++) if (!precision.isShort(Number(data[i]))) return false;
  return true;
}

function relatively(edge: number, precision: Precision, draw: Draw): Mover {
  return (value) => (value === 0 ? value : precision.nearest(value * (1 + draw() * edge)));
}

function accumulating(rounded: RoundedResult, magnitudes: readonly number[], precision: Precision, draw: Draw): Mover {
  const { inputs, terms, isInexact = false } = rounded;
  const step = gridStep(numbersOf(inputs));
  if (!isInexact && step !== undefined && magnitudes.every((sum) => sumsExactly(step, sum * terms)))
    return correctly(rounded, precision, draw);
  return (value, position) => {
    const error = draw() * terms * precision.unit * magnitudes[position]!;
    return precision.nearest(Number.isFinite(error) ? value + error : value);
  };
}

function* numbersOf(arrays: readonly RoundedArray[]): Iterable<number> {
  for (const { data } of arrays) for (let i = 0; i < data.length; i++) yield Number(data[i]);
}
