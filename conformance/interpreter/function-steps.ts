/** Steps of custom functions: what is computed forward and backward are steps of the program. */
import type { BackwardBody, ForwardBody, Name } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import type { Execution } from './execution.ts';
import type { FunctionContext, FunctionSpec } from './imperative.ts';
import type { Performers } from './performers.ts';

export const functionSteps: Performers<StepKinds['functions']> = {
  function(execution, { out, forward, backward }) {
    const define = execution.ask('customFunction', 'custom_function');
    const place = [...execution.trail];
    const spec = {
      name: out,
      forward: forwardOf(execution, place, forward),
      ...(backward && { backward: backwardOf(execution, place, backward) }),
      materializeGrads: forward.set_materialize_grads,
      onceDifferentiable: backward?.once_differentiable ?? false,
    };
    execution.functions.set(out, define(spec));
  },
  apply(execution, { function: name, inputs, out }) {
    execution.bind(out, execution.functions.get(name)(execution.all(inputs)));
  },
};

type Forward<T> = FunctionSpec<T>['forward'];
type Backward<T> = NonNullable<FunctionSpec<T>['backward']>;

const forwardOf =
  <T>(execution: Execution<T>, place: readonly number[], body: ForwardBody): Forward<T> =>
  (context, inputs) =>
    within(execution, context, () =>
      execution.runFunction(place, {
        part: [0],
        begin: () => bind(execution, body.inputs, inputs),
        steps: body.steps,
        end: () => {
          context.saveForBackward(execution.all(body.save_for_backward));
          context.markDirty(execution.all(body.mark_dirty));
          context.markNonDifferentiable(execution.all(body.mark_non_differentiable));
          return execution.all(body.returns);
        },
      }),
    );

const backwardOf =
  <T>(execution: Execution<T>, place: readonly number[], body: BackwardBody): Backward<T> =>
  (context, gradients) =>
    within(execution, context, () =>
      execution.runFunction(place, {
        part: [1],
        begin: () => {
          bind(execution, body.gradients, gradients);
          if (body.saved_tensors.length > 0) bind(execution, body.saved_tensors, context.savedTensors());
        },
        steps: body.steps,
        end: () => body.returns.map((ref) => (ref === null ? null : execution.maybe(ref))),
      }),
    );

function bind<T>(execution: Execution<T>, names: readonly Name[], values: readonly (T | null)[]): void {
  names.forEach((name, i) => void execution.tensors.set(name, values[i] ?? null));
}

/** Runs a part of a custom function, in which its context can be asked. */
function within<T, Result>(execution: Execution<T>, context: FunctionContext<T>, body: () => Result): Result {
  const outer = execution.needsInputGrad;
  execution.needsInputGrad = context.needsInputGrad;
  try {
    return body();
  } finally {
    execution.needsInputGrad = outer;
  }
}
