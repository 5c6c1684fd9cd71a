/** What is wrong with a program, and where. */
import type { StepPath } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';

/** Something that makes a program meaningless, whatever runs it. */
export interface Problem {
  readonly step: StepPath;
  readonly message: string;
}

/** Tells of a problem of the step that is being checked. */
export type Report = (message: string) => void;

/** Runs a body that may refuse a number or an element, and reports the refusal. */
export function reporting(report: Report, where: string, body: () => void): void {
  try {
    body();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    report(`${where}: ${error.message}`);
  }
}
