import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { buildIfStale } from '../build/built-for-tests.ts';
import { corpusOf, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { jsonText } from '../corpus/json-text.ts';
import { packagePath, packageRoot } from '../package-files.ts';
import { about, fixture } from '../runner/echo-for-tests.ts';

interface Result {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

const suite = fileURLToPath(new URL('suites-for-tests.mjs', import.meta.url));
// vitest would transform this package, which here is a link, file by file
const config = 'export default { test: { server: { deps: { external: [/dist/] } } } };';

const thirteen: Partial<Fixture> = {
  program: about(13),
  expected: {
    float64: { kind: 'values', observations: [{ kind: 'tensor', dtype: 'float64', shape: [1], data: [13] }] },
  },
};

const negated = {
  program: about(2, [{ do: 'call', op: 'neg', inputs: { self: 'x' }, params: {}, out: 'x' }]),
};

const corpus = () =>
  corpusOf(
    [
      fixture('tensors.first', { smoke: true }),
      fixture('tensors.other'),
      fixture('pointwise.thirteen', thirteen),
      fixture('pointwise.negated', negated),
    ].map((each) => ({ ...each, clauses: ['programs.float'] })),
  );

const known = { pattern: 'pointwise.thirteen*', reason: 'off by one', expect: 'values' };

/** Runs the suite in a folder in which the package and vitest are installed. */
function runSuites() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(packageRoot, join(folder, 'node_modules', 'gradspec'));
  symlinkSync(packagePath('node_modules', 'vitest'), join(folder, 'node_modules', 'vitest'));
  copyFileSync(suite, join(folder, 'own.test.mjs'));
  writeFileSync(join(folder, 'vitest.config.mjs'), config);
  writeFileSync(join(folder, 'known.json'), jsonText({ version: 1, failures: [known] }));
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=verbose', '--reporter=json', '--outputFile.json=result.json', '--no-color'];
  const env = { ...process.env, CORPUS: corpus(), KNOWN: 'known.json' };
  const { stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', ...reporters], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const { testResults } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
  return { stdout, stderr, results: testResults[0].assertionResults as readonly Result[] };
}

const last = 'what the backend says it has, it has, and what is known to fail still fails';

beforeAll(buildIfStale);

test('each case is a test that ends as its verdict says, in a group for its chapter, smoke first', () => {
  const { stdout, stderr, results } = runSuites();
  if (results.length === 0) throw new Error(stdout + stderr);
  const ended = (name: string) =>
    results
      .filter(({ ancestorTitles }) => ancestorTitles[0] === name)
      .map(({ ancestorTitles, title, status }) => [...ancestorTitles.slice(1), title, status].join(' > '));
  const messageOf = (name: string, id: string) =>
    results.find(({ ancestorTitles, title }) => ancestorTitles[0] === name && title === id)?.failureMessages.join('\n');

  const first = 'gradspec > smoke > tensors.first@float64 > passed';
  const negated = 'gradspec > pointwise > pointwise.negated@float64 > skipped';
  const thirteen = 'gradspec > pointwise > pointwise.thirteen@float64';
  const other = 'gradspec > tensors > tensors.other@float64 > passed';
  expect(ended('honest')).toEqual([first, negated, `${thirteen} > passed`, other, `gradspec > ${last} > passed`]);
  expect(ended('off')).toEqual([first, negated, `${thirteen} > failed`, other, `gradspec > ${last} > passed`]);
  expect(ended('known')).toEqual([first, negated, `${thirteen} > skipped`, other, `gradspec > ${last} > passed`]);
  expect(ended('stale').at(-1)).toBe(`gradspec > ${last} > failed`);
  expect(ended('crashing')[0]).toBe('gradspec > smoke > tensors.first@float64 > failed');
  expect(ended('crashing').slice(1, -1)).toEqual([
    negated,
    `${thirteen} > skipped`,
    other.replace('passed', 'skipped'),
  ]);
  expect(ended('some')).toEqual([other, `gradspec > ${last} > passed`]);

  expect(messageOf('off', 'pointwise.thirteen@float64')).toMatch(
    /FAILED {2}pointwise\.thirteen@float64 .*\n.*expected {2}13, exactly\n.*actual {4}14\n.*pytorch:\n.*import torch.*ts:\n/s,
  );
  expect(messageOf('stale', last)).toContain('pointwise.thirteen*: pointwise.thirteen@float64 is passed');
  expect(stdout).toContain('no op neg');
  expect(stdout).toContain('known to fail: off by one');
  expect(stdout).toContain('the adapter is broken: none of the cases');
  expect(stdout.match(/^closed$/gm)).toHaveLength(6);
});
