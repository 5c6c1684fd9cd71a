/** A derivative from values alone: central differences, against which observed gradients are held. */
import type { ExpectedOutcome, Program, TensorStep } from '../../spec/index.ts';
import { decodeElements } from '../formats/elements.ts';
import { placesOf } from '../judge/places.ts';
import { FixtureRefused } from './refusal.ts';
import { type ScalarFunction, scalarFunction } from './scalar-function.ts';

/** A derivative, and how far the method may be wrong; undefined where the function has a kink or an edge. */
export interface NumericalDerivative {
  readonly derivative: number;
  readonly bound: number;
}

/** Steps are this part of the number: long enough to see the function change, short enough to extrapolate. */
const relativeStep = 2 ** -8;

/** Values of the function are taken to be this exact, relative to its terms. */
const valueError = 2 ** -44;

/**
 * The worst distance of the observed gradients of leaves from numerical ones, as a fraction of what the method itself may
 * be wrong; undefined where there is nothing to differentiate. Throws `FixtureRefused` where one is farther.
 */
export function numericalDistance(program: Program, expected: ExpectedOutcome): number | undefined {
  const toDifferentiate = scalarFunction(program);
  if (!toDifferentiate) return undefined;
  const gradients = observedGradients(program, expected);
  const distances = toDifferentiate.leaves.flatMap((leaf) => {
    const gradient = gradients.get(`${leaf.out}.grad`);
    return gradient ? leafDistances(toDifferentiate, leaf, gradient) : [];
  });
  return distances.length === 0 ? undefined : Math.max(...distances);
}

function leafDistances(of: ScalarFunction, leaf: TensorStep, gradient: readonly number[]): readonly number[] {
  return storageIndices(leaf).flatMap((index, position) => {
    const numerical = differentiate((number) => of.at(leaf, index, number), numberAt(leaf, index));
    if (!numerical) return [];
    const error = Math.abs(gradient[position]! - numerical.derivative);
    const distance = error === 0 ? 0 : error / numerical.bound;
    if (distance <= 1) return [distance];
    const found = `${numerical.derivative} ± ${numerical.bound}`;
    throw new FixtureRefused(
      `a numerical derivative disagrees: element ${position} of ${leaf.out}.grad is ${gradient[position]}, numerically ${found}`,
    );
  });
}

/** Differentiates by central differences at two steps, extrapolated. */
export function differentiate(
  f: (x: number) => { readonly value: number; readonly magnitude: number },
  x: number,
): NumericalDerivative | undefined {
  const step = relativeStep * (Math.abs(x) || 1);
  const [here, up, down, farUp, farDown] = [0, 1, -1, 2, -2].map((steps) => f(x + steps * step));
  const noise = (valueError * Math.max(...[up, down, farUp, farDown].map((side) => side!.magnitude))) / step;
  const bend = (up!.value - 2 * here!.value + down!.value) / step;
  const farBend = (farUp!.value - 2 * here!.value + farDown!.value) / (2 * step);
  const smooth = Math.abs(farBend - 2 * bend) <= Math.abs(bend) / 2 + noise; // at a kink both bends are its whole angle
  if (!smooth) return undefined;
  const near = (up!.value - down!.value) / (2 * step);
  const far = (farUp!.value - farDown!.value) / (4 * step);
  return { derivative: (4 * near - far) / 3, bound: Math.abs(near - far) + noise };
}

/** The observed gradients of leaves, by what was observed. */
function observedGradients(program: Program, expected: ExpectedOutcome): ReadonlyMap<string, readonly number[]> {
  const places = placesOf(program, expected.observations);
  const gradients = new Map<string, readonly number[]>();
  for (const [i, observation] of expected.observations.entries())
    if (observation.kind === 'tensor' && observation.dtype === 'float64')
      gradients.set(places[i]!.what, decodeElements(observation.data, observation.dtype).map(Number));
  return gradients;
}

/** Where in a leaf's data each element lies; none where elements share a place. */
function storageIndices({ shape, layout }: TensorStep): readonly number[] {
  const indices = shape.reduce<readonly number[]>(
    (starts, size, dim) => starts.flatMap((start) => Array.from({ length: size }, (_, i) => start + i * stride(dim))),
    [layout?.offset ?? 0],
  );
  return new Set(indices).size === indices.length ? indices : [];

  function stride(dim: number): number {
    return layout?.strides[dim] ?? shape.slice(dim + 1).reduce((product, size) => product * size, 1);
  }
}

const numberAt = (leaf: TensorStep, index: number): number => Number(decodeElements(leaf.data, 'float')[index]);
