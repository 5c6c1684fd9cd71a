/** A value as a message shows it: what stands in JSON, and of what is large only the beginning. */

const LONGEST = 80;

/** The value in at most so many characters, however large or deep it is. */
export function quote(value: unknown, longest: number = LONGEST): string {
  let text = '';
  for (const piece of pieces(value, longest)) {
    text += piece;
    if (text.length > longest) return `${text.slice(0, longest - 3)}…`;
  }
  return text;
}

/** A text itself, or its beginning. */
export const shortened = (text: string, longest: number = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest - 3)}…` : text;

/** JSON bit by bit: whoever has read enough of it stops, and no deeper level is entered. */
function* pieces(value: unknown, longest: number): Generator<string> {
  if (typeof value === 'string') yield JSON.stringify(value.slice(0, longest + 1));
  else if (typeof value !== 'object' || value === null) yield JSON.stringify(value) ?? 'nothing';
  else if (Array.isArray(value)) yield* listPieces(value, longest);
  else yield* objectPieces(value as Readonly<Record<string, unknown>>, longest);
}

function* listPieces(list: readonly unknown[], longest: number): Generator<string> {
  yield '[';
  for (let i = 0; i < list.length; i++) {
    if (i > 0) yield ',';
    yield* pieces(list[i], longest);
  }
  yield ']';
}

function* objectPieces(object: Readonly<Record<string, unknown>>, longest: number): Generator<string> {
  yield '{';
  let comma = '';
  for (const key in object) {
    yield `${comma}${JSON.stringify(key.slice(0, longest))}:`;
    yield* pieces(object[key], longest);
    comma = ',';
  }
  yield '}';
}
