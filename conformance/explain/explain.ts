/** Explains a clause, a case or a law: the rule, what shows it, the smallest program, and what else is allowed. */
import type { VerdictLine } from '../../spec/index.ts';
import { explainCase } from './case.ts';
import { explainClause } from './clause.ts';
import { explainLaw } from './law.ts';
import { type Sources, subjectOf } from './sources.ts';

/** What is explained, by what, and what a report says of it. */
export interface Knowledge extends Sources {
  readonly verdicts: readonly VerdictLine[];
}

/** The explanation of what an id stands for. Throws a `FormatError` where it stands for nothing. */
export function explain(id: string, known: Knowledge): string {
  const subject = subjectOf(id, known);
  switch (subject.kind) {
    case 'clause':
      return explainClause(subject.id, known);
    case 'case':
      return explainCase(subject.found, known);
    case 'law':
      return explainLaw(subject.law, known);
  }
}
