/** Joins numbers and history: runs an op, and notes how it was done if a gradient could flow back through it. */
import type { NdArray } from '../arrays/array.ts';
import { isFloating } from '../arrays/dtype.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor, type View } from '../tensor.ts';
import { compute, inOrder } from './compute.ts';
import { isGradEnabled } from './mode.ts';
import type { Node } from './node.ts';
import { arraysOf } from './operands.ts';
import type { Operation, Params } from './operation.ts';
import { OperationNode } from './operation-node.ts';

/** Params of an op that has none. */
export const noParams: Params = {};

/** Runs an op that has one result. */
export function apply(operation: Operation, operands: readonly Operand[], params: Params = noParams): Tensor {
  const array = compute(operation, arraysOf(operation, operands), params) as NdArray;
  const result = new Tensor(array, viewOf(array, operation, operands, params));
  if (isRecorded(operation, operands) && isFloating(array.dtype)) {
    const node = record(operation, operands, params, { array, isView: result.view !== null });
    result.setHistory(node);
    saveResults(node, operands, [result]);
  }
  return result;
}

/** Runs any op, and gives all its results. Only the first can have a gradient. */
export function applyToAll(operation: Operation, operands: readonly Operand[], params: Params): readonly Tensor[] {
  if (operation.outputNames.length === 1) return [apply(operation, operands, params)];
  const arrays = inOrder(operation, compute(operation, arraysOf(operation, operands), params));
  const results = arrays.map((array) => new Tensor(array));
  const first = results[0]!;
  if (isRecorded(operation, operands) && isFloating(first.dtype)) {
    const node = record(operation, operands, params, { array: first.array, isView: false });
    first.setHistory(node);
    saveResults(node, operands, results);
  }
  return results;
}

/** Whether a gradient could flow through a call: recording is on, and an operand with a formula requires grad. */
export function isRecorded(operation: Operation, operands: readonly Operand[]): boolean {
  if (!isGradEnabled()) return false;
  for (let i = 0; i < operands.length; i++) if (needsGrad(operation, operands[i]!, i)) return true;
  return false;
}

/** Whether the gradient of an operand has to be computed. */
export const needsGrad = (operation: Operation, operand: Operand, position: number): operand is Tensor =>
  operand instanceof Tensor && operand.requiresGrad && operation.formulaOf(position) !== undefined;

/** The node of a call. It keeps the operands that the needed gradients read, as they are now. */
export function record(
  operation: Operation,
  operands: readonly Operand[],
  params: Params,
  { array, isView }: { readonly array: NdArray; readonly isView: boolean },
): OperationNode {
  const edges = new Array<Node | null>(operands.length);
  for (let i = 0; i < operands.length; i++) {
    const operand = operands[i]!;
    edges[i] = needsGrad(operation, operand, i) ? operand.gradientEdge : null;
  }
  const shapes = operation.shapesOf(operands);
  const name = operation.nodeName(operands, shapes, isView);
  const node = new OperationNode(operation, params, shapes, edges, array, name);
  for (let i = 0; i < operands.length; i++) if (needsGrad(operation, operands[i]!, i)) node.saveOperands(operands, i);
  return node;
}

/** Keeps those results of a call that the needed gradients read, as they are now. */
export function saveResults(node: OperationNode, operands: readonly Operand[], results: readonly Tensor[]): void {
  for (let i = 0; i < operands.length; i++)
    if (needsGrad(node.operation, operands[i]!, i)) node.saveResults(results, i);
}

/** How a result looks at the first operand, if it has no numbers of its own. */
function viewOf(array: NdArray, operation: Operation, operands: readonly Operand[], params: Params): View | null {
  const source = operands[0];
  if (!(source instanceof Tensor) || source.array.data !== array.data) return null;
  return new ViewPath(source, operation, params, isGradEnabled());
}

/** The view ops that lead from a base to a view, last first. */
class ViewPath implements View {
  readonly base: Tensor;
  readonly madeUnderNoGrad: boolean;
  readonly earlier: ViewPath | null;

  constructor(
    source: Tensor,
    readonly operation: Operation,
    readonly params: Params,
    isRecording: boolean,
  ) {
    this.earlier = source.view as ViewPath | null; // this is the only class of views
    this.base = source.view?.base ?? source;
    this.madeUnderNoGrad = !isRecording || this.earlier?.madeUnderNoGrad === true;
  }

  replay(from: Tensor): Tensor {
    const path: ViewPath[] = [];
    for (let step: ViewPath | null = this; step !== null; step = step.earlier) path.push(step);
    return path.reduceRight((tensor, { operation, params }) => apply(operation, [tensor], params), from);
  }
}
