/** Programs without one of their results: whoever used it uses an operand of what made it. */
import type { CallStep, Program, Step } from '../../spec/index.ts';
import { refsOf } from '../programs/walk.ts';

/** Every way to do without one step that makes something of tensors by name. */
export function* substitutions({ version, steps }: Program): Generator<Program> {
  for (const without of withoutOne(steps)) {
    for (const [from, to] of without.names) yield { version, steps: renamed(without.steps, from, to) };
  }
}

/** The same, with exp in place of another function: what reads its own result needs no second one for a write to be found. */
export function* exchanges(program: Program): Generator<Program> {
  for (const { version, steps } of substitutions(program))
    for (const [i, step] of steps.entries())
      if (isUnaryCall(step) && step.op !== 'exp') yield { version, steps: steps.with(i, { ...step, op: 'exp' }) };
}

/** Whether a step calls a function of one tensor and nothing else. */
const isUnaryCall = (step: Step): step is CallStep =>
  step.do === 'call' && Object.keys(step.params).length === 0 && Object.keys(step.inputs).join() === 'self';

interface Without {
  readonly steps: Step[];
  /** What could stand for what the step had made. */
  readonly names: readonly (readonly [from: string, to: string])[];
}

function* withoutOne(steps: readonly Step[]): Generator<Without> {
  for (const [i, step] of steps.entries()) {
    const made = madeBy(step);
    const operands = [...new Set(refsOf(step).filter((ref) => typeof ref === 'string'))];
    if (made !== undefined)
      yield { steps: steps.toSpliced(i, 1), names: operands.map((operand) => [made, operand] as const) };
    if (!('steps' in step)) continue;
    for (const inner of withoutOne(step.steps))
      yield { ...inner, steps: steps.with(i, { ...step, steps: inner.steps }) };
  }
}

/** The one tensor that a step makes of others. */
function madeBy(step: Step): string | undefined {
  if (step.do === 'detach') return step.out;
  if (step.do === 'grad') return step.out.length === 1 ? step.out[0] : undefined;
  return step.do === 'call' && typeof step.out === 'string' ? step.out : undefined;
}

/** Names are drawn once in a program, and nothing else in it is spelt like one. */
function renamed(steps: readonly Step[], from: string, to: string): Step[] {
  const text = JSON.stringify(steps).replaceAll(JSON.stringify(from), JSON.stringify(to));
  return JSON.parse(text) as Step[];
}
