/** What a dim is called changes nothing: counted from the end it is the same dim, and in another order it is treated the same. */
import type { Description } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { entryOf, resultsOf } from '../catalogue/catalogue.ts';
import { between, type Choices, chance, shuffled } from '../catalogue/choices.ts';
import { type DrawnCall, drawCall } from '../catalogue/draw.ts';
import { dimIn } from '../catalogue/shape-params.ts';
import { shapeRules } from '../catalogue/shape-rules/index.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { axisParams, namedDims, orderOfResult, withDims } from './axis-params.ts';
import { changed, differentiableTensors, functionOf, functionWith, mapped, paddedAlike } from './call-functions.ts';
import { differentiableOps } from './drawn-function.ts';
import { valuesAndGradientsOf } from './function-programs.ts';
import { permutedTensor } from './rearranged.ts';
import { checkRelation } from './relation.ts';
import { permuted } from './seen.ts';
import type { Trial } from './trial.ts';

/** Ops with a param that names dims of what they are given. */
export const opsWithAxes = (description: Description): readonly string[] =>
  differentiableOps(description).filter((name) => {
    const op = entryOf(name);
    return (
      axisParams(op).length > 0 &&
      !axisParams(op).some((param) => shapeRules[op.shape].params?.[op.params[param]!.type])
    );
  });

/** Compares a call with the same one whose dims are counted from the other end. */
export function checkAxesFromEnd(name: string, backend: Backend, choices: Choices): Promise<Trial> {
  const call = drawCall(name, choices);
  const op = entryOf(name);
  const rank = Math.max(rankOf(call), 1);
  const other = changed(
    call,
    call.inputs,
    withDims(op, call.params, (dim) => (dim < 0 ? dim + rank : dim - rank)),
  );
  if (!other || namedDims(op, call.params, firstShape(call)) === undefined)
    throw new Unjudgeable(`no call of ${name} was drawn that names a dim`);
  const one = functionOf(call, choices);
  return checkRelation(backend, {
    program: valuesAndGradientsOf(
      functionWith(
        other,
        one.roots.map(({ seed }) => seed),
      ),
    ),
    beside: [valuesAndGradientsOf(one)],
    expected: (apart) => apart.tensors(),
  });
}

const firstShape = ({ inputs }: DrawnCall): number[] => [...(Object.values(inputs)[0]?.[0]?.shape ?? [])];
const rankOf = (call: DrawnCall): number => firstShape(call).length;

/** Ops that treat all dims alike but for those that their params name. */
export const opsWithoutOrder = (description: Description): readonly string[] =>
  differentiableOps(description).filter((name) => shapeRules[entryOf(name).shape].treatsAxesAlike);

/** Compares a call with the same one on tensors with their dims in another order: everything comes out in that order. */
export function checkAxesRenamed(name: string, backend: Backend, choices: Choices): Promise<Trial> {
  const call = paddedAlike(drawCall(name, choices));
  const order = drawOrder(rankOf(call), choices);
  const renaming = order && renamed(call, order);
  if (!renaming) throw new Unjudgeable(`no call of ${name} was drawn with dims to be put into another order`);
  const plain = functionOf(call, choices);
  const { other, orders } = renaming;
  const seeds = plain.roots.map(({ seed }, nth) => permutedTensor(seed, orders[nth]!));
  const all = [...orders, ...differentiableTensors(call).map(() => order)];
  return checkRelation(backend, {
    program: valuesAndGradientsOf(functionWith(other, seeds)),
    beside: [valuesAndGradientsOf(plain)],
    expected: (apart) => apart.tensors().map((seen, i) => permuted(seen, all[i]!)),
  });
}

/** Another order of so many dims. A rotation at first: unlike an exchange it is not its own inverse. */
function drawOrder(rank: number, choices: Choices): readonly number[] | undefined {
  if (rank < 2) return undefined;
  const dims = Array.from({ length: rank }, (_, dim) => dim);
  const first = between(choices, 1, rank - 1);
  const rotation = [...dims.slice(first), ...dims.slice(0, first)];
  return chance(choices, 30) ? shuffled(choices, rotation) : rotation;
}

/** The call with all dims in another order, and in which order its differentiable results then come. */
function renamed(
  call: DrawnCall,
  order: readonly number[],
): { other: DrawnCall; orders: readonly (readonly number[])[] } | undefined {
  const op = entryOf(call.op);
  const first = firstShape(call);
  const params = withDims(op, call.params, (dim) => order.indexOf(dimIn(first, dim)!));
  const other = changed(
    call,
    mapped(call, (tensor) => permutedTensor(tensor, order)),
    params,
  );
  const named = namedDims(op, call.params, first);
  const orders = resultsOf(op, call.results.length).flatMap(({ output }, nth) =>
    output.differentiable === false ? [] : [orderOfResult(order, call.results[nth]!.length, named)],
  );
  return other && orders.every((each) => each !== undefined) ? { other, orders } : undefined;
}
