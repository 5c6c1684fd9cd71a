/** A law is a property that must hold for every program of some kind; it asks a backend alone, and gives a verdict. */
import type { Difference, Drawn, FaultKind, Id, Level, Program, VerdictKind } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';

/** How a law is to be tried: the same seed draws the same programs on any machine. */
export interface LawOptions {
  readonly seed: number;
  /** How many programs to draw. */
  readonly runs: number;
  /** So many milliseconds later no further program is begun. */
  readonly timeLimit?: number;
  /** False where it is enough to know whether the law is broken, and not how simply. */
  readonly shrinks?: boolean;
}

/** What a law found. A law that compared nothing has not passed. */
export interface LawVerdict {
  readonly verdict: VerdictKind;
  /** How many comparisons were really made. */
  readonly compared: number;
  readonly reason?: string;
  readonly fault?: FaultKind;
  readonly differences?: readonly Difference[];
  /** The worst distance, as a fraction of the bound. */
  readonly distance?: number;
  /** The smallest program found that breaks the law. */
  readonly counterexample?: Program;
  /** How it was drawn, and the programs that say what it must give. */
  readonly drawn?: Readonly<Pick<Drawn, 'choices' | 'beside'>>;
}

/** One law, tied to the clauses it is evidence for. */
export interface Law {
  readonly id: Id;
  readonly clauses: readonly Id[];
  /** The law in a sentence. */
  readonly title: string;
  readonly level: Level;
  /** Says `unsupported`, with the reason, of a backend that lacks what the law needs. */
  run(backend: Backend, options: LawOptions): Promise<LawVerdict>;
  /** Makes the one trial that some choices draw. */
  replay(backend: Backend, choices: readonly number[]): Promise<LawVerdict>;
}
