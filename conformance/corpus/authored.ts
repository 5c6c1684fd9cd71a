/** A fixture as it is written by hand: everything but the values, which come from PyTorch. */
import type { Id, Program } from '../../spec/index.ts';

/** What the author says of a fixture besides its program. */
export interface FixtureMeta {
  /** A dotted slug, chapter first; the fixture's path follows from it. */
  readonly id: Id;
  /** The rule it shows, as a claim in a sentence. */
  readonly title: string;
  readonly clauses: readonly Id[];
  readonly note?: string;
  /** May not be unsupported by who claims its level. */
  readonly core?: true;
  /** Runs first; if it fails, the adapter is broken. */
  readonly smoke?: true;
  /** Leaves params out on purpose, to test what the library takes instead. */
  readonly defaults?: true;
  /** A clause says that the sign of zero matters in what it observes. */
  readonly signed_zeros?: true;
}

/** A fixture before it has values. */
export interface AuthoredFixture extends FixtureMeta {
  readonly program: Program;
}
