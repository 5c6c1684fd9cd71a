/** The values of a program while it is traced: what they are called, how gradients flow between them, which have a `.grad`. */
import type { FloatDtype, Op, Ref } from '../../spec/index.ts';
import { ops } from '../../spec/index.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import { gradientOf, leaf, reach, type Value, valuesOfCall } from '../programs/value-graph.ts';
import { type CallNode, type GradientNode, type LeafNode, type Node, type Root, valuesOf } from './graph.ts';

/** A gradient whose inputs are still being found out: those of `backward`, as their `.grad`s are asked for. */
interface OpenGradient extends GradientNode {
  readonly inputs: Value[];
  readonly outs: Value[];
}

/** The values made so far, and the nodes that make them. */
export class Values {
  readonly nodes: Node[] = [];
  readonly #names = new Map<string, Value>();
  readonly #retained = new Set<Value>();
  #backward: OpenGradient | undefined;

  /** `float` is the case's dtype. */
  constructor(readonly float: FloatDtype) {}

  bind(name: string, value: Value): void {
    this.#names.set(name, value);
  }

  addLeaf(node: Omit<LeafNode, 'outs'>): void {
    const out = leaf(node.step.requires_grad);
    this.nodes.push({ ...node, outs: [out] });
    this.bind(node.step.out, out);
  }

  addCall(node: Omit<CallNode, 'outs'>, names: readonly string[]): void {
    const operands = Object.entries(node.inputs).flatMap(([input, argument]) =>
      valuesOf(argument).map((value) => ({ input, value })),
    );
    const outs = valuesOfCall(ops[node.op] as unknown as Op, operands, names.length).slice(0, names.length);
    this.nodes.push({ ...node, outs });
    for (const [i, name] of names.entries()) this.bind(name, outs[i]!);
  }

  addGradient(node: Omit<GradientNode, 'outs'>, names: readonly string[]): void {
    const outs = node.inputs.map((input) => gradient(input, node));
    this.nodes.push({ ...node, outs });
    for (const [i, name] of names.entries()) this.bind(name, outs[i]!);
  }

  /** Adds the program's one `backward`. */
  addBackward(node: Omit<GradientNode, 'inputs' | 'outs'>): void {
    if (this.#backward)
      throw new Unsupported('backward', 'a second backward adds to what .grad holds, which is a state');
    this.#backward = { ...node, inputs: [], outs: [] };
    this.nodes.push(this.#backward);
  }

  retain(value: Value): void {
    this.#retained.add(value);
  }

  /** The value that a reference means at this point of the program. */
  resolve(ref: Ref): Value {
    if (typeof ref === 'string') return this.#named(ref);
    if ('base' in ref)
      throw new Unsupported('base', `the base of ${ref.base} is a matter of views, which pure functions do not have`);
    return this.#gradOf(ref.grad);
  }

  #named(name: string): Value {
    const value = this.#names.get(name);
    if (value === undefined) throw new Error(`the program names ${name} before it is bound`);
    return value;
  }

  #gradOf(name: string): Value {
    const value = this.#named(name);
    const backward = this.#backward;
    if (!backward || !this.#accumulates(value, backward.roots))
      throw new Unsupported('none', `${name}.grad is None here, which nothing that a function gives could be`);
    if (!backward.inputs.includes(value)) {
      backward.inputs.push(value);
      backward.outs.push(gradient(value, backward));
    }
    return backward.outs[backward.inputs.indexOf(value)]!;
  }

  #accumulates(value: Value, roots: readonly Root[]): boolean {
    const keeps = value.isLeaf ? value.requiresGrad : this.#retained.has(value);
    return keeps && reach(roots.map((root) => root.value)).has(value);
  }
}

function gradient(input: Value, { roots, differentiable }: Omit<GradientNode, 'outs' | 'inputs'>): Value {
  if (!differentiable) return leaf(false);
  const seeds = roots.flatMap(({ seed }) => seed ?? []);
  return gradientOf(input, reach(roots.map((root) => root.value)), seeds);
}
