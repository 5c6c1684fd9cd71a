/** A trial of a law: a program is drawn, run, and what comes of it compared with what the law says. */
import type { Difference, FaultKind, FloatDtype, Outcome, Program } from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import { withStderr } from '../backends/fault-text.ts';
import type { Choices } from '../catalogue/choices.ts';
import { requirements, unmet } from '../programs/requirements.ts';

/** What one trial found. */
export interface Trial {
  /** How many comparisons were made. */
  readonly compared: number;
  /** None where the law held. */
  readonly differences: readonly Difference[];
  /** The worst distance, as a fraction of the bound. */
  readonly distance: number;
  /** The programs to show where the law is broken: the one that is judged, and those that said what it must give. */
  readonly programs: readonly [Program, ...Program[]];
}

/** Draws and tries once. Throws a `NoTrial` where there was nothing to compare. */
export type Try = (backend: Backend, choices: Choices) => Promise<Trial>;

/** Why a trial came to nothing, which says nothing about the law. */
export class NoTrial extends Error {
  override readonly name = 'NoTrial';
  /** `late`: the time of the law was over. */
  readonly verdict: 'unsupported' | 'fault' | 'late';
  readonly fault: FaultKind | undefined;

  constructor(verdict: NoTrial['verdict'], reason: string, fault?: FaultKind) {
    super(reason);
    this.verdict = verdict;
    this.fault = fault;
  }
}

/** A backend's outcome of a program; a `NoTrial` is thrown where it has none to give. */
export async function outcomeOf(backend: Backend, run: Run): Promise<Exclude<Outcome, { kind: 'unsupported' }>> {
  const lacking = unmet(requirements(run.program, run.float), backend.description);
  if (lacking !== undefined) throw new NoTrial('unsupported', lacking);
  const answer = await backend.run(run);
  if (answer.kind === 'fault') throw new NoTrial('fault', withStderr(answer), answer.fault);
  if (answer.kind === 'unsupported') throw new NoTrial('unsupported', answer.reason ?? answer.feature);
  return answer;
}

/** The dtype in which a law is tried: float64 if the backend has it, for it shows most. */
export const floatOf = ({ description }: Backend): FloatDtype =>
  description.dtypes.includes('float64') ? 'float64' : 'float32';
