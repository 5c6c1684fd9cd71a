/** What tfjs says it lacks, when it says so by throwing. Any other error of it is an error. */
import { Unsupported } from '../../interpreter/unsupported.ts';

const lacks: readonly (readonly [pattern: RegExp, feature: string, say: (word: string) => string])[] = [
  [/gradient function not found for (\w+)/, 'grad', (kernel) => `tfjs has no gradient for its kernel ${kernel}`],
  [/passed to '(\w+)' must be float32 tensor, but got int32/, 'int64', (name) => `tf.${name} takes no integers`],
];

/** Runs `body`; an error by which tfjs names something that it does not have becomes `Unsupported`. */
export function naming<R>(body: () => R): R {
  try {
    return body();
  } catch (error) {
    for (const [pattern, feature, say] of lacks) {
      const word = error instanceof Error && pattern.exec(error.message)?.[1];
      if (word) throw new Unsupported(feature, say(word));
    }
    throw error;
  }
}
