/** Runs programs on a library of pure functions. */
import type { Observation, Outcome } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import { guard } from './guard.ts';
import type { FunctionalLibrary } from './library.ts';
import { runPure } from './pure.ts';
import { unsupportedOutcome } from './refusals.ts';
import { StepFailure } from './step-failure.ts';
import { eachStep } from './steps.ts';
import { runTraining } from './training.ts';

/** Runs a program; one that has no pure form is unsupported, with the reason. Runs must not overlap. */
export async function runFunctional<T>(library: FunctionalLibrary<T>, run: Run): Promise<Outcome> {
  const observations: Observation[] = [];
  try {
    await runnerFor(run)(guard(library), run, observations);
    return { kind: 'values', observations };
  } catch (error) {
    if (error instanceof Unsupported) return unsupportedOutcome(error);
    if (!(error instanceof StepFailure)) throw error;
    const category = library.categoryOf?.(error.thrown) ?? 'uncategorised';
    return { kind: 'error', category, step: error.path, message: error.message, observations };
  }
}

const runnerFor = ({ program }: Run): typeof runPure =>
  [...eachStep(program.steps)].some(([step]) => step.do === 'optimizer') ? runTraining : runPure;
