/** Patterns that select ids: `in-place`, `in-place.*.raises`, `*@float32`. */

/** Tells which ids a pattern means: those it matches whole, and those of which it is the first components. */
export function matcher(pattern: string | undefined): (id: string) => boolean {
  if (pattern === undefined) return () => true;
  const whole = new RegExp(`^${expressionOf(pattern)}(?:[.@].*)?$`);
  return (id) => whole.test(id);
}

/** Tells which ids a pattern matches whole: without a `*`, one. */
export function matcherOfWhole(pattern: string): (id: string) => boolean {
  const whole = new RegExp(`^${expressionOf(pattern)}$`);
  return (id) => whole.test(id);
}

const expressionOf = (pattern: string): string =>
  pattern
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('.*');
