/** Splits a command as a shell would read it (quotes and backslashes, nothing else): no shell ever runs it. */

const WORD = /(?:[^\s"'\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/gy;
const QUOTED_PART = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g;

/** The words of a command line; an empty list where a quote is left open. */
export function splitCommand(text: string): readonly string[] {
  const words: string[] = [];
  const line = text.trim();
  for (let at = 0; at < line.length; at = skipSpace(line, WORD.lastIndex)) {
    WORD.lastIndex = at;
    const word = WORD.exec(line);
    if (!word) return [];
    words.push(unquote(word[0]));
  }
  return words;
}

function skipSpace(line: string, from: number): number {
  const rest = line.slice(from).search(/\S/);
  return rest < 0 ? line.length : from + rest;
}

function unquote(word: string): string {
  return word.replace(
    QUOTED_PART,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\])/g, '$1') ?? escaped ?? '',
  );
}
