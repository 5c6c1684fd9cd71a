/** Broadcasting an operand is expanding it: the same values, and a gradient summed back to the operand's own shape. */
import type { Shape } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { broadcastShapes } from '../catalogue/broadcasting.ts';
import { entryOf, inputsOf } from '../catalogue/catalogue.ts';
import { between, type Choices, chance, randomChoices, shuffled } from '../catalogue/choices.ts';
import { type DrawnCall, type DrawnTensor, drawCall } from '../catalogue/draw.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { changed, functionOf, functionWith, mapped, sameResults } from './call-functions.ts';
import { type DrawnFunction, differentiableOps, type FunctionStep } from './drawn-function.ts';
import { valuesAndGradientsOf } from './function-programs.ts';
import { cutTo, repeatedTo } from './rearranged.ts';
import { checkRelation } from './relation.ts';
import { summedTo } from './seen.ts';
import type { Trial } from './trial.ts';

/** A call in which some operand is smaller than what it broadcasts to, and the same call on tensors of one shape. */
interface Broadcasting {
  readonly small: DrawnCall;
  readonly wide: DrawnCall;
}

/** Compares a call that broadcasts with the same one on repeated elements, and where there is `expand` with that. */
export async function checkBroadcast(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const calls = drawBroadcasting(op, choices);
  if (!calls) throw new Unjudgeable(`no call of ${op} was drawn that broadcasts`);
  const small = functionOf(calls.small, choices);
  const wide = functionWith(
    calls.wide,
    small.roots.map(({ seed }) => seed),
  );
  const results = small.roots.length;
  const shapes = shapesOf(small);
  if (backend.description.ops.includes('expand') && chance(choices, 50))
    return checkRelation(backend, {
      program: valuesAndGradientsOf(small),
      beside: [valuesAndGradientsOf(expanded(small, wide))],
      expected: (apart) => apart.tensors(),
    });
  return checkRelation(backend, {
    program: valuesAndGradientsOf(small),
    beside: [valuesAndGradientsOf(wide)],
    expected: (apart) =>
      apart.tensors().map((seen, i) => (i < results ? seen : summedTo(seen, shapes.get(small.leaves[i - results]!)!))),
  });
}

/** Ops of which calls broadcast. */
export const broadcastingOps = (description: Backend['description']): readonly string[] =>
  differentiableOps(description).filter(broadcasts);

const known = new Map<string, boolean>();

/** Whether an op's shape rule lets operands broadcast: some drawn call says so. */
function broadcasts(op: string): boolean {
  const found = known.get(op) ?? [1, 2, 3, 4].some((seed) => drawBroadcasting(op, randomChoices(seed)) !== undefined);
  known.set(op, found);
  return found;
}

/** Draws a call, makes its operands one shape, and then one of them smaller, or several. */
function drawBroadcasting(op: string, choices: Choices): Broadcasting | undefined {
  const call = drawCall(op, choices);
  const wide = widened(call);
  if (!wide) return undefined;
  const operands = Object.entries(wide.inputs).flatMap(([input, tensors]) => tensors.map((_, nth) => ({ input, nth })));
  let small: DrawnCall | undefined;
  for (const { input, nth } of shuffled(choices, operands)) {
    const shape = drawSmaller(wide.inputs[input]![nth]!.shape, choices);
    const cut = (tensor: DrawnTensor, name: string, at: number) =>
      name === input && at === nth ? cutTo(tensor, shape) : tensor;
    const smaller = changed(wide, mapped(small ?? wide, cut));
    if (smaller && broadcastsTo(smaller, wide) && (!small || chance(choices, 30))) small = smaller;
  }
  return small && { small, wide: changed(wide, mapped(small, repeatIn(wide)))! };
}

/** Whether operands come to the same shape together, and so do the results. */
const broadcastsTo = (small: DrawnCall, wide: DrawnCall): boolean =>
  sameResults(small, wide) && String(broadcastShapes(shapesIn(small))) === String(broadcastShapes(shapesIn(wide)));

const shapesIn = ({ inputs }: DrawnCall): readonly Shape[] =>
  Object.values(inputs).flatMap((tensors) => tensors.map(({ shape }) => [...shape]));

const repeatIn =
  (wide: DrawnCall) =>
  (tensor: DrawnTensor, input: string, nth: number): DrawnTensor =>
    repeatedTo(tensor, [...wide.inputs[input]![nth]!.shape]);

/** The call with all operands of the shape that they broadcast to, if it is valid and gives the same. */
function widened(call: DrawnCall): DrawnCall | undefined {
  const shapes = shapesIn(call);
  const together = shapes.length > 1 && !hasIndices(call) ? broadcastShapes(shapes) : undefined;
  const wide =
    together &&
    changed(
      call,
      mapped(call, (tensor) => repeatedTo(tensor, together)),
    );
  return wide && sameResults(wide, call) ? wide : undefined;
}

/** Indices go into what another operand has, and no further. */
const hasIndices = ({ op }: DrawnCall): boolean =>
  inputsOf(entryOf(op)).some(([, { domain }]) => typeof domain === 'object' && 'index_into' in domain);

/** A shape that broadcasts to another and is not it: dims left out in front, others of size 1. */
function drawSmaller(shape: Shape, choices: Choices): Shape {
  const kept = shape.slice(between(choices, 0, shape.length));
  const smaller = kept.map((size) => (chance(choices, 50) ? 1 : size));
  return smaller.length < shape.length ? smaller : smaller.map((size, dim) => (dim === 0 ? 1 : size));
}

const shapesOf = ({ steps }: DrawnFunction): ReadonlyMap<string, Shape> =>
  new Map(steps.flatMap((step): [string, Shape][] => (step.do === 'tensor' ? [[step.out, step.shape]] : [])));

/** The call on the small tensors, expanded first to the shapes that the wide ones have. */
function expanded(small: DrawnFunction, wide: DrawnFunction): DrawnFunction {
  const [own, target] = [shapesOf(small), shapesOf(wide)];
  const isCut = (name: string) => String(own.get(name)) !== String(target.get(name));
  const expansions = [...own.keys()].filter(isCut).map((name): FunctionStep => {
    const size = [...target.get(name)!];
    return { do: 'call', op: 'expand', inputs: { self: name }, params: { size }, out: `${name}_wide` };
  });
  const rename = (operand: unknown) => (typeof operand === 'string' && isCut(operand) ? `${operand}_wide` : operand);
  const steps = small.steps.map((step): FunctionStep => {
    if (step.do === 'tensor') return step;
    const inputs = Object.entries(step.inputs).map(([name, operand]) => [
      name,
      Array.isArray(operand) ? operand.map(rename) : rename(operand),
    ]);
    return { ...step, inputs: Object.fromEntries(inputs) };
  });
  const tensors = steps.filter(({ do: kind }) => kind === 'tensor');
  const calls = steps.filter(({ do: kind }) => kind === 'call');
  return { ...small, steps: [...tensors, ...expansions, ...calls] };
}
