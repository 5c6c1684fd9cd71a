/** Laws about every op for which they can be told: each trial takes the next. */
import type { Description, Id, Level } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Choices } from '../catalogue/choices.ts';
import { differentiableOps } from './drawn-function.ts';
import type { Law } from './law.ts';
import { makeLaw } from './make-law.ts';
import type { Trial } from './trial.ts';
import { inTurn } from './trying.ts';

/** A law that is told of one op at a time, alone or within a function. */
export interface OpStatement {
  readonly id: Id;
  readonly title: string;
  readonly clauses: readonly Id[];
  readonly level?: Level;
  readonly check: (op: string, backend: Backend, choices: Choices) => Promise<Trial>;
  /** The ops of a library that it can be told of; all with a gradient where it is not said. */
  readonly ops?: (description: Description) => readonly string[];
}

/** The law on one op of the library after another. */
export function aboutOps({ check, ops = differentiableOps, level = 'P', ...statement }: OpStatement): Law {
  const lacking = 'none of its ops is one that the law is about';
  return makeLaw(
    { ...statement, level },
    inTurn(lacking, ({ description }) => ops(description), check),
  );
}
