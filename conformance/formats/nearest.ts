/** "Did you mean …?": of the words that would do, the one most like what was written. */

/** No word that we know is nearly as long. */
const longestMeant = 100;

/** The nearest of `words`, if one is near enough to have been meant. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > longestMeant) return undefined;
  let best: string | undefined;
  let least = Math.min(Math.max(2, word.length / 3), word.length - 1) + 1;
  for (const candidate of words) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** The end of a message about an unknown word: the nearest that is known, or all if they are few. */
export function suggestion(word: string, words: Iterable<string>): string {
  const all = [...words];
  const near = nearest(word, all);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return all.length > 0 && all.length <= 12 ? `; there is ${all.map((known) => `"${known}"`).join(', ')}` : '';
}

/** How many insertions, deletions and replacements make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
