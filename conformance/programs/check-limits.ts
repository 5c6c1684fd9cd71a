/** Checks how large a program is, before anything looks at its inside: how deep its blocks lie, how many steps it comes to. */
import type { Program, Step } from '../../spec/index.ts';
import { bodiesOf } from './bodies.ts';
import { programLimits } from './limits.ts';
import type { Problem } from './problem.ts';
import { innerSteps } from './walk.ts';

/** What makes a program too large, if anything does. */
export function tooLarge({ steps }: Program): Problem | undefined {
  const deep = steps.findIndex(isDeep);
  if (deep >= 0)
    return { step: String(deep), message: `its blocks lie in one another more than ${programLimits.depth} deep` };
  let count = 0;
  for (const [i, step] of steps.entries()) {
    count += stepsOf(step);
    if (count > programLimits.steps)
      return {
        step: String(i),
        message: `up to here the program comes to ${count} steps, those of a block each time that it is run; it may have ${programLimits.steps}`,
      };
  }
  return undefined;
}

/** Level by level, since what is too deep to be looked at by a function that calls itself is what is looked for. */
function isDeep(step: Step): boolean {
  let level: readonly Step[] = [step];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > programLimits.depth) return true;
    level = level.flatMap(inside);
  }
  return false;
}

const inside = (step: Step): readonly Step[] => [...innerSteps(step), ...bodiesOf(step).flatMap(({ steps }) => steps)];

/** How many steps a step comes to, itself among them; each time that a block is begun counts as one. */
function stepsOf(step: Step): number {
  const once = inside(step).reduce((sum, each) => sum + stepsOf(each), 1);
  return step.do === 'repeat' ? 1 + step.times * once : once;
}
