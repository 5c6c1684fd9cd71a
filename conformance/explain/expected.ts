/** An expected outcome in words: each observation, its numbers with their ideals and bounds. */
import type { ExpectedObservation, ExpectedOutcome, ExpectedTensor, Program, Shape } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import { decodeElements } from '../formats/elements.ts';
import { describeObservation, describeRaised } from '../judge/describe.ts';
import { elementIndex, type Place } from '../judge/place.ts';
import { placesOf } from '../judge/places.ts';
import { describeBound } from '../report/failure.ts';
import { indent } from '../report/layout.ts';

/** So many elements of one tensor are shown. */
const ELEMENTS = 12;

/** A line or more for each observation, and the error that ends the program, if one does. */
export function describeExpected(program: Program, expected: ExpectedOutcome): readonly string[] {
  const places = placesOf(program, expected.observations);
  const seen = expected.observations.map((observation, i) => `${placeOf(places[i], i)}: ${describe(observation)}`);
  return expected.kind === 'error' ? [...seen, `the program ${describeRaised(expected)}`] : seen;
}

const placeOf = (place: Place | undefined, i: number): string => {
  if (!place) return `observation ${i}`;
  return place.step === undefined ? place.what : `${place.what} (step ${place.step})`;
};

const describe = (observation: ExpectedObservation): string =>
  observation.kind === 'tensor' ? describeTensor(observation) : describeObservation(observation);

function describeTensor(tensor: ExpectedTensor): string {
  const head = describeObservation(tensor);
  const values = decodeElements(tensor.data, tensor.dtype);
  const conventions = (tensor.allowed ?? []).map(
    ({ convention, data }) =>
      `or, by the convention "${convention}": ${nested(decodeElements(data, tensor.dtype), tensor.shape)}`,
  );
  const numbers = tensor.scale === undefined ? [`${nested(values, tensor.shape)}, exactly`] : measured(tensor, values);
  return [head, ...[...numbers, ...conventions].map(indent)].join('\n');
}

type Values = readonly (number | bigint | boolean)[];

/** Each number with its ideal and its bound. */
function measured({ shape, ideal, scale }: ExpectedTensor, values: Values): readonly string[] {
  const ideals = ideal === undefined ? values : decodeElements(ideal, 'float64');
  const scales = decodeElements(scale!, 'float64').map(Number);
  const lines = values.slice(0, ELEMENTS).map((value, i) => {
    const bound = describeBound(rounding.multiplier * scales[i]!);
    return `${elementIndex(i, shape)} ${inWords(value)} (ideal ${inWords(ideals[i]!)}) ${bound}`.trim();
  });
  return values.length > ELEMENTS ? [...lines, `… and ${values.length - ELEMENTS} more`] : lines;
}

/** Numbers in brackets, as they lie in their tensor. */
function nested(values: Values, shape: Shape): string {
  if (values.length > ELEMENTS)
    return `[${values.slice(0, ELEMENTS).map(inWords).join(', ')}, … ${values.length} in all]`;
  const [size, ...inner] = shape;
  if (size === undefined) return inWords(values[0]!);
  const width = values.length / Math.max(size, 1);
  const rows = Array.from({ length: size }, (_, i) => nested(values.slice(i * width, (i + 1) * width), inner));
  return `[${rows.join(', ')}]`;
}

const inWords = (value: Values[number]): string => (Object.is(value, -0) ? '-0' : String(value));
