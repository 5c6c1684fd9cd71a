/** Reads a chapter of clauses: each third-level heading is a clause's id, its text follows, a list of evidence ends it. */
import type { Heading, List, ListItem, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Clause, Evidence, Keyword } from '../clause-types.ts';

/** A chapter as read: its title, and its clauses by id, in order. */
export interface Chapter {
  readonly title: string;
  readonly clauses: Readonly<Record<string, Clause>>;
}

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
const keywords: readonly Keyword[] = ['MUST', 'SHOULD', 'UNSPECIFIED'];

/** The clauses of a chapter's Markdown. Throws an error that names `file` and the line for whatever is malformed. */
export function parseChapter(name: string, markdown: string, file: string): Chapter {
  const source = { name, markdown, file };
  const nodes = fromMarkdown(markdown).children;
  const [first] = nodes;
  if (first?.type !== 'heading' || first.depth !== 1)
    throw malformed(source, first, 'a chapter starts with its title, `# …`');

  const clauses: Record<string, Clause> = {};
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'heading' || node.depth < 3) continue;
    const id = clauseId(source, node);
    if (clauses[id]) throw malformed(source, node, `${id} stands here twice`);
    clauses[id] = clauseOf(source, node, upToHeading(nodes.slice(at + 1)));
  }
  return { title: textOf(source, first).replace(/^# /, ''), clauses };
}

interface Source {
  readonly name: string;
  readonly markdown: string;
  readonly file: string;
}

function malformed({ file }: Source, node: Nodes | undefined, problem: string): Error {
  return new Error(`spec/clauses/${file}:${node?.position?.start.line ?? 1}: ${problem}`);
}

const textOf = ({ markdown }: Source, node: Nodes): string =>
  markdown.slice(node.position?.start.offset, node.position?.end.offset);

function upToHeading(nodes: readonly RootContent[]): readonly RootContent[] {
  const end = nodes.findIndex((node) => node.type === 'heading');
  return end < 0 ? nodes : nodes.slice(0, end);
}

function clauseId(source: Source, heading: Heading): string {
  const id = textOf(source, heading).replace(/^#+ /, '');
  if (heading.depth > 3)
    throw malformed(source, heading, 'clauses are third-level headings, and nothing is below them');
  if (!idPattern.test(id) || !id.startsWith(`${source.name}.`))
    throw malformed(source, heading, `"${id}" is no clause id: dotted slugs that start with "${source.name}."`);
  return id;
}

function clauseOf(source: Source, heading: Heading, body: readonly RootContent[]): Clause {
  const keyword = keywordOf(source, heading, body);
  const items = trailingItems(source, body);
  const end = items[0]?.position?.start.offset ?? body.at(-1)?.position?.end.offset;
  const text = source.markdown.slice(heading.position?.end.offset, end).trim();

  const evidence = items.flatMap((item) => evidenceOf(source, item));
  const examples = items.flatMap((item) => exampleOf(source, item));
  if (examples.length > 1) throw malformed(source, heading, 'a clause has one example');
  if (keyword === 'UNSPECIFIED' && items.length > 0)
    throw malformed(source, heading, 'what is UNSPECIFIED is not tested: it has no evidence and no example');
  return { chapter: source.name, keyword, text, evidence, example: examples[0] ?? null };
}

function keywordOf(source: Source, heading: Heading, body: readonly RootContent[]): Keyword {
  const said = new Set(body.flatMap((node) => boldWords(source, node)));
  const found = keywords.filter((keyword) => said.has(keyword));
  if (found.length !== 1)
    throw malformed(
      source,
      heading,
      `a clause says one of **MUST**, **SHOULD**, **UNSPECIFIED**, not ${found.join(' and ') || 'none'}`,
    );
  return found[0] as Keyword;
}

function boldWords(source: Source, node: Nodes): readonly string[] {
  if (node.type === 'strong') return [textOf(source, node).replaceAll('*', '').replace(' NOT', '')];
  return 'children' in node ? node.children.flatMap((child) => boldWords(source, child)) : [];
}

const isItem = (source: Source, item: ListItem): boolean => /^[-*] (evidence|example):/.test(textOf(source, item));

/** The items of evidence and example that end a clause. A list before them is text. */
function trailingItems(source: Source, body: readonly RootContent[]): readonly ListItem[] {
  const items = body.filter((node): node is List => node.type === 'list').flatMap((list) => list.children);
  const start = items.findIndex((item) => isItem(source, item));
  if (start < 0) return [];
  const trailing = items.slice(start);
  const stray = trailing.find((item) => !isItem(source, item));
  if (stray || body.at(-1)?.type !== 'list')
    throw malformed(source, stray ?? body.at(-1), 'evidence and example end a clause');
  return trailing;
}

const valuesOf = (source: Source, item: ListItem, label: string): readonly string[] => {
  const [, said, list] = /^[-*] (\w+):([\s\S]*)$/.exec(textOf(source, item)) ?? [];
  return said === label ? (list ?? '').split(/,\s+(?=(?:fixture|law|test) )/).map((value) => value.trim()) : [];
};

function exampleOf(source: Source, item: ListItem): readonly string[] {
  return valuesOf(source, item, 'example').map((value) => {
    if (!idPattern.test(value)) throw malformed(source, item, `"${value}" is no fixture id`);
    return value;
  });
}

function evidenceOf(source: Source, item: ListItem): readonly Evidence[] {
  return valuesOf(source, item, 'evidence').map((value) => {
    const test = /^test (\S+\.test\.ts) "(.+)"$/.exec(value);
    if (test) return { kind: 'test', file: test[1] as string, title: test[2] as string };
    const named = /^(fixture|law) (\S+)$/.exec(value);
    if (named && idPattern.test(named[2] as string))
      return { kind: named[1] as 'fixture' | 'law', id: named[2] as string };
    throw malformed(
      source,
      item,
      `"${value}" is no evidence: \`fixture <id>\`, \`law <id>\`, or \`test <file> "<title>"\``,
    );
  });
}
