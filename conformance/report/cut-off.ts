/** The report of a run that was cut off: what of it is whole, so that the run can go on from there. */
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 16;
const NEWLINE = 10;
const FOOTER = '{"line":"footer"';

/** The whole lines of a file that was being written when its writer was killed. */
export interface WholeLines {
  /** How many there are, without a footer. */
  readonly count: number;
  /** How many bytes they take. */
  readonly bytes: number;
}

/** Finds the whole lines of a report. What stands behind the last line feed was being written; a footer is made anew. */
export function wholeLines(path: string): WholeLines {
  const file = openSync(path, 'r');
  try {
    const ends = lineEnds(file);
    const lastStart = ends.at(-2) ?? 0;
    const isFooter = ends.length > 0 && textAt(file, lastStart, FOOTER.length) === FOOTER;
    const kept = isFooter ? ends.slice(0, -1) : ends;
    return { count: kept.length, bytes: kept.at(-1) ?? 0 };
  } finally {
    closeSync(file);
  }
}

/** Where each line ends: the position behind its line feed. */
function lineEnds(file: number): readonly number[] {
  const ends: number[] = [];
  const buffer = Buffer.alloc(CHUNK);
  let position = 0;
  for (let read = readSync(file, buffer, 0, CHUNK, 0); read > 0; read = readSync(file, buffer, 0, CHUNK, position)) {
    for (let i = buffer.indexOf(NEWLINE); i >= 0 && i < read; i = buffer.indexOf(NEWLINE, i + 1))
      ends.push(position + i + 1);
    position += read;
  }
  return ends;
}

function textAt(file: number, position: number, length: number): string {
  const buffer = Buffer.alloc(length);
  return buffer.toString('utf8', 0, readSync(file, buffer, 0, length, position));
}
