import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { VerdictKind, VerdictLine } from '../../../spec/index.ts';
import { buildIfStale } from '../../build/built-for-tests.ts';
import { describeWithBrowser } from '../browser/for-tests.ts';
import { anyReport, hostileTexts, reportOf, verdictForTests } from '../report-for-tests.ts';
import type { Knowledge } from '../view.ts';
import { htmlView } from './html.ts';

beforeAll(buildIfStale);

const nobody: Knowledge = { titleOf: () => undefined, reproduce: () => undefined };

/** The page, apart from what it holds, and that. */
function parts(html: string): { readonly page: string; readonly contents: string } {
  const [, before, contents, after] = /^(.*id="contents">)(.*?)(<\/script>.*)$/s.exec(html)!;
  return { page: before! + after!, contents: contents! };
}

describe('whatever a report says', () => {
  test('the page is the same but for what it holds, and that cannot end its element', () => {
    const plain = parts(htmlView(reportOf([verdictForTests('a.b')]), nobody));
    fc.assert(
      fc.property(anyReport, (report) => {
        const { page, contents } = parts(htmlView(report, nobody));
        expect(page).toBe(plain.page);
        expect(contents).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(contents).verdicts).toHaveLength(report.verdicts.length);
      }),
    );
  });
});

const text = hostileTexts.join(' ');
const scripts = { pytorch: 'import torch\nx = 1 < 2', ts: 'const x = 1 < 2;' };
const differences = [{ where: `x ${text}`, step: '3', expected: '1.5', actual: text, bound: 1e-7, distance: 4 }];

const worst = [
  verdictForTests('a.failed@float32', {
    verdict: 'failed',
    reason: text,
    differences,
    clauses: ['in-place.leaf.raises'],
  }),
  verdictForTests('a.fault@float32', {
    verdict: 'fault',
    fault: 'crash',
    reason: text,
    level: 'S',
    clauses: ['pointwise.abs'],
  }),
  verdictForTests('a.blocked@float32', {
    verdict: 'blocked',
    blocked_by: 'a.failed@float32',
    clauses: ['pointwise.abs'],
  }),
  verdictForTests('a.excused@float32', {
    verdict: 'excused',
    known: { pattern: 'a', reason: text, link: 'javascript:alert(1)', was: 'failed' },
  }),
];

const kinds: readonly VerdictKind[] = ['unsupported', 'passed', 'passed', 'allowed'];
const many = Array.from(
  { length: 3300 },
  (_, i): VerdictLine =>
    verdictForTests(`b.number-${i}@float32`, { verdict: kinds[i % kinds.length]!, clauses: ['pointwise.exp'] }),
);

const report = reportOf(
  [...many, ...worst],
  {},
  { unclaimed: [text], unkept: [{ claim: text, cases: 2, reason: text }] },
);
const known: Knowledge = {
  titleOf: (id) => (id.startsWith('a.') ? `the rule of ${id} ${text}` : undefined),
  reproduce: () => ({ scripts, whole: String }),
};

describeWithBrowser('in a browser', (open) => {
  const show = (hash?: string) => open(htmlView(report, known), hash);
  const shown = (count: number) => `${count} of 3304 shown`;

  test('what an adapter says stays text, nothing is asked of the network, and nothing goes wrong', async () => {
    const { page, troubles } = await show();
    for (const { case: id } of worst) await page.getByRole('button', { name: id }).first().click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.locator('.reason').first().textContent()).toContain('</script><script>alert(1)</script>');
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, svg, iframe, a').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('a failure shows its rule, its numbers and its program in both languages', async () => {
    const { page } = await show('#verdict=failed');
    await page.getByRole('button', { name: 'a.failed@float32' }).press('Enter');
    const details = page.locator('.details');
    expect(await details.locator('figure pre').allTextContents()).toEqual(Object.values(scripts));
    expect(await details.locator('tbody td').allTextContents()).toEqual([
      '1.5',
      expect.stringContaining('<svg/onload=alert(1)>'),
      '± 1.00e-7',
      '4.00 times the bound',
    ]);
    expect(await details.locator('dd').textContent()).toContain('MUST raise leaf-in-place');
    expect(await details.locator('.command').textContent()).toContain('gradspec show a.failed@float32 --as pytorch');
    await page.getByRole('button', { name: 'a.failed@float32' }).press('Enter');
    expect(await details.count()).toBe(0);
  });

  test('verdicts are filtered by kind, level, clause and text, and the address says by which', async () => {
    const { page } = await show();
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe(shown(3304));
    await page.getByRole('checkbox', { name: 'failed' }).check();
    await page.getByRole('checkbox', { name: 'fault' }).check();
    expect(await status.textContent()).toBe(shown(2));
    await page.getByRole('combobox', { name: 'Level' }).selectOption('S');
    expect(await status.textContent()).toBe(shown(1));
    expect(new URL(page.url()).hash).toBe('#verdict=failed%2Cfault&level=S');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('combobox', { name: 'Clause' }).selectOption('pointwise');
    expect(await status.textContent()).toBe(shown(3302));
    await page.getByRole('combobox', { name: 'Clause' }).selectOption('pointwise.abs');
    expect(await status.textContent()).toBe(shown(2));
    await page.getByRole('searchbox', { name: 'Text' }).fill('BLOCKED rule');
    expect(await status.textContent()).toBe(shown(1));
  });

  test('an address opens what it says, and a blocked case leads to what blocks it', async () => {
    const { page } = await show('#clause=pointwise.abs&text=blocked');
    await page.getByRole('button', { name: 'a.blocked@float32' }).click();
    await page.locator('.details').getByRole('button', { name: 'a.failed@float32' }).click();
    expect(await page.getByRole('button', { name: 'a.failed@float32', expanded: true }).count()).toBe(1);
  });

  test('the worst come first, some hundreds of rows at a time', async () => {
    const { page } = await show();
    const kinds = page.locator('.verdicts tbody .kind');
    expect(await kinds.count()).toBe(200);
    expect((await kinds.allTextContents()).slice(0, 5)).toEqual(['failed', 'fault', 'blocked', 'excused', 'allowed']);
    await page.getByRole('button', { name: 'Show 200 more of 3104' }).click();
    expect(await kinds.count()).toBe(400);
  });
});
