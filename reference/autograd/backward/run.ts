/** Sends gradients back through the graph. */
import { sameShape } from '../../arrays/shape.ts';
import { TensorError, unreachable } from '../../error.ts';
import { sumToSize, toDtype } from '../../ops/internal/fitting.ts';
import type { Tensor } from '../../tensor.ts';
import { withGradMode } from '../mode.ts';
import { AccumulateGrad, type Node } from '../node.ts';
import { accumulate } from './accumulate.ts';
import { Visit } from './visit.ts';

/** Where a run begins: a gradient, and the node that it is of. */
export interface Seed {
  readonly node: Node;
  readonly grad: Tensor;
}

export interface RunOptions {
  readonly retainGraph: boolean;
  readonly createGraph: boolean;
  /** The nodes whose gradient is wanted; null: every leaf's. */
  readonly targets: ReadonlySet<Node | null> | null;
  /** Told the whole gradient of each target; without it leaves accumulate. */
  readonly capture?: (node: Node, grad: Tensor) => void;
}

/**
 * Runs backward from the seeds. Nodes run youngest first, each when all its contributions have come in; a leaf's
 * gradient is dealt with as soon as it is complete, so that it is there even if an older node then fails.
 */
export function run(seeds: readonly Seed[], options: RunOptions): void {
  const roots = seeds.map(({ node }) => node);
  const isOnlyRoot = roots.length === 1; // then PyTorch visits it, and calls its hooks, even if it leads to nothing wanted
  const visit = new Visit(roots, options.targets);
  try {
    withGradMode(options.createGraph, () => {
      for (const { node, grad } of seeds) if (isOnlyRoot || visit.includes(node)) deliver(node, grad, options);
      for (const node of visit.nodes)
        if (node.grad !== null) execute(visit, node, options);
        else if (visit.includes(node) && node.edges.length > 0) pass(visit, node, null, options);
    });
  } finally {
    visit.end();
  }
}

/**
 * Adds one contribution, which may be none, to the gradient of a node. A leaf has nothing to wait for once it has had
 * them all.
 */
function deliver(node: Node, grad: Tensor | null, options: RunOptions): void {
  if (grad !== null) node.grad = node.grad === null ? grad : node.grad.add(grad);
  if (node instanceof AccumulateGrad && --node.waiting === 0 && node.grad !== null) finishLeaf(node, options);
}

function finishLeaf(node: AccumulateGrad, { targets, capture }: RunOptions): void {
  const grad = arrived(node);
  if (capture) capture(node, grad);
  else if (targets === null || targets.has(node)) accumulate(node.leaf, grad);
}

/** Runs one node that a gradient has arrived at: its hooks, then its formulas. */
function execute(visit: Visit, node: Node, options: RunOptions): void {
  const { targets, capture } = options;
  const grad = arrived(node);
  retain(node, grad);
  const isTarget = targets?.has(node) === true;
  if (isTarget) capture?.(node, grad);
  const retains = isTarget && capture === undefined; // such a target is run even if nothing beyond it is wanted
  if (targets === null || retains || node.edges.some((edge) => visit.includes(edge))) pass(visit, node, grad, options);
}

/** Passes the gradients of a node's inputs on, or that there are none; then the node may let go of what it saved. */
function pass(visit: Visit, node: Node, grad: Tensor | null, options: RunOptions): void {
  const runs = grad !== null || node.runsWithoutGradient;
  if (runs) node.check();
  const { edges } = node;
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    if (!visit.includes(edge)) continue;
    const part = runs ? node.pull(grad as Tensor, i) : null;
    deliver(edge, part && fitted(part, edge), options);
  }
  if (!options.retainGraph) node.release();
}

/** The whole gradient of a node, as its hooks leave it. */
function arrived(node: Node): Tensor {
  let grad = node.grad ?? unreachable(`no gradient reached ${node.name}`);
  node.grad = null;
  for (const hook of node.hooks ?? []) {
    const replacement = hook(grad);
    if (replacement) grad = checked(replacement, grad);
  }
  return grad;
}

function checked(replacement: Tensor, grad: Tensor): Tensor {
  if (!sameShape(replacement.shape, grad.shape) || replacement.dtype !== grad.dtype)
    throw new TensorError(
      'invalid-hook',
      `a hook gave ${replacement.dtype} of shape [${replacement.shape}] for a gradient of ${grad.dtype}, ` +
        `[${grad.shape}]; it must be like the gradient that it replaces`,
    );
  return replacement;
}

/** Keeps the gradient of a non-leaf that asked for it: a new tensor each time. */
function retain({ retainedBy }: Node, grad: Tensor): void {
  if (retainedBy === null) return;
  retainedBy.keepGrad(retainedBy.grad === null ? grad.clone() : retainedBy.grad.add(grad));
}

/** Sums away what broadcasting stretched, and casts to the dtype of the tensor that the gradient is of. */
function fitted(grad: Tensor, { shape, dtype }: Node): Tensor {
  const summed = sameShape(grad.shape, shape) ? grad : sumToSize(grad, shape);
  return toDtype(summed, dtype);
}
