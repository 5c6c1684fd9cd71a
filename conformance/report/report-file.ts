/** A report on disk: JSON Lines, each checked by the schema as it is written. */
import { closeSync, existsSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs';
import type { ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { validate } from '../formats/validate.ts';
import { wholeLines } from './cut-off.ts';
import { readLines } from './read-report.ts';
import { whyNotSamePart } from './same-run.ts';

/** What was there of a report when its run was cut off. */
interface Kept {
  readonly header: ReportHeader;
  readonly verdicts: AsyncIterable<VerdictLine>;
  readonly count: number;
  readonly bytes: number;
}

/**
 * A report that is being written: from its first line on, and until it is whole under another name, so that nobody takes
 * a half for it. A run that is cut off leaves the half, and can go on with it.
 */
export class ReportFile {
  readonly #path: string;
  #kept: Kept | undefined;
  #toSkip = 0;
  #file: number | undefined;

  /** @param path what the whole report will be called */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Goes on with what a run that was cut off has left, if it has left anything; its verdicts are then not written again.
   * Throws a `FormatError` where the report is whole already, or what is left of it is none.
   */
  static async resume(path: string): Promise<{ readonly file: ReportFile; readonly done: AsyncIterable<VerdictLine> }> {
    const file = new ReportFile(path);
    const part = unfinished(path);
    if (!existsSync(part) && existsSync(path)) throw new FormatError(`${path} is whole: nothing is left to be resumed`);
    if (existsSync(part)) file.#kept = await keptIn(part);
    return { file, done: file.#kept?.verdicts ?? none() };
  }

  /** What it is called until it is whole. */
  get part(): string {
    return unfinished(this.#path);
  }

  /** Writes a line. The lines that were kept are passed over. */
  write(line: ReportLine): void {
    this.#file ??= this.#open(line);
    if (this.#toSkip > 0) this.#toSkip--;
    else writeAll(this.#file, `${JSON.stringify(validate.reportLine(line))}\n`);
  }

  /** Gives the whole report its name. */
  finish(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    renameSync(this.part, this.#path);
  }

  #open(first: ReportLine): number {
    if (!this.#kept) return openSync(this.part, 'w');
    const why = whyNotSamePart(this.#kept.header, first as ReportHeader);
    if (why !== undefined) throw new FormatError(`${this.part} cannot be gone on with: ${why}`);
    const file = openSync(this.part, 'a');
    ftruncateSync(file, this.#kept.bytes);
    this.#toSkip = this.#kept.count;
    return file;
  }
}

/** What a report is called while it is written. */
export const unfinished = (path: string): string => `${path}.part`;

async function keptIn(part: string): Promise<Kept | undefined> {
  const { count, bytes } = wholeLines(part);
  if (count === 0) return undefined; // it was cut off before its header was written
  const lines = readLines(part, { bytes });
  const first = await lines.next();
  return { header: first.value as ReportHeader, verdicts: lines as AsyncIterable<VerdictLine>, count, bytes };
}

async function* none(): AsyncGenerator<VerdictLine> {}

/** A disk that is nearly full takes a part of what it is given, and only then refuses. */
function writeAll(file: number, text: string): void {
  let rest: Buffer = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
}
