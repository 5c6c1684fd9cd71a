/** An answer without what one of two sides cannot know, so that the rest can be compared. For tests. */

/** The answer without these fields, wherever they stand in it. */
export const without = (answer: unknown, ...fields: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (fields.includes(key) ? undefined : value)));
