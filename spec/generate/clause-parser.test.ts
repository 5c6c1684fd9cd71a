import { describe, expect, test } from 'vitest';
import { parseChapter } from './clause-parser.ts';

const chapter = (...lines: string[]) => parseChapter('tea', ['# Tea', '', ...lines].join('\n'), 'tea.md');
const hot = '### tea.hot';
const rule = 'Tea **MUST** be hot.';

describe('a chapter of clauses', () => {
  test('gives each clause its keyword, its text, its evidence and its example', () => {
    const { title, clauses } = chapter(
      'Why tea.',
      hot,
      rule,
      '',
      'And:',
      '',
      '- black',
      '- evidence: law tea.boils,',
      '  test a/b.test.ts "cups, too"',
      '- example: tea.cup',
    );
    expect(title).toBe('Tea');
    expect(clauses).toEqual({
      'tea.hot': {
        chapter: 'tea',
        keyword: 'MUST',
        text: 'Tea **MUST** be hot.\n\nAnd:\n\n- black',
        evidence: [
          { kind: 'law', id: 'tea.boils' },
          { kind: 'test', file: 'a/b.test.ts', title: 'cups, too' },
        ],
        example: 'tea.cup',
      },
    });
  });

  test('takes MUST NOT for a MUST', () => {
    expect(chapter(hot, 'It **MUST NOT** be cold.').clauses['tea.hot']?.keyword).toBe('MUST');
  });

  test('may have introductions that are no clauses', () => {
    expect(Object.keys(chapter('Words.', '## Kinds', 'More words.', hot, rule).clauses)).toEqual(['tea.hot']);
  });

  const malformed: Record<string, [lines: string[], problem: string]> = {
    'an id of another chapter': [['### coffee.hot', rule], 'tea.md:3: "coffee.hot" is no clause id'],
    'an id that is no slug': [['### tea.Hot', rule], 'tea.md:3: "tea.Hot" is no clause id'],
    'an id that stands twice': [[hot, rule, hot, rule], 'tea.md:5: tea.hot stands here twice'],
    'a deeper heading': [['#### tea.hot', rule], 'tea.md:3: clauses are third-level headings'],
    'no keyword': [
      [hot, 'Tea is hot.'],
      'tea.md:3: a clause says one of **MUST**, **SHOULD**, **UNSPECIFIED**, not none',
    ],
    'two keywords': [[hot, 'It **MUST** or **SHOULD** be.'], 'not MUST and SHOULD'],
    'two examples': [[hot, rule, '- example: tea.a, tea.b'], 'tea.md:5: "tea.a, tea.b" is no fixture id'],
    'an example of something UNSPECIFIED': [[hot, 'Is **UNSPECIFIED**.', '', '- example: tea.cup'], 'not tested'],
    'an unknown kind of evidence': [
      [hot, rule, '- evidence: rumour tea.cup'],
      'tea.md:5: "rumour tea.cup" is no evidence',
    ],
    'text after the evidence': [
      [hot, rule, '', '- example: tea.cup', '', 'Cheers.'],
      'tea.md:8: evidence and example end a clause',
    ],
  };
  test.each(Object.entries(malformed))('with %s is refused, with file and line', (_, [lines, problem]) => {
    expect(() => chapter(...lines)).toThrow(problem);
  });

  test('without a title is refused', () => {
    expect(() => parseChapter('tea', hot, 'tea.md')).toThrow('spec/clauses/tea.md:1: a chapter starts with its title');
  });
});
