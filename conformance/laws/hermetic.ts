/** Nothing of one run is seen by another: a program gives what it gave, whatever was run in between. */
import type { Program } from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import { type Choices, shuffled } from '../catalogue/choices.ts';
import { describeRaised } from '../judge/describe.ts';
import { judge } from '../judge/judge.ts';
import { requirements, unmet } from '../programs/requirements.ts';
import { drawMeddling } from './meddling.ts';
import { floatOf, NoTrial, outcomeOf, type Trial } from './trial.ts';

type Outcome = Awaited<ReturnType<typeof outcomeOf>>;

/** A run, and what it gave at first. */
interface Given {
  readonly run: Run;
  readonly outcome: Outcome;
}

/** Runs programs that meddle one after the other, and again in another order: each must give the same, to the bit. */
export async function checkHermetic(level: 'P' | 'S', backend: Backend, choices: Choices): Promise<Trial> {
  const [first, ...others] = drawMeddling(level, choices);
  const float = floatOf(backend);
  const given: Given[] = [
    { run: { program: first, float }, outcome: await outcomeOf(backend, { program: first, float }) },
  ];
  if (given[0]!.outcome.kind === 'error') return refused(first, describeRaised(given[0]!.outcome));
  for (const program of others) given.push(...(await possibly(backend, { program, float })));
  let compared = 0;
  for (const { run, outcome } of shuffled(choices, given)) {
    const again = judge(outcome, await outcomeOf(backend, run), run.program);
    compared += again.compared;
    if (again.differences.length > 0) return { ...again, programs: [run.program], compared };
  }
  return { programs: [first], compared, differences: [], distance: 0 };
}

/** What a program gives; nothing where the backend lacks what it needs. */
async function possibly(backend: Backend, run: Run): Promise<readonly Given[]> {
  if (unmet(requirements(run.program, run.float), backend.description) !== undefined) return [];
  try {
    return [{ run, outcome: await outcomeOf(backend, run) }];
  } catch (error) {
    if (error instanceof NoTrial && error.verdict === 'unsupported') return [];
    throw error;
  }
}

/** Where even the first program raises, something is left of what was run before. */
const refused = (program: Program, raised: string): Trial => ({
  programs: [program],
  compared: 1,
  differences: [{ where: 'the program', expected: 'runs to its end', actual: raised }],
  distance: 0,
});
