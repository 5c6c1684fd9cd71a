/** Starts what judges: a backend and this process, or several processes with a backend each. */
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import type { LawOptions } from '../laws/law.ts';
import { type Judge, localJudge } from '../runner/judging.ts';
import { pooledJudge } from '../runner/pool.ts';

/** Which backend, how many of it, and how long each may take for a program. */
export interface JudgeChoice extends BackendChoice {
  readonly timeLimit?: number;
  readonly jobs?: number;
}

/** Starts it. Throws where the backend is not there or does not start. */
export async function startJudge(choice: JudgeChoice, laws: LawOptions): Promise<Judge> {
  const { backend, cmd, timeLimit, jobs = 1 } = choice;
  const wire = timeLimit === undefined ? {} : { timeLimit };
  if (jobs === 1) return localJudge(await loadBackend({ backend, cmd }, wire), laws);
  return pooledJudge({ backend: { backend, cmd }, wire, laws: { seed: laws.seed, runs: laws.runs } }, jobs);
}
