/** A program as a list of pure nodes: every tensor it ever makes is a value, whatever names it had. */
import type { Observable, OpName, Params, Scalar, TensorStep } from '../../spec/index.ts';
import { ops } from '../../spec/index.ts';
import type { Value } from '../programs/value-graph.ts';

/** An input of a call. */
export type Argument =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'list'; readonly values: readonly Value[] }
  | { readonly kind: 'scalar'; readonly scalar: Scalar };

/** A tensor made of data. */
export interface LeafNode {
  readonly kind: 'leaf';
  readonly path: string;
  readonly step: TensorStep;
  readonly outs: readonly [Value];
}

/** A call of an op. */
export interface CallNode {
  readonly kind: 'call';
  readonly path: string;
  readonly op: OpName;
  readonly inputs: Readonly<Record<string, Argument>>;
  readonly params: Params;
  readonly outs: readonly Value[];
}

/** A root of a gradient, and what it is weighted by (nothing for a scalar). */
export interface Root {
  readonly value: Value;
  readonly seed: Value | undefined;
}

/** The gradients of some values with respect to others: a `grad` step, or the `backward` step with the `.grad`s that are looked at. */
export interface GradientNode {
  readonly kind: 'gradient';
  readonly path: string;
  readonly roots: readonly Root[];
  readonly inputs: readonly Value[];
  readonly outs: readonly Value[];
  /** Whether the gradients are functions of what they were made from (`create_graph`), or constants. */
  readonly differentiable: boolean;
}

/** Something to report of a value. */
export interface ObserveNode {
  readonly kind: 'observe';
  readonly path: string;
  readonly what: Observable;
  readonly of: Value;
}

/** What makes values. */
export type ComputedNode = LeafNode | CallNode | GradientNode;

/** A node; in a list, they stand in the order of the program. */
export type Node = ComputedNode | ObserveNode;

/** The values that a node's results may depend on smoothly. */
export function smoothInputs(node: Node): readonly Value[] {
  if (node.kind === 'call') return smoothArguments(node);
  return node.kind === 'gradient' ? node.roots.flatMap(({ value, seed }) => [value, seed ?? []].flat()) : [];
}

function smoothArguments(node: CallNode): readonly Value[] {
  const entries: Readonly<Record<string, object>> = ops[node.op].inputs;
  const smooth = Object.entries(node.inputs).filter(([name]) => 'reads' in entries[name]!);
  return smooth.flatMap(([, argument]) => valuesOf(argument));
}

/** The results through which gradients flow: no constants, no indices. */
export const smoothOutputs = (node: Node): readonly Value[] =>
  node.kind === 'observe' ? [] : node.outs.filter((value) => value.requiresGrad);

/** The values that an argument is made of. */
export function valuesOf(argument: Argument): readonly Value[] {
  if (argument.kind === 'scalar') return [];
  return argument.kind === 'list' ? argument.values : [argument.value];
}
