/** Calls of ops as functions, and calls changed into others that a law holds against them. */
import type { Params } from '../../spec/index.ts';
import { sameShape } from '../catalogue/broadcasting.ts';
import { entryOf, isDifferentiable } from '../catalogue/catalogue.ts';
import type { Choices } from '../catalogue/choices.ts';
import type { DrawnCall, DrawnTensor } from '../catalogue/draw.ts';
import { shapesByRule } from '../catalogue/shapes.ts';
import type { DrawnFunction, FunctionStep, Root } from './drawn-function.ts';
import { opSteps } from './op-steps.ts';
import { padded } from './rearranged.ts';

/** A call as a function, with a drawn seed for each result. */
export function functionOf(call: DrawnCall, choices: Choices): DrawnFunction {
  const { tensors, call: steps, results, seeds, differentiable } = opSteps(call, choices);
  return {
    steps: [...tensors, ...steps] as FunctionStep[],
    roots: results.map((name, nth): Root => ({ name, shape: seeds[nth]!.shape, seed: seeds[nth]! })) as [
      Root,
      ...Root[],
    ],
    leaves: differentiable.map(({ out }) => out),
  };
}

/** A call as a function, with seeds that are given. */
export function functionWith(call: DrawnCall, seeds: readonly Root['seed'][]): DrawnFunction {
  const drawn = functionOf(call, { below: () => 0 });
  const roots = drawn.roots.map((root, nth) => ({ ...root, shape: seeds[nth]!.shape, seed: seeds[nth]! }));
  return { ...drawn, roots: roots as unknown as DrawnFunction['roots'] };
}

/** The tensors of a call that gradients flow to, in the order of a function's leaves. */
export const differentiableTensors = (call: DrawnCall): readonly DrawnTensor[] =>
  Object.entries(call.inputs).flatMap(([name, tensors]) =>
    isDifferentiable(entryOf(call.op).inputs[name]!) ? tensors : [],
  );

/** The call on other tensors, with other params; undefined where such a call is not valid. */
export function changed(
  call: DrawnCall,
  inputs: DrawnCall['inputs'],
  params: Params = call.params,
): DrawnCall | undefined {
  const shapes = Object.fromEntries(
    Object.entries(inputs).map(([name, tensors]) => [name, tensors.map(({ shape }) => [...shape])]),
  );
  const results = shapesByRule(entryOf(call.op), shapes, params);
  return results && { ...call, inputs, params, results };
}

/** The call with each of its tensors changed. */
export const mapped = (
  { inputs }: DrawnCall,
  change: (tensor: DrawnTensor, input: string, nth: number) => DrawnTensor,
): DrawnCall['inputs'] =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, tensors]) => [name, tensors.map((tensor, nth) => change(tensor, name, nth))]),
  );

/** Whether two calls have results of the same shapes. */
export const sameResults = (a: DrawnCall, b: DrawnCall): boolean =>
  a.results.length === b.results.length && a.results.every((shape, nth) => sameShape(shape, b.results[nth]!));

/** The call with dims of size 1 in front of operands that have fewer than others, where that changes no result. */
export function paddedAlike(call: DrawnCall): DrawnCall {
  const ranks = Object.values(call.inputs).flatMap((tensors) => tensors.map(({ shape }) => shape.length));
  const all = changed(
    call,
    mapped(call, (tensor) => padded(tensor, Math.max(...ranks))),
  );
  return all && sameResults(all, call) ? all : call;
}
