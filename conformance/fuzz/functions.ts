/** Custom functions: one is defined and applied, with parts drawn from a few ops and a gradient that need not be the right one. */
import type { BackwardBody, ForwardBody, FunctionStep, Name, Step } from '../../spec/index.ts';
import { chance, oneOf } from '../catalogue/choices.ts';
import { markUsed } from './call.ts';
import { refer } from './draft.ts';
import { unknownFacts } from './facts.ts';
import { isFloating, type Known, ownTensor } from './tensors.ts';
import type { World } from './world.ts';

/** The ops that the parts are made of. */
const needed = ['mul', 'add'] as const;

/** Applies a custom function to one tensor or two of the same shape. */
export function customFunction(world: World): void {
  if (!needed.every((op) => world.limits.ops.includes(op))) return;
  const inputs = drawInputs(world);
  if (inputs === undefined) return;
  const step = drawFunction(world, inputs.length);
  const out = step.forward.returns.map(() => world.newName('y')) as [Name, ...Name[]];
  world.emit(step, { do: 'apply', function: step.out, inputs: inputs.map(({ name }) => name), out });
  markUsed(world, { inputs });
  const { returns, mark_non_differentiable: marked } = step.forward;
  world.remember(
    ...out.map((name, nth) => {
      const made = {
        name,
        nth,
        isOneOfSeveral: out.length > 1 && ('results' as const),
        differentiable: !marked.includes(returns[nth]!),
      };
      return resultOf(world, inputs, made);
    }),
  );
}

function drawInputs(world: World): Known[] | undefined {
  const floating = world.usable(({ dtype }) => isFloating(dtype));
  if (floating.length === 0) return undefined;
  const first = refer(world.choices, floating);
  if (chance(world.choices, 40)) return [first];
  const alike = floating.filter(({ shape, dtype }) => dtype === first.dtype && String(shape) === String(first.shape));
  return [first, refer(world.choices, alike)];
}

function drawFunction(world: World, inputs: number): FunctionStep {
  const forward = drawForward(world, inputs);
  return { do: 'function', out: world.newName('F'), forward, backward: drawBackward(world, forward) };
}

function drawForward(world: World, count: number): ForwardBody {
  const { choices } = world;
  const inputs = Array.from({ length: count }, () => world.newName('a'));
  const steps: Step[] = [];
  const returns = [combined(world, steps, inputs[0]!, inputs[1] ?? 2)];
  if (chance(choices, 25)) returns.push(combined(world, steps, inputs.at(-1)!, 3));
  const save_for_backward = [...inputs, ...returns].filter(() => chance(choices, 50));
  return {
    inputs,
    steps,
    save_for_backward,
    mark_dirty: [],
    mark_non_differentiable: returns.slice(1).filter(() => chance(choices, 20)),
    set_materialize_grads: true,
    returns: returns as [Name, ...Name[]],
  };
}

function drawBackward(world: World, { inputs, returns, save_for_backward }: ForwardBody): BackwardBody {
  const { choices } = world;
  const gradients = returns.map(() => world.newName('g'));
  const saved_tensors = chance(choices, 80) ? save_for_backward.map(() => world.newName('k')) : [];
  const steps: Step[] = [];
  const answers = inputs.map(() => {
    const factors = [2, -0.5, ...saved_tensors];
    const terms = gradients.map((gradient) => call(world, steps, 'mul', gradient, oneOf(choices, factors)));
    return terms.reduce((sum, term) => call(world, steps, 'add', sum, term));
  });
  const once_differentiable = chance(choices, 15) && !world.profile.secondOrder; // see `leftOut`
  return { gradients, saved_tensors, steps, once_differentiable, returns: answers };
}

const combined = (world: World, steps: Step[], self: Name, other: Name | number): Name =>
  call(world, steps, oneOf(world.choices, needed), self, other);

function call(world: World, steps: Step[], op: (typeof needed)[number], self: Name, other: Name | number): Name {
  const out = world.newName('b');
  steps.push({ do: 'call', op, inputs: { self, other }, params: op === 'add' ? { alpha: 1 } : {}, out });
  return out;
}

interface Made {
  readonly name: Name;
  readonly nth: number;
  readonly isOneOfSeveral: 'results' | false;
  readonly differentiable: boolean;
}

function resultOf(world: World, from: readonly Known[], { name, nth, isOneOfSeveral, differentiable }: Made): Known {
  const [{ shape, dtype }] = from as [Known];
  const made = { name, key: world.resultKey(nth), shape, dtype, layout: undefined, repeats: false } as const;
  const requiresGrad = differentiable && world.isRecording && from.some(({ history }) => history.requiresGrad);
  const most = from.reduce((sum, { memory }) => sum + memory.facts.most, 2); // products, at most
  return { ...ownTensor(made, { ...unknownFacts, most }, { requiresGrad, from }), isOneOfSeveral };
}
