/** The lines of a stream. Only a newline ends one: the other separators that Unicode has may stand in a text of JSON. */
import type { Readable } from 'node:stream';
import { LineSplitter } from './line-splitter.ts';

/** Each line as it comes; the last one needs no newline. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const lines = new LineSplitter(Number.POSITIVE_INFINITY);
  for await (const chunk of input) yield* lines.push(Buffer.from(chunk));
  if (lines.unfinished !== '') yield* lines.push(Buffer.from('\n'));
}
