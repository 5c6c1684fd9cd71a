/** Joins numbers and history: runs an op, and notes how it was done if a gradient could flow back through it. */
import type { NdArray } from '../arrays/array.ts';
import { isFloating } from '../arrays/dtype.ts';
import type { Operands } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import type { UntraceableView, View } from '../view.ts';
import { compute, inOrder } from './compute.ts';
import { isRecorded, record, saveResults } from './history.ts';
import { isGradEnabled } from './mode.ts';
import { arraysOf, settled } from './operands.ts';
import type { Operation, Params } from './operation.ts';

/** Params of an op that has none. */
export const noParams: Params = {};

/** Runs an op that has one result. */
export function apply(operation: Operation, operands: Operands, given: Params = noParams): Tensor {
  const params = operation.dtypeRule === 'param' ? settled(operation, given, operands) : given;
  const arrays = arraysOf(operation, operands);
  if (operation.rule.isIdentity && operation.isIdentity(arrays, params)) return operands[0] as Tensor;
  const array = compute(operation, arrays, params) as NdArray;
  const result = new Tensor(array, viewOf(array, operation, operands, params));
  if (isFloating(array.dtype) && isRecorded(operation, operands)) {
    const node = record(operation, operands, params, { array, isView: result.asView !== null });
    result.setHistory(node);
    saveResults(node, operands, [result]);
  }
  return result;
}

/** Runs any op, and gives all its results. Only the first can have a gradient, but for views that come as a list. */
export function applyToAll(operation: Operation, operands: Operands, params: Params): readonly Tensor[] {
  if (operation.givesList) return applyToList(operation, operands, params);
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

/** Runs an op that gives a list of views of its first operand. Each has a history of its own. */
function applyToList(operation: Operation, operands: Operands, params: Params): readonly Tensor[] {
  const arrays = inOrder(operation, compute(operation, arraysOf(operation, operands), params));
  return arrays.map((array, index) => {
    const path = viewPath(operands[0] as Tensor, operation, params, index);
    const result = new Tensor(array, path);
    if (isRecorded(operation, operands) && isFloating(array.dtype))
      result.setHistory(record(operation, operands, params, { array, isView: true, index }));
    return result;
  });
}

/** How a result looks at the first operand, if it has no numbers of its own. */
function viewOf(array: NdArray, operation: Operation, operands: Operands, params: Params): View | null {
  const source = operands[0];
  if (!(source instanceof Tensor) || source.array.data !== array.data) return null;
  return viewPath(source, operation, params);
}

/** The way to a view of `source`; `index` says which of the op's results it is, where the op gives a list. */
function viewPath(source: Tensor, operation: Operation, params: Params, index: number | null = null): View {
  const earlier = source.asView as ViewPath | null; // there is no other class of views
  const ofOne = index === null ? (earlier?.untraceable ?? null) : 'multi-view-in-place';
  const untraceable = isGradEnabled() ? ofOne : 'no-grad-view-in-place';
  return new ViewPath(earlier?.base ?? source, earlier, operation, params, index, untraceable);
}

/** The view ops that lead from a base to a view, last first. */
class ViewPath implements View {
  trueAt = 0;

  constructor(
    readonly base: Tensor,
    readonly earlier: ViewPath | null,
    readonly operation: Operation,
    readonly params: Params,
    readonly index: number | null,
    readonly untraceable: UntraceableView | null,
  ) {}

  untraceableAs(untraceable: UntraceableView): View {
    return new ViewPath(this.base, this.earlier, this.operation, this.params, this.index, untraceable);
  }

  replay(from: Tensor): Tensor {
    const path: ViewPath[] = [];
    for (let step: ViewPath | null = this; step !== null; step = step.earlier) path.push(step);
    return path.reduceRight((tensor, step) => step.take(tensor), from);
  }

  private take(from: Tensor): Tensor {
    const { operation, params, index } = this;
    return index === null ? apply(operation, [from], params) : applyToList(operation, [from], params)[index]!;
  }
}
