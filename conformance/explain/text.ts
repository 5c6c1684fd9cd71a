/** How explanations are laid out on a terminal. */
import type { Clause, KnownBug } from '../../spec/index.ts';
import { clauses } from '../../spec/index.ts';
import { indent, unwrapped } from '../report/layout.ts';

/** A part of an explanation under its title; nothing where there is nothing to say. */
export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.map(indent).join('\n')}\n`];

/** A clause of the spec. */
export const clauseOf = (id: string): Clause | undefined =>
  Object.hasOwn(clauses, id) ? (clauses as Readonly<Record<string, Clause>>)[id] : undefined;

/** Markdown as a terminal shows it: without what makes words bold or italic, and without its line breaks. */
export const plain = (markdown: string): string =>
  unwrapped(markdown)
    .replaceAll('**', '')
    .replace(/(?<![\w`])_([^_`]+)_(?![\w`])/g, '$1');

/** Some clauses, each with what it demands. */
export const rulesOf = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const clause = clauseOf(id);
    return clause ? `${id} (${clause.keyword})\n${indent(plain(clause.text))}` : id;
  });

/** Bugs of released libraries that some evidence finds. */
export const bugsFoundBy = (evidence: readonly string[], bugs: readonly KnownBug[]): readonly string[] =>
  bugs.filter((bug) => bug.evidence.some((id) => evidence.includes(id))).map(describeBug);

const describeBug = ({ id, wrong, seen_in }: KnownBug): string =>
  `${id} ${wrong}${seen_in ? ` (${seen_in.join(', ')})` : ''}`;
