/** Several problems as one message that people read to its end: the first of them, and how many more there are. */

import { shortened } from './quote.ts';

/** So many problems are told at most, and in about so many characters. */
const told = { problems: 8, characters: 1500 };

/** The problems under a heading; a single one stands on its line. */
export function listProblems(heading: string, problems: readonly string[]): string {
  if (problems.length === 1) return `${heading}: ${shortened(problems[0]!, told.characters)}`;
  let characters = 0;
  const first = problems.slice(0, told.problems).map((problem) => shortened(problem, told.characters / 2));
  const shown = first.filter((problem, i) => {
    characters += problem.length;
    return i === 0 || characters <= told.characters;
  });
  const more = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : [];
  return [`${heading}:`, ...shown, ...more].join('\n  ');
}
