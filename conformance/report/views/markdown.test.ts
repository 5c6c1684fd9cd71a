import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { VerdictLine } from '../../../spec/index.ts';
import { anyReport, hostileTexts, reportOf, verdictForTests } from '../report-for-tests.ts';
import type { Knowledge } from '../view.ts';
import { markdownView } from './markdown.ts';

const nobody: Knowledge = { titleOf: () => undefined, reproduce: () => undefined };

const all = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];

/** What is not code: text, and what is marked up. */
const outsideCode = (markdown: string): readonly Nodes[] =>
  all(fromMarkdown(markdown)).filter(({ type }) => type !== 'code' && type !== 'inlineCode');

test('levels are a table, with the verdicts that there are', () => {
  const markdown = markdownView(reportOf([verdictForTests('a.b'), verdictForTests('a.c', { level: 'T' })]), nobody);
  expect(markdown).toContain(
    [
      '| level | judged | passed |',
      '| --- | ---: | ---: |',
      '| **P** programs | 1 of 1 | 1 |',
      '| **T** texts (not claimed) | 1 of 1 | 1 |',
      '| all | 2 of 2 | 2 |',
    ].join('\n'),
  );
});

test('failures are folded up, with their rule, their numbers and their programs, the smallest first', () => {
  const sizes: Record<string, number> = { 'a.large': 20, 'a.small': 1 };
  const markdown = markdownView(
    reportOf(Object.keys(sizes).map((id) => verdictForTests(id, { verdict: 'failed', reason: `wrong ${id}` }))),
    {
      titleOf: (id) => `the rule of ${id} & <others>`,
      reproduce: ({ case: id }) => ({ scripts: { pytorch: `import ${id}\n`.repeat(sizes[id]!) }, whole: String }),
    },
  );
  expect(markdown).toContain('<summary><code>a.small</code> the rule of a.small &#38; &#60;others&#62;</summary>');
  expect(markdown).toContain('```python\nimport a.small\n```');
  expect(markdown.indexOf('wrong a.small')).toBeLessThan(markdown.indexOf('wrong a.large'));
});

test('there is always room for it in a comment, and what there is no room for is counted', () => {
  const long = { verdict: 'failed', reason: 'x '.repeat(2000) } as const;
  const markdown = markdownView(
    reportOf(
      Array.from({ length: 300 }, (_, i) => verdictForTests(`a.b${i}`, long)),
      {},
      { unclaimed: Array(500).fill('y '.repeat(2000)) },
    ),
    { ...nobody, failures: 300 },
  );
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toMatch(/… and \d{3} more failures\./);
});

test.each(hostileTexts)('%j stays code', (text) => {
  const found: Partial<VerdictLine> = {
    verdict: 'failed',
    reason: text,
    differences: [{ where: text, expected: text, actual: text }],
  };
  const plain = markdownView(reportOf([verdictForTests('a.b', { ...found, reason: 'x' })]), nobody);
  const markdown = markdownView(reportOf([verdictForTests('a.b', found)], {}, { unclaimed: [text] }), nobody);
  const kinds = (nodes: readonly Nodes[]) => new Set(nodes.map(({ type }) => type));
  expect(kinds(outsideCode(markdown))).toEqual(new Set([...kinds(outsideCode(plain)), 'list', 'listItem', 'strong']));
});

const ours = /^<details><summary><code>[\w.@-]+<\/code>( [^<>]*)?<\/summary>$|^<\/details>$/;

test('in any report all HTML is our own, and nothing links anywhere', () => {
  fc.assert(
    fc.property(anyReport, fc.constantFrom(...hostileTexts), (report, title) => {
      for (const node of outsideCode(markdownView(report, { ...nobody, titleOf: () => title }))) {
        if (node.type === 'html') expect(node.value).toMatch(ours);
        expect(['link', 'image', 'definition', 'thematicBreak']).not.toContain(node.type);
      }
    }),
  );
});
