/** The values of a program and how gradients flow between them, as far as the catalogue tells without computing. */
import type { Op, OpInput } from '../../spec/index.ts';
import { resultsOf } from '../catalogue/catalogue.ts';

/** A value, and the values that a gradient of it flows on to. */
export interface Value {
  /** Its place in the order of creation. */
  readonly id: number;
  readonly isLeaf: boolean;
  readonly requiresGrad: boolean;
  readonly edges: readonly Edge[];
  /** A pass that did not keep the graph has freed what led to it. */
  freed: boolean;
}

/** A way on: to an operand, by a formula that reads values. */
interface Edge {
  readonly to: Value;
  readonly reads: readonly Value[];
}

/** An operand of a call: the input that it stands for, and its value. */
export interface NamedValue {
  readonly input: string;
  readonly value: Value;
}

let created = 0; // only compared, so it may count on over all programs

/** A value that was given, or that a gradient does not flow through. */
export const leaf = (requiresGrad: boolean): Value => ({
  id: created++,
  isLeaf: true,
  requiresGrad,
  edges: [],
  freed: false,
});

/** The values of a call's results, of which there are `count`. */
export function valuesOfCall(op: Op, operands: readonly NamedValue[], count: number): Value[] {
  const flowing = operands.filter(({ input, value }) => op.inputs[input]?.reads !== undefined && value.requiresGrad);
  const outputs = resultsOf(op, count);
  if (flowing.length === 0) return outputs.map(() => leaf(false));
  const results = outputs.map(({ output }) => (output.differentiable === false ? leaf(false) : node()));
  const named = new Map(outputs.map(({ name }, i) => [name, results[i]!]));
  const read = (name: string) => [
    ...operands.filter(({ input }) => input === name).map(({ value }) => value),
    ...(named.has(name) ? [named.get(name)!] : []),
  ];
  for (const result of results)
    if (!result.isLeaf)
      for (const { input, value } of flowing)
        (result.edges as Edge[]).push({ to: value, reads: readsOf(op.inputs[input]!).flatMap(read) });
  return results;
}

const readsOf = (input: OpInput): readonly string[] => input.reads ?? [];

const node = (): Value => ({ id: created++, isLeaf: false, requiresGrad: true, edges: [], freed: false });

/** All that the roots lead back to, the roots among them. */
export function reach(roots: readonly Value[]): ReadonlySet<Value> {
  const reached = new Set(roots);
  // a Set also visits what is added meanwhile
  for (const value of reached) for (const { to } of value.edges) reached.add(to);
  return reached;
}

/** The gradient of a value that was reached, with a graph of its own: a function of all that was read on the way. */
export function gradientOf(target: Value, reached: ReadonlySet<Value>, seeds: readonly Value[]): Value {
  const leading = new Set([target]);
  const read = new Set(seeds);
  for (const value of [...reached].sort((a, b) => a.id - b.id))
    for (const { to, reads } of value.edges)
      if (leading.has(to)) {
        leading.add(value);
        for (const each of reads) read.add(each);
      }
  const edges = [...read].filter((value) => value.requiresGrad).map((to) => ({ to, reads: [...read] }));
  return edges.length === 0 ? leaf(false) : { ...node(), edges };
}
