/** Foreign text in Markdown: as code, which it cannot break out of, nor be read as anything else. */
import { printable } from './layout.ts';

/** A line has room for so many characters. */
const LONGEST_SPAN = 200;

/** Text within a line, cut where there is more of it than that has room for. */
export function codeSpan(text: string): string {
  const whole = printable(text).replace(/\s+/g, ' ').trim();
  const line = whole.length > LONGEST_SPAN ? `${whole.slice(0, LONGEST_SPAN)}…` : whole;
  if (line === '') return '';
  const fence = fenceAround(line, 1);
  return /^`|`$/.test(line) ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Text of several lines. */
export function codeBlock(text: string, language = 'text'): string {
  const lines = printable(text).trimEnd();
  const fence = fenceAround(lines, 3);
  return `${fence}${language}\n${lines}\n${fence}`;
}

/** Text inside an HTML tag, in one line: an empty one would end the tag's block. */
export const htmlText = (text: string): string =>
  printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** More backticks than any row of them in a text. */
function fenceAround(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((row) => row.length));
  return '`'.repeat(Math.max(least, longest + 1));
}
