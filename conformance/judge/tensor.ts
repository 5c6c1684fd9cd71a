/** A tensor against the expected one: dtype, shape, special values, then bounds. */
import type { Difference, Elements, ExpectedTensor, TensorObservation } from '../../spec/index.ts';
import type { ElementValue } from '../formats/elements.ts';
import { describeObservation, describeShape } from './describe.ts';
import { type DifferingElement, type ExpectedElements, elementsDiffering } from './elements-differing.ts';
import { readElements } from './elements-read.ts';
import type { Findings } from './judgement.ts';
import { at, elementIndex, type Place } from './place.ts';

/** A tensor shows so many of its wrong elements; the rest are counted. */
const shownPerTensor = 4;

/** How a tensor that was observed at `place` differs; what does not make it wrong is noted in `findings`. */
export function tensorDifferences(
  expected: ExpectedTensor,
  actual: TensorObservation,
  place: Place,
  findings: Findings,
): Difference[] {
  if (actual.dtype !== expected.dtype)
    return [{ ...at(place, '.dtype'), expected: expected.dtype, actual: String(actual.dtype) }];
  if (!sameShape(expected.shape, actual.shape))
    return [{ ...at(place, '.shape'), expected: describeShape(expected.shape), actual: describeShape(actual.shape) }];
  const count = expected.shape.reduce((product, size) => product * size, 1);
  const wanted = expectedElements(expected, count);
  const found = readElements(actual.data, expected.dtype, count);
  if (!wanted.readable) return [unreadable(place, 'readable expectations', wanted.problem)];
  if (!found.readable) return [unreadable(place, describeObservation(expected), found.problem)];
  return elementDifferences(expected, wanted.elements, found.values, place, findings);
}

/** Whether two shapes are one. */
export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, dim) => size === b[dim]);

function elementDifferences(
  expected: ExpectedTensor,
  wanted: ExpectedElements,
  actual: readonly ElementValue[],
  place: Place,
  findings: Findings,
): Difference[] {
  const { differing, worst } = elementsDiffering(wanted, actual);
  const convention = differing.length === 0 ? undefined : conventionOf(expected, wanted, actual);
  if (convention !== undefined) {
    findings.allow(convention);
    return [];
  }
  findings.measure(worst);
  const index = (position: number) => elementIndex(position, expected.shape);
  const hidden = differing.slice(shownPerTensor);
  return [
    ...differing
      .slice(0, shownPerTensor)
      .map(({ position, ...numbers }) => ({ ...at(place, index(position)), ...numbers })),
    ...hidden.slice(0, 1).map(({ position }) => ({
      ...at(place),
      expected: 'no further difference',
      actual: `${hidden.length} more of ${actual.length} elements differ, next at ${index(position)}`,
      distance: farthest(hidden),
    })),
  ];
}

const farthest = (differing: readonly DifferingElement[]): number | 'Infinity' =>
  differing.some(({ distance }) => distance === 'Infinity')
    ? 'Infinity'
    : Math.max(...differing.map(({ distance }) => Number(distance)));

/** The allowed convention that explains every element, if one does. */
function conventionOf(
  expected: ExpectedTensor,
  wanted: ExpectedElements,
  actual: readonly ElementValue[],
): string | undefined {
  return expected.allowed?.find(({ data }) => {
    const other = readElements(data, expected.dtype, actual.length);
    if (!other.readable) return false;
    return elementsDiffering({ ...wanted, data: other.values, ideal: other.values }, actual).differing.length === 0;
  })?.convention;
}

type Wanted =
  | { readonly readable: true; readonly elements: ExpectedElements }
  | { readonly readable: false; readonly problem: string };

function expectedElements(expected: ExpectedTensor, count: number): Wanted {
  const doubles = (elements: Elements | undefined, otherwise: readonly ElementValue[]) =>
    elements === undefined
      ? ({ readable: true, values: otherwise } as const)
      : readElements(elements, 'float64', count);
  const data = readElements(expected.data, expected.dtype, count);
  if (!data.readable) return data;
  const ideal = doubles(expected.ideal, data.values);
  if (!ideal.readable) return ideal;
  const scale = doubles(expected.scale, []);
  if (!scale.readable) return scale;
  const signedZeros = expected.signed_zeros === true;
  const scales = scale.values.map(Number);
  return { readable: true, elements: { data: data.values, ideal: ideal.values, scales, signedZeros } };
}

const unreadable = (place: Place, expected: string, problem: string): Difference => ({
  ...at(place),
  expected,
  actual: `elements that cannot be read: ${problem}`,
});
