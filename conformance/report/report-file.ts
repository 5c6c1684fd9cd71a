/** A report on disk: JSON Lines, each checked by the schema as it is written. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import type { ReportLine } from '../../spec/index.ts';
import { validate } from '../formats/validate.ts';

/**
 * A report that is being written: from its first line on, and until it is whole under another name, so that nobody takes
 * a half for it.
 */
export class ReportFile {
  readonly #path: string;
  #file: number | undefined;

  /** @param path what the whole report will be called */
  constructor(path: string) {
    this.#path = path;
  }

  write(line: ReportLine): void {
    this.#file ??= openSync(unfinished(this.#path), 'w');
    writeSync(this.#file, `${JSON.stringify(validate.reportLine(line))}\n`);
  }

  /** Gives the whole report its name. */
  finish(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    renameSync(unfinished(this.#path), this.#path);
  }
}

/** What a report is called while it is written. */
export const unfinished = (path: string): string => `${path}.part`;
