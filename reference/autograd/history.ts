/** Notes down calls: whether a gradient could flow back through one, and the node that says how. */
import type { NdArray } from '../arrays/array.ts';
import type { Operand, Operands } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import { isGradEnabled } from './mode.ts';
import type { Node } from './node.ts';
import type { Operation, Params } from './operation.ts';
import { ListedViewNode, OperationNode } from './operation-node.ts';

/** Whether a gradient could flow through a call: recording is on, and an operand with a formula requires grad. */
export function isRecorded(operation: Operation, operands: Operands): boolean {
  if (!isGradEnabled()) return false;
  for (let i = 0; i < operands.length; i++) if (needsGrad(operation, operands[i], i)) return true;
  return false;
}

/** Whether the gradient of an operand has to be computed. */
export const needsGrad = (operation: Operation, operand: Operand | undefined, position: number): operand is Tensor =>
  operand instanceof Tensor && operand.requiresGrad && operation.formulaOf(position) !== undefined;

/** The result that a node is for. */
interface Recorded {
  readonly array: NdArray;
  readonly isView: boolean;
  /** Which it is where the op gives a list of views. */
  readonly index?: number;
}

/** The node of a call. It keeps the operands that the needed gradients read, as they are now. */
export function record(
  operation: Operation,
  operands: Operands,
  params: Params,
  { array, isView, index }: Recorded,
): OperationNode {
  const edges = new Array<Node | null>(operands.length); // before the node, which must be younger than they are
  for (let i = 0; i < operands.length; i++) {
    const operand = operands[i];
    edges[i] = needsGrad(operation, operand, i) ? operand.gradientEdge : null;
  }
  const shapes = operation.shapesOf(operands);
  const name = operation.nodeName(operands, shapes, isView);
  const node =
    index === undefined
      ? new OperationNode(operation, params, shapes, edges, array, name)
      : new ListedViewNode(operation, params, shapes, edges, array, name, index);
  for (let i = 0; i < operands.length; i++) if (needsGrad(operation, operands[i], i)) node.saveOperands(operands, i);
  return node;
}

/** Keeps those results of a call that the needed gradients read, as they are now. */
export function saveResults(node: OperationNode, operands: Operands, results: readonly Tensor[]): void {
  if (!node.operation.readsResults) return;
  for (let i = 0; i < operands.length; i++) if (needsGrad(node.operation, operands[i], i)) node.saveResults(results, i);
}
