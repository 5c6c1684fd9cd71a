/** `backward` and `grad`: what they accept, and what they do with the gradients. */
import { sameShape } from '../../arrays/shape.ts';
import { TensorError } from '../../error.ts';
import { onesLike, zerosLike } from '../../ops/internal/constants.ts';
import { toDtype } from '../../ops/internal/fitting.ts';
import type { Tensor } from '../../tensor.ts';
import type { Node } from '../node.ts';
import { run, type Seed } from './run.ts';

export interface BackwardOptions {
  /** Keeps what the graph saved, so that backward can go through it again. Default: as `createGraph`. */
  readonly retainGraph?: boolean | undefined;
  /** Records the computation of the gradients, so that they can be differentiated themselves. */
  readonly createGraph?: boolean | undefined;
  /** The tensors whose `.grad` is wanted. Default: all leaves. */
  readonly inputs?: readonly Tensor[] | undefined;
}

/** Adds to every leaf's `.grad` the gradient of the roots, each weighted by its gradient (1 for a single number). */
export function backward(
  roots: readonly Tensor[],
  gradients: readonly (Tensor | null)[] = [],
  { createGraph = false, retainGraph = createGraph, inputs }: BackwardOptions = {},
): void {
  if (inputs?.length === 0)
    throw new TensorError('invalid-argument', 'backward: inputs is empty; leave it out to reach all leaves');
  const seeds = seedsOf('backward', roots, gradients);
  if (inputs === undefined) {
    run(seeds, { retainGraph, createGraph, targets: null });
    return;
  }
  for (const input of inputs) input.retainGrad(); // of a leaf this asks nothing
  run(seeds, { retainGraph, createGraph, targets: new Set(inputs.map((input) => input.gradientEdge)) });
}

export interface GradOptions {
  /** The weight of each output; null or left out for a single number: 1. */
  readonly gradOutputs?: readonly (Tensor | null)[] | undefined;
  readonly retainGraph?: boolean | undefined;
  readonly createGraph?: boolean | undefined;
  /** Gives null for an input that the outputs do not depend on, instead of refusing. */
  readonly allowUnused?: boolean | undefined;
  /** Gives zeros for such an input. */
  readonly materializeGrads?: boolean | undefined;
}

/** One gradient for each input. */
type GradientsOf<Inputs extends readonly Tensor[], Gradient> = { -readonly [I in keyof Inputs]: Gradient };

/** Options that give a gradient for every input, or an error. */
type AlwaysGiven = { readonly allowUnused?: false | undefined } | { readonly materializeGrads: true };

/** The gradients of the outputs with respect to the inputs. No `.grad` changes, but of tensors that retain theirs. */
export function grad<const Inputs extends readonly Tensor[]>(
  outputs: readonly Tensor[],
  inputs: Inputs,
  options?: GradOptions & AlwaysGiven,
): GradientsOf<Inputs, Tensor>;
export function grad<const Inputs extends readonly Tensor[]>(
  outputs: readonly Tensor[],
  inputs: Inputs,
  options: GradOptions,
): GradientsOf<Inputs, Tensor | null>;
export function grad(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  options: GradOptions = {},
): (Tensor | null)[] {
  const { gradOutputs = [], createGraph = false, retainGraph = createGraph, materializeGrads = false } = options;
  const { allowUnused = materializeGrads } = options;
  if (materializeGrads && !allowUnused)
    throw new TensorError(
      'invalid-argument',
      'grad: materializeGrads gives zeros for unused inputs, so allowUnused cannot be false',
    );
  if (inputs.length === 0) throw new TensorError('invalid-argument', 'grad: inputs is empty; name at least one tensor');
  const seeds = seedsOf('grad', outputs, gradOutputs);
  const edges = inputs.map(edgeOf);
  const captured = new Map<Node, Tensor>();
  const capture = (node: Node, gradient: Tensor): void => void captured.set(node, gradient);
  run(seeds, { retainGraph, createGraph, targets: new Set(edges), capture });
  return edges.map((edge, i) => {
    const gradient = edge && captured.get(edge);
    if (gradient) return gradient;
    if (materializeGrads) return zerosLike(inputs[i]!).requiresGrad_(createGraph);
    if (allowUnused) return null;
    throw new TensorError(
      'unused-input',
      `grad: input ${i} was not used to compute the outputs; with { allowUnused: true } its gradient is null`,
    );
  });
}

function seedsOf(asked: string, roots: readonly Tensor[], gradients: readonly (Tensor | null)[]): Seed[] {
  if (gradients.length > 0 && gradients.length < roots.length)
    throw new TensorError(
      'invalid-argument',
      `${asked}: ${roots.length} roots have only ${gradients.length} gradients; use null for none`,
    );
  const grads = roots.map((root, i) => seedOf(asked, root, gradients[i] ?? null, i));
  return roots.map((root, i) => {
    const node = root.gradientEdge;
    if (node === null)
      throw new TensorError(
        'no-grad-path',
        `${asked}: root ${i} does not require grad and was not computed from what does`,
      );
    return { node, grad: grads[i]! };
  });
}

function seedOf(asked: string, root: Tensor, gradient: Tensor | null, at: number): Tensor | null {
  if (gradient !== null && !sameShape(gradient.shape, root.shape))
    throw new TensorError(
      'shape-mismatch',
      `${asked}: gradient ${at} has shape [${gradient.shape}], and its root [${root.shape}]; they must be equal`,
    );
  if (gradient !== null) return toDtype(gradient, root.dtype);
  if (root.requiresGrad && root.array.size !== 1)
    throw new TensorError(
      'non-scalar-root',
      `${asked}: root ${at} has shape [${root.shape}]; give the gradient of what is not one number`,
    );
  return root.requiresGrad ? onesLike(root) : null;
}

/** Where an input's gradient arrives; nowhere for a view made inside noGrad. */
function edgeOf(input: Tensor, at: number): Node | null {
  if (!input.requiresGrad)
    throw new TensorError('no-grad-path', `grad: input ${at} does not require grad, so it has no gradient`);
  return input.gradientEdge;
}
