/** Functions drawn from the whole catalogue: straight-line steps from leaves to a root, in which a certain op takes part. */
import type { CallStep, Description, Shape, Step, TensorStep } from '../../spec/index.ts';
import { catalogue, entryOf, inputsOf, isCallable, isDifferentiable } from '../catalogue/catalogue.ts';
import { between, type Choices, chance } from '../catalogue/choices.ts';
import { actions } from '../fuzz/actions.ts';
import { call, callOp } from '../fuzz/call.ts';
import { refer } from '../fuzz/draft.ts';
import type { Profile } from '../fuzz/profile.ts';
import { World } from '../fuzz/world.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { dependents, leadingTo, leavesBefore, namesMadeBy } from './dependence.ts';
import { constant } from './op-steps.ts';

/** A step of a function. */
export type FunctionStep = TensorStep | CallStep;

/** A tensor that a gradient begins with, and the gradient. */
export interface Root {
  readonly name: string;
  readonly shape: Shape;
  readonly seed: TensorStep;
  /** What makes the gradient of the seed, where it is not the seed itself. */
  readonly seedBy?: CallStep;
}

/** A function: what makes its leaves, what is computed from them, and where gradients begin. */
export interface DrawnFunction {
  readonly steps: readonly FunctionStep[];
  readonly roots: readonly [Root, ...Root[]];
  /** The leaves that a gradient from some root reaches. */
  readonly leaves: readonly string[];
}

/** A function that was drawn step by step, so that all its shapes are known. */
export interface ShapedFunction extends DrawnFunction {
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** Plain values of the case's float dtype, and nothing that takes a session. */
const profile: Profile = {
  level: 'P',
  writes: false,
  specials: false,
  dtypes: false,
  optimizers: false,
  states: false,
  twins: false,
  hub: false,
  secondOrder: false,
};

const everyKey = 2 ** 30;

/** Ops that can be called, and through which a gradient flows. */
export const differentiableOps = ({ ops }: Description): readonly string[] =>
  ops.filter((name) => {
    const op = catalogue[name];
    return op !== undefined && isCallable(op) && inputsOf(op).some(([, input]) => isDifferentiable(input));
  });

/** Draws a function of some of a library's ops. All leaves that can have a gradient require one. */
export function drawFunction(op: string, description: Description, choices: Choices, roots = 1): ShapedFunction {
  const world = new World(profile, { ...description, ops: [...description.ops].sort() });
  const act = (body: () => void) => {
    world.begin({ kind: 'call', key: choices.below(everyKey), choices: [] }, choices);
    body();
  };
  for (let left = between(choices, 1, 2); left > 0; left -= 1) act(() => actions.tensor.act(world));
  for (let left = between(choices, 0, 2); left > 0; left -= 1) act(() => call(world));
  act(() => callOp(world, op));
  for (let left = between(choices, 0, 3); left > 0; left -= 1) act(() => call(world));
  const steps = requiringGrads(world.steps.filter(isFunctionStep));
  const calls = steps.filter((step) => step.do === 'call' && step.op === op);
  const behind = dependents(steps, calls.flatMap(namesMadeBy));
  const candidates = world.tensors.filter(({ name }) => behind.has(name));
  if (candidates.length === 0) throw new Unjudgeable(`no valid call of ${op} was drawn`);
  const drawn = Array.from({ length: roots }, (_, nth): Root => {
    const { name, shape } = refer(choices, candidates);
    return { name, shape, seed: constant(`seed${nth}`, shape, choices) };
  }) as [Root, ...Root[]];
  const names = drawn.map(({ name }) => name);
  const shapes = new Map(world.tensors.map(({ name, shape }) => [name, shape]));
  const kept = chance(choices, 40) ? steps : leadingTo(steps, names);
  return { steps: kept, roots: drawn, leaves: leavesBefore(kept, names), shapes };
}

const isFunctionStep = (step: Step): step is FunctionStep => step.do === 'tensor' || step.do === 'call';

/** The steps with leaves that require grad, but for those behind an operand that must not. */
function requiringGrads(steps: readonly FunctionStep[]): readonly FunctionStep[] {
  const constant = new Set(leadingTo(steps, steps.flatMap(constantOperands)));
  return steps.map((step) =>
    step.do === 'tensor' && step.dtype === 'float' && !constant.has(step) ? { ...step, requires_grad: true } : step,
  );
}

/** The operands of a call that are refused where they require grad. */
const constantOperands = (step: FunctionStep): readonly string[] =>
  step.do === 'call'
    ? Object.entries(step.inputs).flatMap(([input, operand]) =>
        typeof operand === 'string' && entryOf(step.op).inputs[input]?.constant ? [operand] : [],
      )
    : [];
