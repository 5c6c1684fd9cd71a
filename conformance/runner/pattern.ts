/** Patterns that select ids: `in-place`, `in-place.*.raises`, `*@float32`. */

/** Tells which ids a pattern means: those it matches whole, and those of which it is the first components. */
export function matcher(pattern: string | undefined): (id: string) => boolean {
  if (pattern === undefined) return () => true;
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('.*')}(?:[.@].*)?$`);
  return (id) => whole.test(id);
}
