/** For tests: the reference with a fault, made by changing what it is asked rather than what it is. */
import type { Program, Step } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';

/** The reference, which takes each step for another. */
export function mistaking(mistake: (step: Step) => Step): Backend {
  const reference = referenceBackend();
  const mistaken = (step: Step): Step => mistake('steps' in step ? { ...step, steps: step.steps.map(mistaken) } : step);
  const changed = (program: Program): Program => ({ ...program, steps: program.steps.map(mistaken) });
  return { ...reference, run: ({ program, float }) => reference.run({ program: changed(program), float }) };
}

/** Takes one op for another. */
export const takes =
  (wrong: string, right: string) =>
  (step: Step): Step =>
    (step.do === 'call' || step.do === 'in_place') && step.op === wrong ? { ...step, op: right } : step;
