/** Finds where a text stops being JSON: parsers differ in whether they say it, from one Node to the next. */

/** The first thing that is wrong. */
export interface SyntaxProblem {
  /** How many characters stand before it. */
  readonly at: number;
  readonly expected: string;
}

type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'more';
type Closer = '}' | ']';

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text of JSON has none of them
const TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
const OTHER = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Where a text that is no JSON stops being it. What is open is kept in a list, since nests may be deep. */
export function syntaxProblem(text: string): SyntaxProblem {
  const open: Closer[] = [];
  let state: State = 'value';
  for (let at = length(SPACE, text, 0); ; ) {
    const token = text.slice(at, at + (length(TEXT, text, at) || length(OTHER, text, at)));
    const next = after(state, token, open);
    if (next === undefined) return { at, expected: expected(state, open, token === '' && text[at] === '"') };
    state = next;
    at += token.length;
    at += length(SPACE, text, at);
  }
}

function length(token: RegExp, text: string, at: number): number {
  token.lastIndex = at;
  return token.exec(text)?.[0].length ?? 0;
}

/** What comes after a token; undefined where it may not stand there. */
function after(state: State, token: string, open: Closer[]): State | undefined {
  switch (state) {
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'more':
      if (token === ',' && open.length > 0) return open.at(-1) === '}' ? 'key' : 'value';
      return token === open.at(-1) ? close(open) : undefined;
    case 'key or }':
    case 'key':
      if (token === '}' && state !== 'key') return close(open);
      return token.startsWith('"') ? 'colon' : undefined;
    default:
      return token === ']' && state === 'value or ]' ? close(open) : afterValue(token, open);
  }
}

function close(open: Closer[]): State {
  open.pop();
  return 'more';
}

function afterValue(token: string, open: Closer[]): State | undefined {
  if (token === '' || /^[}\],:]/.test(token)) return undefined;
  if (token === '{') open.push('}');
  if (token === '[') open.push(']');
  return token === '{' ? 'key or }' : token === '[' ? 'value or ]' : 'more';
}

const words: Readonly<Record<Exclude<State, 'more'>, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or "}"',
  colon: '":"',
};

function expected(state: State, open: readonly Closer[], isBadText: boolean): string {
  if (isBadText) return 'a text that is closed on its line, with no other escapes than those of JSON';
  if (state !== 'more') return words[state];
  return open.length === 0 ? 'nothing more' : `"," or "${open.at(-1)}"`;
}
