/** Custom functions: a value and a gradient, both written by hand, applied like an operation. */
import { isFloating } from '../../arrays/dtype.ts';
import { TensorError } from '../../error.ts';
import { Tensor } from '../../tensor.ts';
import type { UntraceableView } from '../../view.ts';
import { checkMayOverwrite, rebase } from '../in-place.ts';
import { isGradEnabled, noGrad } from '../mode.ts';
import { FunctionContext } from './context.ts';
import type { FunctionDefinition, Results } from './definition.ts';
import { FunctionNode } from './nodes.ts';

/** A custom function, to be applied to tensors. */
export type CustomFunction<R extends Results = Results> = (...inputs: Tensor[]) => R;

/**
 * A function with a gradient of its own.
 *
 * `forward` runs unrecorded, and `backward` as backward does, so that with `createGraph` it is differentiated itself. What
 * `forward` gives comes back with the function as its history; an input among it comes back as a view of itself, unless it
 * was marked as dirty. Clauses custom-functions.*.
 */
export function customFunction<R extends Results>(name: string, definition: FunctionDefinition<R>): CustomFunction<R> {
  return (...inputs) => {
    const recorded = isGradEnabled() && inputs.some(({ requiresGrad }) => requiresGrad);
    const context = new FunctionContext(
      name,
      inputs.map(({ requiresGrad }) => requiresGrad),
    );
    const edges = inputs.map((input) => (input.requiresGrad ? input.gradientEdge : null)); // as they are before the call
    const given = noGrad(() => definition.forward(context, ...inputs));
    const call = new Call(inputs, context, recorded ? new FunctionNode(definition, context, edges) : null);
    return (given instanceof Tensor ? call.finish([given])[0] : call.finish(given)) as R;
  };
}

/** One call, when `forward` has run. */
class Call {
  constructor(
    readonly inputs: readonly Tensor[],
    readonly context: FunctionContext,
    /** Null where the call is not recorded. */
    readonly node: FunctionNode | null,
  ) {}

  /** The results as the caller gets them. */
  finish(given: readonly Tensor[]): readonly Tensor[] {
    const { dirty, functionName } = this.context;
    if ([...dirty].some((tensor) => !given.includes(tensor)))
      throw new TensorError(
        'invalid-function',
        `${functionName}: an input that was marked as dirty is not among the results`,
      );
    const together = given.filter((result) => this.#isDifferentiable(result)).length > 1;
    const results = given.map((result) => this.#own(result, together ? 'multi-view-in-place' : undefined));
    results.forEach((result, position) => void this.#record(result, given[position]!, position));
    this.context.seal((tensor) => (this.inputs.includes(tensor) ? tensor : (results[given.indexOf(tensor)] ?? tensor)));
    return results;
  }

  #isDifferentiable(result: Tensor): boolean {
    return this.node !== null && isFloating(result.dtype) && !this.context.nonDifferentiable.has(result);
  }

  /** A tensor that may be given a history of its own. */
  #own(result: Tensor, untraceable: UntraceableView = 'custom-function-view-in-place'): Tensor {
    const isInput = this.inputs.includes(result);
    if (isInput && result.requiresGrad && !this.#isDifferentiable(result)) return result.detach();
    if (this.context.dirty.has(result)) return result;
    const { array, asView } = isInput ? noGrad(() => result.expand(result.shape)) : result;
    return isInput || asView !== null ? new Tensor(array, asView!.untraceableAs(untraceable)) : result;
  }

  #record(result: Tensor, given: Tensor, position: number): void {
    const isDirty = this.context.dirty.has(given);
    if (isDirty) given.markWritten();
    const node = this.node?.resultNode(position, result);
    if (node === undefined || !this.#isDifferentiable(given)) return;
    if (!isDirty) result.setHistory(node);
    else {
      checkMayOverwrite(this.context.functionName, result);
      rebase(result, node);
    }
  }
}
