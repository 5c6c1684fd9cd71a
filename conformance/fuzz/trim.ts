/** Trimming: a shrunk program without the steps and results that the difference does not need, its attempts opened where nothing fails in them. */
import type { Program, Step } from '../../spec/index.ts';
import { checkProgram } from '../programs/check.ts';
import { type FirstDiffering, firstThat } from './shrink.ts';
import { exchanges, substitutions } from './substitute.ts';

/** Trims a program step by step, as long as it makes sense and still differs. */
export async function trimProgram(program: Program, firstDiffering: FirstDiffering<Program>): Promise<Program> {
  let smallest = program;
  for (;;) {
    const smaller = await firstThat(sensible(smallerPrograms(smallest)), firstDiffering);
    if (!smaller) return smallest;
    smallest = smaller;
  }
}

/** How many steps a program has besides its tensors and observations; a block counts as what is in it. */
export function countSteps(steps: readonly Step[]): number {
  return steps.reduce((count, step) => {
    if ('steps' in step) return count + countSteps(step.steps);
    return step.do === 'tensor' || step.do === 'observe' ? count : count + 1;
  }, 0);
}

function* sensible(programs: Iterable<Program>): Generator<Program> {
  for (const program of programs) if (checkProgram(program).length === 0) yield program;
}

/** Of more steps there would be hundreds of exchanges. */
const few = 8;

function* smallerPrograms(program: Program): Generator<Program> {
  for (const steps of smallerLists(program.steps)) yield { ...program, steps };
  yield* substitutions(program);
  if (countSteps(program.steps) <= few) yield* exchanges(program);
}

/** Lists of steps without some observations, without one step, with a block opened, or with a block made smaller. */
function* smallerLists(steps: readonly Step[]): Generator<Step[]> {
  for (let size = steps.length >> 1; size > 1; size >>= 1)
    for (let end = steps.length; end > 0; end -= size)
      yield steps.toSpliced(Math.max(0, end - size), Math.min(size, end));
  for (const i of [...steps.keys()].reverse()) yield steps.toSpliced(i, 1);
  for (const [i, step] of steps.entries()) {
    if (!('steps' in step)) continue;
    const opens = step.do === 'attempt' || step.steps.every((inner) => inner.do === 'tensor');
    if (opens) yield steps.toSpliced(i, 1, ...step.steps);
    for (const fewer of smallerLists(step.steps)) yield steps.with(i, { ...step, steps: fewer });
  }
}
