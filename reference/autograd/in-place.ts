/** In-place operations: computed out of place, checked, written over the target, and put into its history. */
import type { NdArray } from '../arrays/array.ts';
import { copy, sharesData, write } from '../arrays/copy.ts';
import { canCast, isFloating } from '../arrays/dtype.ts';
import { isSameWindow, overlaps, overlapsPartly, repeatsElements } from '../arrays/overlap.ts';
import { sameShape } from '../arrays/shape.ts';
import { TensorError } from '../error.ts';
import type { Operands } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import { untraceableViews, type View } from '../view.ts';
import { compute } from './compute.ts';
import { CopySlices } from './copy-slices.ts';
import { isRecorded, needsGrad, record, saveResults } from './history.ts';
import { withGradMode } from './mode.ts';
import type { Node } from './node.ts';
import { arraysOf } from './operands.ts';
import type { Operation, Params } from './operation.ts';
import { noParams } from './record.ts';

/** Writes the result of an op over its first operand, which from then on has the result's history. */
export function applyInPlace(operation: Operation, operands: Operands, params: Params = noParams): Tensor {
  const [target, ...others] = operands as [Tensor, ...Operands];
  const asked = isRecorded(operation, operands);
  const recorded = asked && isFloating(target.dtype);
  // where the result cannot be written in any case, what the target is comes before its dtype
  if (recorded || (asked && operation.dtypeRule !== 'same')) checkMayOverwrite(`${operation.name}_`, target);
  const result = compute(operation, arraysOf(operation, operands), params) as NdArray;
  checkDestination(operation, target, others, result);
  if (!recorded) {
    overwrite(target, result);
    return target;
  }
  const before = [beforeWriting(operation, operands), ...others];
  const node = record(operation, before, params, { array: target.array, isView: false });
  overwrite(target, result);
  rebase(target, node);
  saveResults(node, before, [target]);
  return target;
}

/**
 * The target as it was: its history, and a copy of its numbers if a gradient reads them. Its edge is taken from it
 * before the write: afterwards a view would look for its history in the base, where this write is not yet entered. A
 * view's is found from the base in any case, so that what was hooked to the view as it was is not called for the base.
 */
function beforeWriting(operation: Operation, operands: Operands): Tensor {
  const target = operands[0] as Tensor;
  const isRead = operands.some((other, i) => needsGrad(operation, other, i) && operation.readsOf(i).inputs.includes(0));
  const before = new Tensor(isRead ? copy(target.array) : target.array);
  before.setHistory(target.asView === null ? target.gradFn : historyFrom(target.asView));
  return before;
}

const historyFrom = (view: View): Node | null => withGradMode(true, () => view.replay(view.base)).gradFn;

function overwrite(target: Tensor, result: NdArray): void {
  write(target.array, result.data === target.array.data ? copy(result) : result);
  target.markWritten();
}

/** Makes `node` the history of `target`; for a view, the history of its window in the base. */
export function rebase(target: Tensor, node: Node): void {
  if (target.asView === null) {
    target.setHistory(node);
    return;
  }
  const { base } = target.asView;
  base.setHistory(new CopySlices(base, target.asView, node));
  void target.gradFn; // found again now: whoever asks later may do so after the base has changed once more
}

/** Refuses what recording cannot follow. */
export function checkMayOverwrite(asked: string, target: Tensor): void {
  const untraceable = target.asView?.untraceable;
  if (untraceable)
    throw new TensorError(
      untraceable,
      `${asked}: the target is ${untraceableViews[untraceable]}, so its history cannot be followed; write to a clone()`,
    );
  if (!target.requiresGrad) return;
  const detach = 'write inside noGrad(), or to a clone()';
  if (target.asView !== null && !target.asView.base.hasHistory)
    throw new TensorError(
      'view-of-leaf-in-place',
      `${asked}: the target is a view of a leaf that requires grad; ${detach}`,
    );
  if (!target.hasHistory)
    throw new TensorError('leaf-in-place', `${asked}: the target is a leaf that requires grad; ${detach}`);
}

/** Refuses a result that does not fit the target, before anything is written. */
function checkDestination(operation: Operation, target: Tensor, others: Operands, result: NdArray): void {
  const asked = `${operation.name}_`;
  if (operation.dtypeRule !== 'same' && !canCast(result.dtype, target.dtype))
    throw new TensorError(
      'dtype-mismatch',
      `${asked}: a result of ${result.dtype} cannot be written to a ${target.dtype} tensor`,
    );
  if (!sameShape(result.shape, target.shape))
    throw new TensorError(
      'shape-mismatch',
      `${asked}: a result of shape [${result.shape}] does not fit a target of [${target.shape}]`,
    );
  if (operation.rule.overwritesOverlaps || copiesItself(target, others, result)) return;
  const clone = 'clone() it first';
  if (repeatsElements(target.array))
    throw new TensorError('overlapping-memory', `${asked}: several elements of the target are one in memory; ${clone}`);
  const isInTheWay = operation.needsApart ? isNotApart : overlapsInPart;
  if (others.some((other) => other instanceof Tensor && isInTheWay(target, other)))
    throw new TensorError(
      'overlapping-memory',
      `${asked}: an operand shares memory with the target, which is written while it is read; ${clone}`,
    );
}

const overlapsInPart = (target: Tensor, other: Tensor): boolean =>
  other !== target && overlapsPartly(target.array, other.array);

const isNotApart = (target: Tensor, other: Tensor): boolean => other === target || overlaps(target.array, other.array);

/** Whether the result is nothing but the target's own numbers, so that nothing is going to change. */
const copiesItself = (target: Tensor, [source]: Operands, result: NdArray): boolean =>
  sharesData(result, target.array) && source instanceof Tensor && isSameWindow(source.array, target.array);
