/** Every step of a program with its path, blocks, closures and functions entered. */
import type { Program, Ref, Step, StepPath } from '../../spec/index.ts';
import { bodiesOf } from './bodies.ts';

/** A step, and where it stands. */
export interface Visit {
  readonly step: Step;
  readonly path: StepPath;
  /** The steps of the innermost function that it is one of; null where it is one of the program's own. */
  readonly owner: readonly Step[] | null;
}

/** The steps in the order of the text: a block before what is in it, and what is repeated once. */
export function* walk(program: Program): Generator<Visit> {
  yield* visit(program.steps, '', null);
}

function* visit(steps: readonly Step[], prefix: string, owner: Visit['owner']): Generator<Visit> {
  for (const [i, step] of steps.entries()) {
    const path = `${prefix}${i}`;
    yield { step, path, owner };
    yield* visit(innerSteps(step), `${path}.`, owner);
    for (const body of bodiesOf(step)) yield* visit(body.steps, `${path}.${body.part}`, body.steps);
  }
}

/** The steps inside a step that see and bind the names around it: those of its block or its closure. */
export function innerSteps(step: Step): readonly Step[] {
  if ('steps' in step) return step.steps;
  return step.do === 'optimizer_step' ? (step.closure?.steps ?? []) : [];
}

/** Every tensor that a step refers to. */
export function refsOf(step: Step): readonly Ref[] {
  switch (step.do) {
    case 'call':
    case 'in_place':
      return Object.values(step.inputs)
        .flatMap((operand) => (Array.isArray(operand) ? operand : [operand]))
        .filter(isRef);
    case 'assign':
      return [step.to, ...step.index.flatMap((item) => (isTensorItem(item) ? [item.tensor] : [])), step.value].filter(
        isRef,
      );
    case 'bind':
      return [step.from];
    case 'backward':
      return [...step.roots, ...given(step.gradients), ...(step.inputs ?? [])];
    case 'grad':
      return [...step.outputs, ...step.inputs, ...given(step.grad_outputs)];
    case 'set_grad':
      return [step.of, ...given([step.to])];
    case 'detach':
    case 'detach_':
    case 'requires_grad_':
    case 'retain_grad':
      return [step.of];
    case 'hook':
      return 'replace' in step.action ? [step.of, step.action.replace] : [step.of];
    case 'forward':
    case 'apply':
      return step.inputs;
    case 'observe':
      return [step.of, step.and].filter((ref) => ref !== undefined);
    default:
      return [];
  }
}

/** Whether an operand is a tensor's name, its `.grad` or its base, and no scalar or list. */
export const isRef = (operand: unknown): operand is Ref =>
  typeof operand === 'string' || isGradRef(operand) || isBaseRef(operand);

/** Whether an operand is the `.grad` of a name. */
export const isGradRef = (operand: unknown): operand is { grad: string } => hasKey(operand, 'grad');

/** Whether an operand is the base of a view. */
export const isBaseRef = (operand: unknown): operand is { base: string } => hasKey(operand, 'base');

const isTensorItem = (item: unknown): item is { tensor: Ref } => hasKey(item, 'tensor');

const hasKey = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value;

const given = (refs: readonly (Ref | null)[] = []): Ref[] => refs.filter((ref) => ref !== null);

/** The name that a ref goes by. */
export const nameOf = (ref: Ref): string => (typeof ref === 'string' ? ref : 'grad' in ref ? ref.grad : ref.base);
