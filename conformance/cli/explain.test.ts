import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chapters, clauses } from '../../spec/index.ts';
import { readKnownBugs } from '../bugs/known-bugs.ts';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { readCorpus } from '../corpus/read.ts';
import { explain } from '../explain/explain.ts';
import { laws } from '../laws/laws.ts';
import { linesOf, reportOf, verdictForTests } from '../report/report-for-tests.ts';
import { casesOfFixture } from '../runner/cases.ts';
import { gradspec } from './cli-for-tests.ts';

/** What is known of the golden corpus; a report says that one case has failed. */
const known = {
  fixtures: readCorpus().fixtures,
  laws,
  bugs: readKnownBugs(),
  verdicts: [verdictForTests('in-place.leaf.raises@float32', { verdict: 'failed', reason: 'it did not raise' })],
};

describe('a clause is explained', () => {
  test('by its rule, its evidence, its bugs and its example with the expected outcome', () => {
    const text = explain('in-place.leaf.raises', known);
    expect(text).toMatch(
      /^in-place\.leaf\.raises: MUST, in the chapter "In-place operations"\n\n {2}A recorded .* MUST raise/,
    );
    expect(text).toContain('  fixture in-place.leaf.raises: a leaf that requires grad may not be written\n');
    expect(text).toMatch(/Its example, in-place\.leaf\.raises:\n {2}pytorch:\n {4}import torch\n.*\n {2}ts:\n/s);
    expect(text).toMatch(/Expected at float32:\n {2}attempt \(step 2\): raises leaf-in-place at step 2\.0 \(/);
    expect(text).toContain('  x (step 7): a float32 tensor of shape [2]\n    [1, 2], exactly\n');
    expect(text).toContain('In the report:\n  in-place.leaf.raises@float32: failed: it did not raise\n');
  });

  test('by the conventions that are allowed where a derivative does not exist', () => {
    const text = explain('pointwise.relu-at-zero', known);
    expect(text).toContain('  relu, where self is 0: the derivative is 0 in PyTorch; allowed too: 0.5, or 1\n');
    expect(text).toContain('    or, by the convention "relu at 0: derivative 1": [1, 2, 4, 0]\n');
    expect(text).toMatch(/Bugs of released libraries that its evidence finds:\n {2}TIE-07 .*pytorch\/pytorch#2421/);
  });

  test('by nothing, where it is unspecified', () => {
    expect(explain('in-place.order-of-checks', known)).toContain('nobody may rely on it, and it is not judged');
  });

  test('by the name of the op that it is of', () => {
    expect(explain('relu', known)).toMatch(/^pointwise\.relu: MUST/);
  });

  test('whichever it is', () => {
    for (const [id, { chapter, keyword }] of Object.entries(clauses))
      expect(explain(id, known)).toContain(`${id}: ${keyword}, in the chapter "${chapters[chapter]}"\n`);
  });
});

test('a case is explained by its rules, what it needs, and its numbers with their ideals and bounds', () => {
  const text = explain('autograd.higher.gradient-penalty@float32', known);
  expect(text).toMatch(/ {2}level P\n {2}needs feature backward, .*op sigmoid, .*dtype float32\n/);
  expect(text).toContain('  there is also autograd.higher.gradient-penalty@float64\n');
  expect(text).toMatch(
    /Evidence for:\n {2}autograd\.higher\.second \(MUST\)\n {4}With `create_graph` the gradient MUST/,
  );
  expect(text).toMatch(/w\.grad \(step 11\): .*\n {4}\[0, 0\] -0\.2671436\d+ \(ideal -0\.2671434\d+\) ± 0\.00000900\n/);
});

test('a fixture whose name is no clause is explained by its last case, whichever it is', () => {
  const ids = known.fixtures.filter(({ id }, i) => i % 10 === 0 && !(id in clauses)).map(({ id }) => id);
  for (const id of ids) {
    const fixture = known.fixtures.find((each) => each.id === id)!;
    expect(explain(id, known)).toContain(`${casesOfFixture(fixture).at(-1)!.id}: ${fixture.title}\n`);
  }
});

test('a law is explained by what it says, and how to try it', () => {
  const text = explain('pointwise.log.gradient-check', known);
  expect(text).toMatch(/^pointwise\.log\.gradient-check: a law of level P\n\n {2}\S/);
  expect(text).toContain('gradspec test --filter pointwise.log.gradient-check --runs 100');
});

describe('gradspec explain', () => {
  test('says what a report has found', async () => {
    const path = join(temporaryFolder(), 'report.jsonl');
    const differences = [{ where: 'x[0]', expected: '1', actual: '2\u001b[31m' }];
    const report = reportOf([verdictForTests('in-place.leaf.raises@float64', { verdict: 'failed', differences })]);
    writeFileSync(
      path,
      linesOf(report)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    const args = ['--corpus', corpusOf([soundFixture]), '--report', path];
    const { out, code } = await gradspec('explain', 'in-place.leaf.raises@float64', ...args);
    expect(out).toMatch(/In the report:\n {2}FAILED .*x\[0\]\n {6}expected {2}1\n {6}actual {4}2\ufffd\[31m\n/s);
    expect(code).toBe(0);
  });

  test.each([
    [
      'in-place.leaf.raise',
      /no clause, no fixture and no law "in-place.leaf.raise"; did you mean "in-place.leaf.raises"\?/,
    ],
    [
      'in-place.leaf.raises@float16',
      /no case "in-place.leaf.raises@float16"; the fixture has in-place.leaf.raises@float64/,
    ],
  ])('refuses %s, and says what is near', async (id, says) => {
    const said = await gradspec('explain', id, '--corpus', corpusOf([soundFixture]));
    expect(said).toMatchObject({ code: 4, out: '', err: expect.stringMatching(says) });
  });
});
