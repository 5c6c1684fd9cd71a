/** The builder's steps with functions: hooks that run steps of their own, and custom functions. */
import type { BackwardBody, ForwardBody, Name, Ref } from '../../spec/index.ts';
import { TrainingSteps } from './builder-training.ts';

/** What a custom function computes. What it does not say it does not keep, mark or change. */
export interface GivenForward<P> extends Partial<Omit<ForwardBody, 'inputs' | 'steps' | 'returns'>> {
  readonly inputs: Name[];
  readonly steps: (p: P) => void;
  readonly returns: [Ref, ...Ref[]];
}

/** How its gradient is computed. */
export interface GivenBackward<P> extends Partial<Omit<BackwardBody, 'gradients' | 'steps' | 'returns'>> {
  readonly gradients: Name[];
  readonly steps: (p: P) => void;
  readonly returns: (Ref | null)[];
}

/** A hook that runs steps: it is given the gradient, or the leaf, by the name `given`. */
export interface GivenHook<P> {
  readonly given: Name;
  readonly steps: (p: P) => void;
  readonly returns?: Ref;
  readonly on?: 'gradient' | 'post_accumulate';
}

/** Builds steps with functions in them. */
export abstract class FunctionSteps extends TrainingSteps {
  /** Defines a custom function; without `backward` it has none. */
  function(out: Name, forward: GivenForward<this>, backward: GivenBackward<this> | null = null): void {
    this.add({
      do: 'function',
      out,
      forward: {
        save_for_backward: [],
        mark_dirty: [],
        mark_non_differentiable: [],
        set_materialize_grads: true,
        ...forward,
        steps: this.collect(() => forward.steps(this)),
      },
      backward: backward && {
        saved_tensors: [],
        once_differentiable: false,
        ...backward,
        steps: this.collect(() => backward.steps(this)),
      },
    });
  }

  /** Applies a custom function. */
  apply(out: Name | [Name, ...Name[]], name: Name, inputs: readonly Ref[]): void {
    this.add({ do: 'apply', function: name, inputs: [...inputs], out: typeof out === 'string' ? [out] : out });
  }

  /** Registers a hook that runs steps. */
  hookSteps(out: Name, of: Ref, { given, steps, returns, on = 'gradient' }: GivenHook<this>): void {
    const run = { given, steps: this.collect(() => steps(this)), returns: returns ?? null };
    this.add({ do: 'hook', of, on, action: { run }, out });
  }

  /** Observes in a custom function, for each of its inputs, whether its gradient is needed. */
  observeNeeds(): void {
    this.add({ do: 'observe', what: 'needs_input_grad' });
  }
}
