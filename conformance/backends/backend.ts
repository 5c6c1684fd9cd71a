/** A backend is anything that runs a program and gives an outcome. */
import type { Description, FaultKind, FloatDtype, Outcome, Program } from '../../spec/index.ts';

/** A program, and the dtype that `float` means in it. */
export interface Run {
  readonly program: Program;
  readonly float: FloatDtype;
}

/**
 * What went wrong with the adapter, as against the library: a crash, a hang, garbage on its stdout, a reply that the
 * schema refuses. Never an outcome, so it can never be an expected error.
 */
export interface Fault {
  readonly kind: 'fault';
  readonly fault: FaultKind;
  readonly message: string;
  /** The end of what the adapter wrote to stderr. */
  readonly stderr?: string;
}

/** What a run gave. */
export type Answer = Outcome | Fault;

/** Runs programs. Nothing of one run can be seen by another. */
export interface Backend {
  readonly description: Description;
  /** Never rejects because of the program or the adapter: those are answers. Many runs may be asked for at once. */
  run(run: Run): Promise<Answer>;
  close(): Promise<void>;
}
