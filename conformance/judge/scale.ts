/** Measures how far rounding alone can move each observed number: the program is run again and again, rounded otherwise. */
import type { Outcome } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { runReference } from '../backends/reference.ts';
import { randomStream } from '../catalogue/random.ts';
import { idealRun, isSimulated } from './ideal-run.ts';
import { type Draw, perturb } from './perturb.ts';
import { precisionOf } from './precision.ts';
import { type DecodedRun, decodeRun, spread } from './spread.ts';

/** An ideal, and how far from it conforming libraries may be. */
export interface ErrorScale {
  /** The reference's run in float64. */
  readonly ideal: Outcome;
  /** For each observation the scale of each of its elements; empty where every scale is 0. */
  readonly scales: readonly (readonly number[])[];
}

/** Measures the error scale of a run. Throws `Unjudgeable` where rounding changes more than numbers. */
export function errorScale(run: Run): ErrorScale {
  const ideal = runReference(idealRun(run));
  return { ideal, scales: spread(decodeRun(ideal), perturbedRuns(run)) };
}

function perturbedRuns(run: Run): readonly DecodedRun[] {
  const runs: DecodedRun[] = [];
  for (const draw of draws()) {
    let moved = false;
    const outcome = perturbedRun(run, () => {
      moved = true;
      return draw();
    });
    runs.push(decodeRun(outcome));
    if (!moved) break; // nothing in this program has any freedom: every other run would be this one
  }
  return runs;
}

function perturbedRun(run: Run, draw: Draw): Outcome {
  const simulated = isSimulated(run);
  return runReference(idealRun(run), (rounded) => {
    const precision = precisionOf(rounded.result.dtype, simulated);
    if (precision) perturb(rounded, precision, draw);
  });
}

/** The runs' draws: all away from zero and all towards it, since a library may round with a bias; the others at random. */
function draws(): readonly Draw[] {
  const random = Array.from({ length: rounding.runs - 2 }, (_, seed) => uniform(seed));
  return [() => 1, () => -1, ...random];
}

/** Uniform between -1 and 1. */
function uniform(seed: number): Draw {
  const next = randomStream(seed);
  return () => next() / 2 ** 31 - 1;
}
