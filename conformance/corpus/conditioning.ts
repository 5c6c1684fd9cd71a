/** Programs whose numbers rounding can move far: what is expected of them says little, so they make no fixture. */
import type { ExpectedOutcome, Program } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import { decodeElements } from '../formats/elements.ts';
import { placesOf } from '../judge/places.ts';

/** A bound may be this part of the largest number in sight. */
const largestBound = 1 / 100;

/** Why an outcome says too little, if it does. */
export function illConditioned(program: Program, expected: ExpectedOutcome): string | undefined {
  const places = placesOf(program, expected.observations);
  const bounds = expected.observations.map((observation) =>
    observation.kind === 'tensor' && observation.scale
      ? rounding.multiplier * largest(decodeElements(observation.scale, 'float64'))
      : 0,
  );
  const sight = largestIn(expected);
  const worst = bounds.findIndex((bound) => bound > sight * largestBound);
  if (worst === -1) return undefined;
  return `rounding alone may move ${places[worst]?.what ?? 'a number'} by ${bounds[worst]}, where the largest number is ${sight}: the program is ill-conditioned, or sits on a kink`;
}

/** The largest finite magnitude that an outcome shows. */
function largestIn({ observations }: ExpectedOutcome): number {
  return Math.max(
    0,
    ...observations.map((observation) =>
      observation.kind === 'tensor' ? largest(decodeElements(observation.data, observation.dtype)) : 0,
    ),
  );
}

const largest = (values: readonly (number | bigint | boolean)[]): number =>
  values
    .map((value) => Math.abs(Number(value)))
    .reduce((most, size) => (Number.isFinite(size) ? Math.max(most, size) : most), 0);
