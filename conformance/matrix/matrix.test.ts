import { expect, test } from 'vitest';
import type { VerdictLine } from '../../spec/index.ts';
import { hostileTexts, reportOf, verdictForTests } from '../report/report-for-tests.ts';
import type { Knowledge } from '../report/view.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { judgedFrom, type Matrix, matrixOf } from './matrix.ts';

/** Every case has a script as long as its id, so that the smallest is known. */
const known: Knowledge = {
  titleOf: (id) => `about ${id}`,
  reproduce: ({ case: id }) => ({ scripts: { pytorch: `run("${id}")` }, whole: String }),
};

const matrix = (verdicts: readonly VerdictLine[], why = 'it is not installed'): Matrix =>
  matrixOf([judgedFrom('tiny', reportOf(verdicts), known)], [{ name: 'absent', why }]);

const verdicts = [
  verdictForTests('pointwise.add'),
  verdictForTests('pointwise.multiply', {
    verdict: 'failed',
    differences: [{ where: 'y[0]', expected: '1', actual: '2' }],
  }),
  verdictForTests('pointwise.mul', { verdict: 'failed' }),
  verdictForTests('pointwise.x', { verdict: 'blocked', blocked_by: 'pointwise.mul' }),
  verdictForTests('autograd.first', { verdict: 'unsupported', reason: 'no op' }),
];

test('each chapter counts what is right, wrong and not judged', () => {
  const { chapters, judged } = matrix(verdicts);
  expect(chapters).toEqual(['autograd', 'pointwise']);
  expect(judged[0]?.cells.get('pointwise')).toMatchObject({ right: 1, wrong: 3, notJudged: 0 });
  expect(judged[0]?.cells.get('autograd')).toMatchObject({ right: 0, wrong: 0, notJudged: 1, smallest: undefined });
});

test('the smallest failing program is the shortest that is not blocked', () => {
  expect(matrix(verdicts).judged[0]?.cells.get('pointwise')?.smallest?.line.case).toBe('pointwise.mul');
});

test('in Markdown a cell leads to the heading above its smallest failing program', () => {
  const text = markdownOf(matrix(verdicts), 'made today');
  expect(text).toContain('| pointwise | 1 right, [**3 wrong**](#tiny-pointwise) |');
  expect(text).toContain('| autograd | 1 not judged |');
  expect(text).toContain('| **all** | 1 right, **3 wrong**, 1 not judged |');
  expect(text).toContain('### tiny pointwise\n');
  expect(text).toContain('```python\nrun("pointwise.mul")\n```');
  expect(text).toContain('**absent** was not judged: `it is not installed`');
});

test('in HTML too', () => {
  const page = htmlOf(matrix(verdicts), 'made today');
  expect(page).toContain('<a class="wrong" href="#tiny-pointwise">3 wrong</a>');
  expect(page).toContain('<span class="wrong">3 wrong</span>');
  expect(page).toContain('<section id="tiny-pointwise">');
  expect(page).toContain('absent, which was not judged');
});

test.each(hostileTexts)('what an adapter says stays text: %j', (text) => {
  const line = verdictForTests('a.b', { verdict: 'fault', fault: 'crash', reason: text });
  const page = htmlOf(matrix([line], text), 'made today');
  const tags = (html: string): readonly string[] => html.match(/<[a-z!/][^>]*/gi) ?? [];
  expect(tags(page)).toEqual(
    tags(
      htmlOf(matrix([verdictForTests('a.b', { verdict: 'fault', fault: 'crash', reason: 'x' })], 'x'), 'made today'),
    ),
  );
  expect(markdownOf(matrix([line], text), 'made today')).not.toMatch(/^<script/m);
});
