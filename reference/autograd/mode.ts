/** Whether operations are being recorded. */
import { TensorError } from '../error.ts';

let enabled = true;

/** Whether operations are being recorded at this moment. */
export const isGradEnabled = (): boolean => enabled;

/** Runs `body` without recording what it does. */
export const noGrad = <T>(body: () => T): T => withGradMode(false, body);

/** Runs `body` recording what it does, even inside `noGrad`. */
export const enableGrad = <T>(body: () => T): T => withGradMode(true, body);

/**
 * Runs `body` in a mode, and restores the mode that was, also when `body` throws. A mode held over an `await` would
 * leak into whatever runs meanwhile, so a body that returns a promise is refused.
 */
export function withGradMode<T>(mode: boolean, body: () => T): T {
  const outer = enabled;
  enabled = mode;
  try {
    const result = body();
    if (isPromise(result))
      throw new TensorError(
        'invalid-argument',
        `${mode ? 'enableGrad' : 'noGrad'}: the callback returned a promise, and the mode ends before it settles; ` +
          'await first, then compute inside a callback that is not async',
      );
    return result;
  } finally {
    enabled = outer;
  }
}

const isPromise = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
