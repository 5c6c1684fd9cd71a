/** The values of a program while they are functions of some of them: gradients replay the program in a frame of their own. */
import type { OperandOf } from '../interpreter/imperative.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import type { Value } from '../programs/value-graph.ts';
import type { Argument, CallNode, ComputedNode, GradientNode, LeafNode, Node } from './graph.ts';
import type { FunctionalLibrary } from './library.ts';
import { type Part, partsOf } from './reach.ts';

/** What all frames of a run share. */
export interface Replay<T> {
  readonly library: FunctionalLibrary<T>;
  readonly nodes: readonly Node[];
  readonly leaf: (node: LeafNode) => T;
  readonly parts: Map<GradientNode, readonly Part[]>;
}

/**
 * The tensor that each value is. An inner frame holds those that depend on the inputs of a gradient, and finds all others in the
 * frame around it, so that a gradient of a gradient is one `vjp` inside another and nothing more.
 */
export class Frame<T> {
  readonly #replay: Replay<T>;
  readonly #outer: Frame<T> | undefined;
  readonly #tensors = new Map<Value, T>();
  readonly #zeroLeaves = new Map<Value, T>();

  constructor(replay: Replay<T>, outer?: Frame<T>) {
    this.#replay = replay;
    this.#outer = outer;
  }

  get(value: Value): T {
    const tensor = this.#tensors.get(value) ?? this.#outer?.get(value);
    if (tensor === undefined) throw new Error(`value ${value.id} is used before it is made`);
    return tensor;
  }

  /** Makes the results of a node; in a replay only those through which gradients flow, for indices stay as they are. */
  compute(node: ComputedNode): void {
    const results = this.#results(node);
    for (const [i, value] of node.outs.entries())
      if (!this.#outer || value.requiresGrad) this.#tensors.set(value, this.#disturbed(value, results[i]!));
  }

  #results(node: ComputedNode): readonly T[] {
    if (node.kind === 'leaf') return [this.#replay.leaf(node)];
    return node.kind === 'call' ? this.#call(node) : this.#gradients(node);
  }

  #call({ op, inputs, params }: CallNode): readonly T[] {
    const { library } = this.#replay;
    if (!library.description.ops.includes(op)) throw new Unsupported(op, `the library has no ${op}`);
    const given = Object.entries(inputs).map(([name, argument]) => [name, this.#argument(argument)] as const);
    return library.call(op, Object.fromEntries(given), params);
  }

  #argument(argument: Argument): OperandOf<T> {
    if (argument.kind === 'scalar') return argument.scalar;
    return argument.kind === 'list' ? argument.values.map((value) => this.get(value)) : this.get(argument.value);
  }

  /** The gradients of several roots are the sum of each root's: a `vjp` takes one. */
  #gradients(node: GradientNode): readonly T[] {
    const sums = new Map<Value, T>();
    for (const part of this.#partsOf(node)) {
      if (part.inputs.length === 0) continue;
      const seed = part.seed && this.get(part.seed);
      const variables = part.inputs.map((input) => this.#variable(input));
      const gradients = this.#replay.library.vjp((xs) => this.#rootOf(part, xs), variables, seed);
      for (const [i, input] of part.inputs.entries()) {
        const sum = sums.get(input);
        sums.set(input, sum === undefined ? gradients[i]! : this.#add(sum, gradients[i]!));
      }
    }
    return node.inputs.map((input) => sums.get(input)!);
  }

  #partsOf(node: GradientNode): readonly Part[] {
    const { parts, nodes } = this.#replay;
    const known = parts.get(node) ?? partsOf(node, nodes.slice(0, nodes.indexOf(node)));
    parts.set(node, known);
    return known;
  }

  /** The root of a part as a function of its inputs: the way there, once more. */
  #rootOf(part: Part, xs: readonly T[]): T {
    const inner = new Frame(this.#replay, this);
    for (const [i, input] of part.inputs.entries()) inner.#bind(input, xs[i]!);
    for (const node of part.nodes) inner.compute(node);
    return inner.get(part.root);
  }

  /** What the gradient with respect to a value varies: a leaf itself, and for an intermediate one a zero leaf added to it. */
  #variable(value: Value): T {
    const tensor = this.get(value);
    if (value.isLeaf) return tensor;
    const { library } = this.#replay;
    const shape = library.shapeOf(tensor);
    const size = shape.reduce((product, extent) => product * extent, 1);
    return library.tensor(new Array(size).fill(-0), shape, library.dtypeOf(tensor)); // x + -0 is x, also where x is -0
  }

  #bind(value: Value, variable: T): void {
    if (!value.isLeaf) this.#zeroLeaves.set(value, variable);
    this.#tensors.set(value, value.isLeaf ? variable : this.#add(this.#outer!.get(value), variable));
  }

  /** A tensor that was made anew, with the zero leaves that this frame and those around it have added there. */
  #disturbed(value: Value, tensor: T): T {
    const outer = this.#outer ? this.#outer.#disturbed(value, tensor) : tensor;
    const zeroLeaf = this.#zeroLeaves.get(value);
    return zeroLeaf === undefined ? outer : this.#add(outer, zeroLeaf);
  }

  #add(self: T, other: T): T {
    return this.#replay.library.call('add', { self, other }, { alpha: 1 })[0]!;
  }
}
