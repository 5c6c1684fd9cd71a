/** The lines of a stream. Only a newline ends one: the other separators that Unicode has may stand in a text of JSON. */
import { constants } from 'node:buffer';
import type { Readable } from 'node:stream';
import { FormatError } from '../formats/format-error.ts';
import { LineSplitter } from './line-splitter.ts';

/** Each line as it comes; the last one needs no newline. `what` each is called where it cannot be read. Throws a `FormatError` where one is longer than any text can be. */
export async function* linesOf(input: Readable, what = 'a line'): AsyncGenerator<string> {
  const lines = new LineSplitter(constants.MAX_STRING_LENGTH);
  for await (const chunk of input) {
    yield* lines.push(Buffer.from(chunk));
    if (lines.tooLong) throw new FormatError(`${what} has more than ${constants.MAX_STRING_LENGTH} bytes`);
  }
  if (lines.unfinished !== '') yield* lines.push(Buffer.from('\n'));
}
