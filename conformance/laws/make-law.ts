/** A law made of what it says and how it is tried. */
import type { Law } from './law.ts';
import { replayTrial, type Trying, tryLaw } from './trying.ts';

/** What a law says, and of what. */
export type Statement = Pick<Law, 'id' | 'clauses' | 'title' | 'level'>;

/** The law that a statement and its trials make. */
export const makeLaw = (statement: Statement, trying: Trying): Law => ({
  ...statement,
  run: (backend, options) => tryLaw(trying, backend, options),
  replay: (backend, choices) => replayTrial(trying, backend, choices),
});
