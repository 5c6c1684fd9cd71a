/** The list of what the spec leaves out: every entry has its reason, and nothing in it is specified after all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapters, clauses, ops, optimizers, schedulers } from '../../spec/index.ts';

const text = readFileSync(new URL('../../spec/left-out.md', import.meta.url), 'utf8');
const [, ...sections] = text.split(/^## /m);

interface Entry {
  readonly chapter: string;
  readonly what: string;
  readonly names: readonly string[];
  readonly reason: string;
}

const quoted = (words: string): string[] => [...words.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

function entryOf(chapter: string, item: string): Entry {
  const [, what, names = '', reason] = /^\*\*([^*]+)\*\*(?: \((.*?)\))?: (.*)$/s.exec(item) ?? [];
  if (what === undefined) throw new Error(`spec/left-out.md: no "**what** (names): reason" in "${item.slice(0, 60)}"`);
  return { chapter, what, names: quoted(names), reason: reason!.replace(/\s+/g, ' ').trim() };
}

const entries = sections.flatMap((section) => {
  const [chapter, ...items] = section.split(/\n+- /);
  return items.map((item) => entryOf(chapter!.trim(), item));
});

test('every heading is the title of a chapter', () => {
  const titles: readonly string[] = Object.values(chapters);
  const headings = sections.map((section) => section.split('\n', 1)[0]!);
  expect(headings.filter((heading) => !titles.includes(heading))).toEqual([]);
});

describe('what is left out', () => {
  test('stands there once', () => {
    expect(new Set(entries.map(({ what }) => what)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(40);
  });

  test.each(entries)('has a reason: $what', ({ reason }) => {
    expect(reason).toMatch(/^(_language_|_unseen_|_apart_|\S+ \S+ ).*\.$/);
  });

  test('is no entry of the catalogue', () => {
    const known = [...Object.keys(ops), ...Object.keys(optimizers), ...Object.keys(schedulers)];
    expect(entries.flatMap(({ names }) => names).filter((name) => known.includes(name))).toEqual([]);
  });

  test('refers to clauses that exist', () => {
    const ids = entries.flatMap(({ reason }) => quoted(reason)).filter((name) => /^[a-z-]+(\.[a-z-]+){2,}$/.test(name));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !(id in clauses))).toEqual([]);
  });
});
