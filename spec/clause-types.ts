/** What a clause is, and the ids there are. */
import type { clauses } from './generated/clauses.ts';

/** The id of a clause, fixed for life: chapter first. */
export type ClauseId = keyof typeof clauses;

/** What a clause demands; what is UNSPECIFIED nobody may rely on. */
export type Keyword = 'MUST' | 'SHOULD' | 'UNSPECIFIED';

/** What shows that a clause is tested, besides the fixtures and laws that name it. */
export type Evidence =
  | { readonly kind: 'fixture' | 'law'; readonly id: string }
  | { readonly kind: 'test'; readonly file: string; readonly title: string };

/** One numbered rule. `text` is Markdown, `example` the id of the fixture by which it is taught. */
export interface Clause {
  readonly chapter: string;
  readonly keyword: Keyword;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly example: string | null;
}
