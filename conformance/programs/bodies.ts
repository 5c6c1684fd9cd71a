/** The functions inside a step: a hook, or the two parts of a custom function. What is bound in one belongs to it alone. */
import type { Name, Ref, Step } from '../../spec/index.ts';

/** A function whose steps run when something calls it. */
export interface Body {
  /** What stands before an index in the paths of its steps, after the path of the step that it is inside of. */
  readonly part: '' | '0.' | '1.';
  /** The names that its arguments are bound to. */
  readonly parameters: readonly Name[];
  readonly steps: readonly Step[];
  /** The tensors that it refers to when its steps have run. */
  readonly uses: readonly Ref[];
}

/** The functions inside a step, in the order of the text. */
export function bodiesOf(step: Step): readonly Body[] {
  if (step.do === 'hook') {
    if (!('run' in step.action)) return [];
    const { given, steps, returns } = step.action.run;
    return [{ part: '', parameters: [given], steps, uses: present([returns]) }];
  }
  if (step.do !== 'function') return [];
  const { forward, backward } = step;
  const { inputs, save_for_backward, mark_dirty, mark_non_differentiable } = forward;
  const uses = [...save_for_backward, ...mark_dirty, ...mark_non_differentiable, ...forward.returns];
  const first: Body = { part: '0.', parameters: inputs, steps: forward.steps, uses };
  if (backward === null) return [first];
  const parameters = [...backward.gradients, ...backward.saved_tensors];
  return [first, { part: '1.', parameters, steps: backward.steps, uses: present(backward.returns) }];
}

const present = (refs: readonly (Ref | null)[]): Ref[] => refs.filter((ref) => ref !== null);
