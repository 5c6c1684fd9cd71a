import { describe, expect, test } from 'vitest';
import { cycleAmong } from './cycles.ts';
import { forbiddenImports } from './import-rules.ts';
import { importsOf, rooms, type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles();

const file = (path: string, ...imports: string[]): SourceFile => ({
  path,
  lines: 1,
  imports: imports.map((to) => ({ to, typesOnly: false })),
});

describe('the modules of the four rooms', () => {
  test('are all found', () => {
    for (const room of rooms) expect(files.filter(({ path }) => path.startsWith(`${room}/`)).length).toBeGreaterThan(0);
  });

  test('import only whom they may', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  test('import nobody in a circle', () => {
    expect(cycleAmong(files)).toBeUndefined();
  });

  test('are short: none over 250 lines, and half of them under 100', () => {
    const code = files.filter(({ path }) => !path.includes('/data/'));
    const sizes = code.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(code.filter(({ lines }) => lines > 250).map(({ path }) => path)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
  });
});

describe('what the rules would say', () => {
  const forbidden: readonly [from: string, to: string, reason: string][] = [
    ['spec/index.ts', 'conformance/judge/judge.ts', 'spec may import spec'],
    ['spec/index.ts', 'ajv', 'only what generates the spec'],
    ['reference/engine.ts', 'conformance/judge/judge.ts', 'reference may import reference, spec'],
    ['reference/engine.ts', 'node:fs', 'the reference has no dependencies'],
    ['conformance/judge/judge.ts', 'reference/index.ts', 'and not reference'],
    ['conformance/judge/judge.ts', 'fixtures/authored/tensors.ts', 'nothing imports fixtures'],
    ['fixtures/authored/tensors.ts', 'reference/index.ts', 'and not reference'],
    ['conformance/judge/judge.ts', 'vitest', 'only tests import vitest'],
    ['conformance/judge/judge.ts', 'conformance/judge/answers-for-tests.ts', 'only tests'],
  ];
  test.each(forbidden)('%s may not import %s', (from, to, reason) => {
    expect(forbiddenImports([file(from, to)])).toEqual([expect.stringContaining(reason)]);
  });

  const allowed: readonly [from: string, to: string][] = [
    ['reference/engine.ts', 'spec/index.ts'],
    ['reference/engine.test.ts', 'vitest'],
    ['conformance/backends/reference.ts', 'reference/index.ts'],
    ['conformance/bench/workloads.ts', 'reference/index.ts'],
    ['fixtures/authored/tensors.ts', 'conformance/programs/builder.ts'],
    ['spec/generate/formats.ts', 'json-schema-to-typescript'],
    ['conformance/vitest/conformance.ts', 'vitest'],
  ];
  test.each(allowed)('%s may import %s', (from, to) => {
    expect(forbiddenImports([file(from, to)])).toEqual([]);
  });

  test('a circle is shown from a module back to itself', () => {
    expect(cycleAmong([file('a', 'b'), file('b', 'c', 'd'), file('c'), file('d', 'b')])).toEqual(['b', 'd', 'b']);
    expect(cycleAmong([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toBeUndefined();
  });

  test('a circle of types alone is none', () => {
    const a = { ...file('a'), imports: [{ to: 'b', typesOnly: true }] };
    expect(cycleAmong([a, file('b', 'a')])).toBeUndefined();
  });

  test('imports are seen however they are written, and whether they are of types alone', () => {
    const text = `
      import a, { type B } from './a.ts'; export { d } from '../d.ts'; import './f.ts'; const h = await import('./h.ts');
      import type { C } from './c.ts'; export type * from './e.ts'; type G = import('./g.ts').G; import fs from 'node:fs';`;
    const found = importsOf('s/r/x.ts', text);
    const pathsOf = (types: boolean) =>
      found
        .filter(({ typesOnly }) => typesOnly === types)
        .map(({ to }) => to)
        .sort();
    expect(pathsOf(false)).toEqual(['node:fs', 's/d.ts', 's/r/a.ts', 's/r/f.ts', 's/r/h.ts']);
    expect(pathsOf(true)).toEqual(['s/r/c.ts', 's/r/e.ts', 's/r/g.ts']);
  });
});
