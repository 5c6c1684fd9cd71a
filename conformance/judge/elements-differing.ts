/** Which elements of a tensor are not what was expected, and how far the farthest of the others is. */
import type { Difference } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import type { ElementValue } from '../formats/elements.ts';
import { distance, zerosDiffer } from './numbers.ts';

/** What is expected of each element. */
export interface ExpectedElements {
  /** What the source gave. */
  readonly data: readonly ElementValue[];
  readonly ideal: readonly ElementValue[];
  /** How far rounding alone can move each; empty where it can move none. */
  readonly scales: readonly number[];
  readonly signedZeros: boolean;
}

/** An element that differs, and where it stands in row-major order. */
export interface DifferingElement extends Pick<Difference, 'expected' | 'actual' | 'bound' | 'distance'> {
  readonly position: number;
}

/** Finds the elements that differ; `worst` is the largest finite distance of any. */
export function elementsDiffering(
  wanted: ExpectedElements,
  actual: readonly ElementValue[],
): { differing: DifferingElement[]; worst: number } {
  const differing: DifferingElement[] = [];
  let worst = 0;
  actual.forEach((value, position) => {
    const bound = rounding.multiplier * (wanted.scales[position] ?? 0);
    const fraction = elementDistance(wanted, value, bound, position);
    if (Number.isFinite(fraction)) worst = Math.max(worst, fraction);
    if (!(fraction <= 1))
      differing.push({ position, ...inWords(wanted, value, position), ...inNumbers(bound, fraction) });
  });
  return { differing, worst };
}

function elementDistance(wanted: ExpectedElements, actual: ElementValue, bound: number, position: number): number {
  const ideal = wanted.ideal[position]!;
  if (typeof actual !== 'number' || typeof ideal !== 'number') return actual === ideal ? 0 : Infinity;
  if (wanted.signedZeros && zerosDiffer(actual, Number(wanted.data[position]))) return Infinity;
  return distance(actual, ideal, bound);
}

function inWords({ data, ideal }: ExpectedElements, actual: ElementValue, position: number) {
  const expected = word(data[position]!);
  const exact = Object.is(data[position], ideal[position]);
  return { expected: exact ? expected : `${expected} (ideal ${word(ideal[position]!)})`, actual: word(actual) };
}

const word = (value: ElementValue): string => (Object.is(value, -0) ? '-0' : String(value));

const inNumbers = (bound: number, fraction: number): Pick<Difference, 'bound' | 'distance'> => ({
  ...(Number.isFinite(bound) && { bound }),
  distance: Number.isFinite(fraction) ? fraction : 'Infinity',
});
