/** How a case fails, in a word: what a known failure must say it expects. */
import type { FaultKind, VerdictLine } from '../../spec/index.ts';
import { isRefused } from '../runner/tally.ts';

/** Faults that say that the adapter cannot be used at all: never excused. */
const neverExcused: ReadonlySet<FaultKind> = new Set(['cannot-start', 'internal']);

/** The kind of a failure; undefined for what is no failure, or can never be excused. */
export function failureKindOf({ verdict, fault, outcome, law }: VerdictLine): string | undefined {
  if (!isRefused(verdict)) return undefined;
  if (fault !== undefined) return neverExcused.has(fault) ? undefined : fault;
  if (outcome?.kind === 'error') return `error:${outcome.category}`;
  return law ? 'law' : (outcome?.kind ?? 'unsupported'); // what is core and not declared was never asked
}
