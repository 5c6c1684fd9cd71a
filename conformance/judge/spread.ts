/** How far apart several runs of one program lie, number by number. */
import type { Observation, Outcome, TensorObservation } from '../../spec/index.ts';
import { decodeElements, type ElementValue } from '../formats/elements.ts';
import { sameShape } from './tensor.ts';

/** What only a difference in rounding may not change: then no bound can say what is right. */
export class Unjudgeable extends Error {
  override readonly name = 'Unjudgeable';
}

/** The observations of a run, its tensors decoded. */
export type DecodedRun = readonly { readonly observation: Observation; readonly values: readonly ElementValue[] }[];

/** Decodes what a run observed. */
export function decodeRun(outcome: Outcome): DecodedRun {
  if (outcome.kind === 'unsupported') throw new Unjudgeable(`the reference has no ${outcome.feature}`);
  return outcome.observations.map((observation) => ({
    observation,
    values: observation.kind === 'tensor' ? decodeElements(observation.data, observation.dtype) : [],
  }));
}

/**
 * For each observation the farthest that each of its elements lies from the ideal in any of `runs`; empty where nothing
 * moved. Throws `Unjudgeable` where the runs differ in more than numbers.
 */
export function spread(ideal: DecodedRun, runs: readonly DecodedRun[]): readonly (readonly number[])[] {
  for (const [i, run] of runs.entries())
    if (run.length !== ideal.length) throw new Unjudgeable(`rounding changes how much is observed, in run ${i}`);
  return ideal.map(({ observation, values }, i) => {
    const others = runs.map((run) => run[i]!);
    for (const other of others) requireSameKind(observation, other.observation, i);
    const farthest = values.map((value, element) => {
      const moved = others.map((other) => other.values[element]!);
      return elementSpread(value, moved, `element ${element} of observation ${i}`);
    });
    return farthest.some((distance) => distance > 0) ? farthest : [];
  });
}

function elementSpread(ideal: ElementValue, moved: readonly ElementValue[], where: string): number {
  if (typeof ideal !== 'number') {
    if (moved.some((value) => value !== ideal)) throw new Unjudgeable(`rounding changes ${where}, which is no float`);
    return 0;
  }
  const floats = moved.map(Number);
  const finite = floats.filter(Number.isFinite).length;
  if (finite === 0 && floats.every((value) => Object.is(value, floats[0]))) return 0; // float32 overflows in every run
  if (finite < floats.length || !Number.isFinite(ideal))
    throw new Unjudgeable(`rounding decides whether ${where} is finite`);
  return Math.max(...floats.map((value) => Math.abs(value - ideal)));
}

function requireSameKind(ideal: Observation, moved: Observation, index: number): void {
  const same = ideal.kind === 'tensor' ? sameTensorKind(ideal, moved) : JSON.stringify(ideal) === JSON.stringify(moved);
  if (!same) throw new Unjudgeable(`rounding changes what observation ${index} is`);
}

const sameTensorKind = (ideal: TensorObservation, moved: Observation): boolean =>
  moved.kind === 'tensor' && moved.dtype === ideal.dtype && sameShape(moved.shape, ideal.shape);
