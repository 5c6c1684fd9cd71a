/** Observations and errors in words, as differences show them. */
import type { Category, Observation, StepPath } from '../../spec/index.ts';

/** An error: its category, the step that raised it, and the library's own message where there is one. */
export interface Raised {
  readonly category: Category;
  readonly step: StepPath;
  readonly message?: string;
}

/** An error in words. */
export function describeRaised({ category, step, message }: Raised): string {
  return `raises ${category} at step ${step}${message === undefined ? '' : ` (${message})`}`;
}

/** An observation in words. */
export function describeObservation(observation: Observation): string {
  switch (observation.kind) {
    case 'tensor':
      return `a ${observation.dtype} tensor of shape ${describeShape(observation.shape)}`;
    case 'none':
      return 'None';
    case 'shape':
      return `shape ${describeShape(observation.value)}`;
    case 'flag':
    case 'number':
      return String(observation.value);
    case 'text':
      return JSON.stringify(observation.value);
    case 'raised':
      return describeRaised(observation);
    case 'completed':
      return 'completes';
    default:
      return `an observation of unknown kind: ${JSON.stringify(observation)}`;
  }
}

/** A shape as PyTorch writes it in lists. */
export const describeShape = (shape: readonly number[]): string => `[${shape.join(', ')}]`;
