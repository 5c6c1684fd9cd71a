/** `npm run matrix`: judges all libraries that are installed, and writes the compatibility matrix. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendNames } from '../backends/load.ts';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { packagePath } from '../package-files.ts';
import { reproductions } from '../report/reproductions.ts';
import { suiteName } from '../suite.ts';
import { htmlOf } from './html.ts';
import { judgeAll } from './judge-all.ts';
import { markdownOf } from './markdown.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'matrix' },
    jobs: { type: 'string', default: '1' },
    anew: { type: 'boolean', default: false },
    document: { type: 'boolean', default: false },
    'no-laws': { type: 'boolean', default: false },
  },
});
const folder = values.out;
if (values.anew) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const corpus = readCorpus();
const titles = new Map([...corpus.fixtures, ...laws].map(({ id, title }) => [id, title]));
const known = {
  titleOf: (id: string) => titles.get(id.split('@')[0]!),
  reproduce: reproductions(corpus),
};
const tell = (text: string): void => console.error(text);
const args = ['--jobs', values.jobs, ...(values['no-laws'] ? ['--no-laws'] : [])];
const released = backendNames().filter((name) => name !== 'reference');
const names = positionals.length > 0 ? positionals : released;
const matrix = await judgeAll({ names, folder, corpus: corpus.manifest.corpus, args, tell }, known);

const made = `Made by \`npm run matrix\`, ${suiteName}, corpus ${corpus.manifest.corpus.slice(0, 12)}.`;
const markdown = markdownOf(matrix, made);
writeFileSync(join(folder, 'matrix.md'), markdown);
if (values.document) writeFileSync(packagePath('conformance', 'matrix', 'README.md'), markdown);
writeFileSync(join(folder, 'matrix.html'), htmlOf(matrix, made));
console.log(
  `${matrix.judged.length} libraries judged, ${matrix.notJudged.length} not: see ${join(folder, 'matrix.md')} and matrix.html`,
);
