/** Which verdicts are shown, and how that stands in the address, so that it can be sent to somebody. */
import type { PageVerdict } from './contents.ts';

/** What is asked for; nothing means all. */
export interface Filter {
  readonly kinds: readonly string[];
  readonly level: string;
  /** A clause, or a chapter of them. */
  readonly clause: string;
  /** Words, all of which are to be found in an id, a title, a reason. */
  readonly text: string;
}

/** All verdicts. */
export const everything: Filter = { kinds: [], level: '', clause: '', text: '' };

/** Tells which verdicts a filter lets through. */
export function matcherOf({ kinds, level, clause, text }: Filter): (verdict: PageVerdict) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (verdict) =>
    (kinds.length === 0 || kinds.includes(verdict.kind)) &&
    (level === '' || verdict.level === level) &&
    (clause === '' || verdict.clauses.some((each) => each === clause || each.startsWith(`${clause}.`))) &&
    words.every((word) => haystack(verdict).includes(word));
}

const haystack = ({ id, title = '', reason = '', known, blockedBy = '' }: PageVerdict): string =>
  `${id}\n${title}\n${reason}\n${known?.reason ?? ''}\n${blockedBy}`.toLowerCase();

/** The filter in an address: what stands behind its `#`. */
export function filterIn(hash: string): Filter {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const { level, clause, text } = everything;
  return {
    kinds: said.get('verdict')?.split(',') ?? [],
    level: said.get('level') ?? level,
    clause: said.get('clause') ?? clause,
    text: said.get('text') ?? text,
  };
}

/** A filter as it stands in an address. */
export function hashOf({ kinds, level, clause, text }: Filter): string {
  const said = { verdict: kinds.join(','), level, clause, text };
  return `#${new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))}`;
}
