/** Joins numbers and history: runs an op, and notes how it was done if a gradient could flow back through it. */
import type { NdArray } from '../arrays/array.ts';
import { isFloating } from '../arrays/dtype.ts';
import type { Shape } from '../arrays/shape.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor, type View } from '../tensor.ts';
import { compute } from './compute.ts';
import { isGradEnabled } from './mode.ts';
import { arraysOf } from './operands.ts';
import type { Operation, Params } from './operation.ts';
import { OperationNode } from './operation-node.ts';

/** Params of an op that has none. */
export const noParams: Params = {};

/** Runs an op, and gives its first result. */
export const apply = (operation: Operation, operands: readonly Operand[], params: Params = noParams): Tensor =>
  applyToAll(operation, operands, params)[0]!;

/** Runs an op, and gives all its results. Only the first can have a gradient. */
export function applyToAll(operation: Operation, operands: readonly Operand[], params: Params): readonly Tensor[] {
  const arrays = compute(operation, arraysOf(operation, operands), params);
  const results = arrays.map((array) => new Tensor(array, viewOf(array, operation, operands, params)));
  const first = results[0]!;
  if (!isRecorded(operation, operands) || !isFloating(first.dtype)) return results;
  const node = record(operation, operands, params, { array: first.array, isView: first.view !== null });
  first.setHistory(node);
  saveResults(node, operands, results);
  return results;
}

/** Whether a gradient could flow through a call: recording is on, and an operand with a formula requires grad. */
export function isRecorded(operation: Operation, operands: readonly Operand[]): boolean {
  if (!isGradEnabled()) return false;
  for (let i = 0; i < operands.length; i++) if (needsGrad(operation, operands[i]!, i)) return true;
  return false;
}

const needsGrad = (operation: Operation, operand: Operand, position: number): operand is Tensor =>
  operand instanceof Tensor && operand.requiresGrad && operation.formulaOf(position) !== undefined;

/** The node of a call. It keeps the operands that the needed gradients read, as they are now. */
export function record(
  operation: Operation,
  operands: readonly Operand[],
  params: Params,
  result: { readonly array: NdArray; readonly isView: boolean },
): OperationNode {
  const edges = operands.map((operand, i) => (needsGrad(operation, operand, i) ? operand.gradientEdge : null));
  const shapes = operands.map(shapeOf);
  const name = operation.nodeName(shapes, result.isView);
  const node = new OperationNode(operation, params, shapes, edges, result.array, name);
  node.saveOperands(operands, (i) => needsGrad(operation, operands[i]!, i));
  return node;
}

/** Keeps those results of a call that its gradients read, as they are now. */
export const saveResults = (node: OperationNode, operands: readonly Operand[], results: readonly Tensor[]): void =>
  node.saveResults(results, (i) => needsGrad(node.operation, operands[i]!, i));

const scalarShape: Shape = [];
const shapeOf = (operand: Operand): Shape => (operand instanceof Tensor ? operand.shape : scalarShape);

/** How a result looks at the first operand, if it has no numbers of its own. */
function viewOf(array: NdArray, operation: Operation, operands: readonly Operand[], params: Params): View | null {
  const source = operands[0];
  if (!(source instanceof Tensor) || source.array.data !== array.data) return null;
  const earlier = source.view instanceof ViewPath ? source.view : null;
  return new ViewPath(source.view?.base ?? source, earlier, operation, params, isGradEnabled());
}

/** The view ops that lead from a base to a view, last first. */
class ViewPath implements View {
  readonly madeUnderNoGrad: boolean;

  constructor(
    readonly base: Tensor,
    readonly earlier: ViewPath | null,
    readonly operation: Operation,
    readonly params: Params,
    isRecording: boolean,
  ) {
    this.madeUnderNoGrad = !isRecording || earlier?.madeUnderNoGrad === true;
  }

  replay(from: Tensor): Tensor {
    const path: ViewPath[] = [];
    for (let step: ViewPath | null = this; step !== null; step = step.earlier) path.push(step);
    return path.reduceRight((tensor, { operation, params }) => apply(operation, [tensor], params), from);
  }
}
