import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { staleness, stampFile } from './freshness.ts';
import { hashOfSources, sourceFiles } from './sources.ts';

const checkout = {
  'tsconfig.json': '{}',
  'tsconfig.build.json': '{}',
  'spec/index.ts': 'export {};',
  'spec/index.test.ts': 'export {};',
  'spec/clauses-for-tests.ts': 'export {};',
  'reference/tensor.ts': 'export {};',
  'conformance/cli/main.ts': 'export {};',
  'conformance/bench/node_modules/peer/peer.ts': 'export {};',
  'conformance/backends/jax/.venv/lib/page.ts': 'export {};',
  'fixtures/authored/all.ts': 'export {};',
};

function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'gradspec-'));
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function builtCheckout(): string {
  const root = folderOf(checkout);
  write(root, 'dist/stamp.json', JSON.stringify({ sources: hashOfSources(root) }));
  return root;
}

test('the sources are the TypeScript of the four rooms, without tests, what only they need, and what was installed', () => {
  expect(sourceFiles(folderOf(checkout))).toEqual([
    'conformance/cli/main.ts',
    'fixtures/authored/all.ts',
    'reference/tensor.ts',
    'spec/index.ts',
  ]);
});

test('a build of the sources as they are is fresh', () => {
  expect(staleness(builtCheckout())).toBeUndefined();
});

test('a build is stale when a source has changed, was added or was removed, and fresh when only a test has changed', () => {
  const root = builtCheckout();
  write(root, 'spec/index.test.ts', 'changed');
  expect(staleness(root)).toBeUndefined();
  write(root, 'spec/index.ts', 'changed');
  expect(staleness(root)).toMatch(/changed since it was built.*npm run build/);
  write(root, 'spec/index.ts', checkout['spec/index.ts']);
  write(root, 'spec/new.ts', '');
  expect(staleness(root)).toMatch(/changed since/);
  rmSync(join(root, 'spec/new.ts'));
  expect(staleness(root)).toBeUndefined();
  rmSync(join(root, 'reference/tensor.ts'));
  expect(staleness(root)).toMatch(/changed since/);
});

test('a build that did not come to its end is no build', () => {
  const root = builtCheckout();
  rmSync(stampFile(root));
  expect(staleness(root)).toMatch(/not been built.*npm run build/);
});

test('an installed package has no sources, and is not checked', () => {
  expect(staleness(folderOf({ 'package.json': '{}' }))).toBeUndefined();
});
