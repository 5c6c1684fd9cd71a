/** What a custom function is made of. */
import type { Tensor } from '../../tensor.ts';
import type { FunctionContext } from './context.ts';

/** What a custom function gives: one tensor, or several. */
export type Results = Tensor | readonly Tensor[];

/** The gradients of its inputs, null for none; of a single input just that. */
export type Gradients = Tensor | null | readonly (Tensor | null)[];

interface Forward<R extends Results> {
  /** Computes the results, unrecorded. */
  forward(context: FunctionContext, ...inputs: Tensor[]): R;
  /** Whether `backward` is not itself to be differentiated. */
  readonly onceDifferentiable?: boolean;
}

/** A backward that is given zeros for results which no gradient has reached. */
interface MaterializingBackward {
  readonly materializeGrads?: true;
  backward?(context: FunctionContext, ...gradients: Tensor[]): Gradients;
}

/** A backward that is given null for them. */
interface PlainBackward {
  readonly materializeGrads: false;
  backward?(context: FunctionContext, ...gradients: (Tensor | null)[]): Gradients;
}

/** A custom function: its value, and the gradients of its inputs from those of its results. */
export type FunctionDefinition<R extends Results = Results> = Forward<R> & (MaterializingBackward | PlainBackward);
