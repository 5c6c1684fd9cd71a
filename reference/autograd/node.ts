/** The graph of what was computed: nodes, and which earlier nodes their gradients go to. */
import type { Dtype } from '../arrays/dtype.ts';
import type { Shape } from '../arrays/shape.ts';
import type { Tensor } from '../tensor.ts';
import type { HookList } from './hooks.ts';

/** A function that replaces a gradient, or looks at it and gives nothing. */
export type GradientHook = (grad: Tensor) => Tensor | null | undefined;

/** One recorded operation. It is younger than all that it leads back to, so ids sort a graph topologically. */
export abstract class Node {
  static #created = 0;
  readonly id = Node.#created++;

  /** PyTorch's name for the node, as it is printed. */
  abstract name: string;
  /** The backward run that is on its way here, and the gradient that it has brought so far. */
  visit: object | null = null;
  grad: Tensor | null = null;
  hooks: HookList<GradientHook> | null = null;
  /** Whether it is run although no gradient has arrived here, for it has been told of gradients otherwise. */
  get runsWithoutGradient(): boolean {
    return false;
  }
  /** The tensor whose `.grad` is to keep the gradient that arrives here. */
  retainedBy: Tensor | null = null;

  constructor(
    /** Where the gradient of each input goes; null where none is needed. */
    readonly edges: readonly (Node | null)[],
    /** What the gradient that arrives here looks like. */
    readonly shape: Shape,
    readonly dtype: Dtype,
  ) {}

  /** Refuses to go on if something that was saved is no longer there or no longer what it was. */
  check(): void {}

  /** The gradient of one input, from the gradient of the result; null if it has none. */
  abstract pull(grad: Tensor, input: number): Tensor | null;

  /** Lets go of what was saved. */
  release(): void {}
}

/** Where a leaf's gradient arrives. A leaf has at most one. */
export class AccumulateGrad extends Node {
  override name = 'AccumulateGrad';
  /** How many contributions the run has still to bring. */
  waiting = 0;

  constructor(readonly leaf: Tensor) {
    super([], leaf.shape, leaf.dtype);
  }

  override pull(grad: Tensor): Tensor {
    return grad;
  }
}
