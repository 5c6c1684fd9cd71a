/** Runs a program over an imperative library, and gives its outcome. */
import type { Category, Outcome, Step, StepPath } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { autogradSteps } from './autograd-steps.ts';
import { Execution, Raised } from './execution.ts';
import { functionSteps } from './function-steps.ts';
import type { ImperativeLibrary } from './imperative.ts';
import { moduleSteps } from './module-steps.ts';
import { observeStep } from './observe-step.ts';
import type { Kind, Performers } from './performers.ts';
import { tensorSteps } from './tensor-steps.ts';
import { trainingSteps } from './training-steps.ts';
import { Unsupported } from './unsupported.ts';

/**
 * Runs a program. An error that the library does not know as its own is thrown on: it is a fault, of the library or of
 * its adapter, and no outcome.
 */
export function runImperative<T>(library: ImperativeLibrary<T>, { program, float }: Run): Outcome {
  const execution = new Execution(library, float, perform);
  const run = (): void => execution.run(program.steps);
  try {
    if (library.within) library.within(run);
    else run();
    return { kind: 'values', observations: execution.observations };
  } catch (error) {
    const lacking = error instanceof Unsupported ? error : noRoom(execution, error);
    if (lacking) return unsupported(lacking);
    return { kind: 'error', ...raised(execution, error), observations: execution.observations };
  } finally {
    library.release?.();
  }
}

const blockSteps: Performers<StepKinds['blocks']> = {
  repeat(execution, { times, steps }) {
    for (let i = 0; i < times; i++) execution.run(steps);
  },
  attempt(execution, { steps }) {
    const trail = [...execution.trail];
    try {
      execution.run(steps);
      execution.observations.push({ kind: 'completed' });
    } catch (error) {
      if (error instanceof Unsupported) throw error;
      execution.observations.push({ kind: 'raised', ...raised(execution, error) });
      execution.trail.splice(0, execution.trail.length, ...trail);
    }
  },
};

const performers: Performers<Kind> = {
  ...tensorSteps,
  ...autogradSteps,
  ...functionSteps,
  ...trainingSteps,
  ...moduleSteps,
  ...observeStep,
  ...blockSteps,
};

function perform<T>(execution: Execution<T>, step: Step): void {
  const performer = performers[step.do] as (execution: Execution<T>, step: Step) => void;
  performer(execution, step);
}

function raised<T>(
  { library, trail }: Execution<T>,
  error: unknown,
): { category: Category; step: StepPath; message: string } {
  const category = error instanceof Raised ? error.category : library.categoryOf(error);
  if (category === undefined) throw error;
  return { category, step: trail.join('.'), message: error instanceof Error ? error.message : String(error) };
}

function noRoom<T>({ library, trail }: Execution<T>, error: unknown): Unsupported | undefined {
  const what = library.noRoomFor?.(error);
  return what === undefined ? undefined : new Unsupported('room', `no room at step ${trail.join('.')} for ${what}`);
}

const unsupported = ({ feature, reason }: Unsupported): Outcome => ({
  kind: 'unsupported',
  feature,
  ...(reason !== undefined && { reason }),
});
