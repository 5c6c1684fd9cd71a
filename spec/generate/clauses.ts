/** The clauses as a TypeScript constant, so that an id which does not exist does not compile. */
import { readdirSync } from 'node:fs';
import type { Clause } from '../clause-types.ts';
import { parseChapter } from './clause-parser.ts';
import { readText, specPath } from './files.ts';

const banner = '/* Made from spec/clauses by `npm run generate`. Do not edit. */';

/** The chapters of the spec, in the order in which they are read. */
export const readingOrder = [
  'programs',
  'tensors',
  'autograd',
  'grad-modes',
  'in-place',
  'hooks',
  'custom-functions',
  'optimizers',
  'schedulers',
  'clipping',
  'creation',
  'pointwise',
  'activations',
  'selection',
  'reductions',
  'shapes',
  'indexing',
  'linear-algebra',
  'losses',
  'modules',
  'printing',
  'protocol',
];

/** The text of `generated/clauses.ts`. */
export function clausesSource(): string {
  const chapters = chapterNames().map((name) => [name, readChapter(name)] as const);
  const titles = Object.fromEntries(chapters.map(([name, { title }]) => [name, title]));
  const clauses = Object.assign({}, ...chapters.map((chapter) => chapter[1].clauses)) as Record<string, Clause>;
  return [banner, constant('chapters', titles), constant('clauses', clauses)].join('\n');
}

function chapterNames(): readonly string[] {
  const names = readdirSync(specPath('clauses')).map((file) => file.replace(/\.md$/, ''));
  const unplaced = names.filter((name) => !readingOrder.includes(name));
  if (unplaced.length > 0)
    throw new Error(`no place in the reading order (spec/generate/clauses.ts): ${unplaced.join(', ')}`);
  return readingOrder.filter((name) => names.includes(name));
}

const readChapter = (name: string) => parseChapter(name, readText(`clauses/${name}.md`), `${name}.md`);

const constant = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
