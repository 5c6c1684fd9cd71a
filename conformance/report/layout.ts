/** Small things about text on a terminal. */

/** Every line two spaces further right. */
export const indent = (text: string): string => text.replace(/(?<=^|\n)(?=[^\n])/g, '  ');

/** `1 case`, `2 cases`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A share as a percentage, never rounded up to all nor down to nothing. */
export function percentage(part: number, whole: number): string {
  const exact = (100 * part) / whole;
  const rounded = Math.round(exact);
  if (rounded === 100 && part < whole) return '99.9 %';
  return rounded === 0 && part > 0 ? '0.1 %' : `${rounded} %`;
}

/** Text in which nothing can move the cursor or change colours: what an adapter says is shown, not obeyed. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

/** The paragraphs of a text that was broken into lines, each in one line; items of a list keep theirs. */
export const unwrapped = (text: string): string => text.replace(/([^\n])\n(?!\n|\s*- )\s*/g, '$1 ');
