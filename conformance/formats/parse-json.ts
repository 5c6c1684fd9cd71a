/** Parses what a person wrote, and says by line and column where it is no JSON. */
import { FormatError } from './format-error.ts';

/** The value of a text. Throws a `FormatError` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FormatError(`not JSON: ${whereIn(text, (error as SyntaxError).message)}`);
  }
}

/** The parser's message with the line and column, which it counts in characters from the start. */
function whereIn(text: string, message: string): string {
  const position = /^(.*?) at position (\d+)/.exec(message);
  if (!position) return message;
  const before = text.slice(0, Number(position[2])).split('\n');
  return `${position[1]} at line ${before.length}, column ${before.at(-1)!.length + 1}`;
}
