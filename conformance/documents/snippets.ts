/** The code blocks of the documents, so that tests can run what readers copy. */
import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { packagePath } from '../package-files.ts';

/** A fenced block: its language, and its text. */
export interface Snippet {
  readonly language: string;
  readonly text: string;
}

/** All fenced blocks of a document at the package's root, in order. */
export function snippetsOf(document: string): readonly Snippet[] {
  const { children } = fromMarkdown(readFileSync(packagePath(document), 'utf8'));
  return children.flatMap((node) => (node.type === 'code' ? [{ language: node.lang ?? '', text: node.value }] : []));
}

/** The commands of a document's shell blocks, without their comments. */
export const commandsOf = (document: string): readonly string[] =>
  snippetsOf(document)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
