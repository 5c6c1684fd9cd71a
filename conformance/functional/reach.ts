/** Which values depend on which: what has to be replayed to see a root as a function of some inputs. */
import { reach, type Value } from '../programs/value-graph.ts';
import {
  type CallNode,
  type ComputedNode,
  type GradientNode,
  type Node,
  smoothInputs,
  smoothOutputs,
} from './graph.ts';

/** The values that change when those of `from` do, which are among them. `nodes` are those that came before. */
export function dependents(nodes: Iterable<Node>, from: Iterable<Value>): ReadonlySet<Value> {
  const reached = new Set(from);
  for (const node of nodes)
    if (smoothInputs(node).some((value) => reached.has(value)))
      for (const value of smoothOutputs(node)) reached.add(value);
  return reached;
}

/** The part of a gradient that comes from one root: `nodes` make the root anew from the inputs that it depends on. */
export interface Part {
  readonly root: Value;
  readonly seed: Value | undefined;
  readonly inputs: readonly Value[];
  readonly nodes: readonly ComputedNode[];
}

/** A gradient, root by root. `before` are the nodes that came before it. */
export function partsOf(gradient: GradientNode, before: readonly Node[]): readonly Part[] {
  return gradient.roots.map(({ value: root, seed }) => {
    const reached = reach([root]);
    const used = [...new Set(gradient.inputs)].filter((input) => reached.has(input));
    return { root, seed, inputs: used, nodes: between(before, used, root) };
  });
}

/** The nodes, in order, through which `root` depends on `from`. */
function between(before: readonly Node[], from: readonly Value[], root: Value): readonly ComputedNode[] {
  const changing = dependents(before, from);
  const needed = new Set([root]);
  const path: ComputedNode[] = [];
  for (const node of before.toReversed()) {
    if (!isPassage(node) || !node.outs.some((value) => needed.has(value) && changing.has(value))) continue;
    if (!smoothInputs(node).some((value) => changing.has(value))) continue;
    path.push(node);
    for (const value of smoothInputs(node)) needed.add(value);
  }
  return path.reverse();
}

const isPassage = (node: Node): node is CallNode | GradientNode => node.kind === 'call' || node.kind === 'gradient';
