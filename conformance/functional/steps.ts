/** The steps of a program one after the other, `repeat` unrolled, each with its path. */
import type { Step } from '../../spec/index.ts';

/** Every step that runs, in order. The turns of a `repeat` share their paths. */
export function* eachStep(steps: readonly Step[], block = ''): Generator<readonly [Step, string]> {
  for (const [i, step] of steps.entries()) {
    const path = `${block}${i}`;
    if (step.do !== 'repeat') yield [step, path];
    else for (let turn = 0; turn < step.times; turn++) yield* eachStep(step.steps, `${path}.`);
  }
}
