import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Program } from '../../spec/index.ts';
import { buildIfStale } from '../build/built-for-tests.ts';
import { AdapterError } from '../wire/faults.ts';
import type { Backend } from './backend.ts';
import { backendNames, loadBackend } from './load.ts';

const miniature = (file: string): string => fileURLToPath(new URL(`../wire/miniatures/${file}`, import.meta.url));

const one: Program = {
  version: 1,
  steps: [
    { do: 'tensor', out: 'x', dtype: 'float', shape: [1], data: [1], requires_grad: false },
    { do: 'observe', what: 'value', of: 'x' },
  ],
};
const isOne = { kind: 'values', observations: [{ kind: 'tensor', dtype: 'float32', shape: [1], data: [1] }] };

async function answers(backend: Backend) {
  try {
    return await Promise.all([1, 2, 3].map(() => backend.run({ program: one, float: 'float32' })));
  } finally {
    await backend.close();
  }
}

function moduleOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gradspec-')), 'module.mjs');
  writeFileSync(path, text);
  return path;
}

beforeAll(buildIfStale);

test('nothing said means the reference', async () => {
  const backend = await loadBackend({});
  expect(backend.description.name).toBe('reference');
  expect(await answers(backend)).toEqual([isOne, isOne, isOne]);
});

test("a user's module runs in a process of its own, where what the library prints disturbs nothing", async () => {
  const backend = await loadBackend({ backend: miniature('library.mjs') });
  expect(backend.description.name).toBe('miniature library');
  expect(await answers(backend)).toEqual([isOne, isOne, isOne]);
});

test('a command starts an adapter in any language', async () => {
  const backend = await loadBackend({ cmd: `"${process.execPath}" '${miniature('adapter.mjs')}' honest 4` });
  expect(await answers(backend)).toEqual([isOne, isOne, isOne]);
});

test('the names are those of the files that export a backend', () => {
  expect(backendNames()).toEqual(expect.arrayContaining(['jax', 'reference', 'tfjs', 'torch']));
  expect(backendNames()).not.toEqual(expect.arrayContaining(['load']));
  expect(backendNames()).not.toEqual(expect.arrayContaining(['backend']));
});

test('a named backend in another language that is not installed cannot start, and says how to install it', async () => {
  vi.stubEnv('GRADSPEC_PYTHON_JAX', '/nowhere/python');
  const failed = loadBackend({ backend: 'jax' });
  await expect(failed).rejects.toBeInstanceOf(AdapterError);
  await expect(failed).rejects.toThrow(
    /^cannot start jax: there is no .*python: run `npm run adapters:install -- jax`/,
  );
  vi.unstubAllEnvs();
});

test.each([
  [{ backend: 'refrence' }, /no backend "refrence"; did you mean "reference"\?/],
  [{ backend: './nowhere.js' }, /there is no file \.\/nowhere\.js/],
  [{ backend: 'adapter.py' }, /adapter\.py is no JavaScript module; .* started by --cmd/],
  [{ cmd: 'python "adapter.py' }, /is no command: it is empty, or a quote is left open/],
  [{ cmd: ' ' }, /is no command/],
])('%j is refused with what would do', async (choice, says) => {
  await expect(loadBackend(choice)).rejects.toThrow(says);
});

test.each([
  ['exports no backend', 'export const library = 1;', /exports no function called "backend"/],
  ['is no JavaScript', 'export const = 1;', /module\.mjs: SyntaxError: Unexpected token '='/],
  ['throws when it starts', 'export function backend() { throw new Error("no GPU") }', /Error: no GPU$/],
])(
  'a module that %s is an adapter that cannot start, and the reason is told without a trace',
  async (_, text, says) => {
    const failed = loadBackend({ backend: moduleOf(text) });
    await expect(failed).rejects.toBeInstanceOf(AdapterError);
    await expect(failed).rejects.toThrow(says);
    await expect(failed).rejects.not.toThrow(/\n {4}at /);
  },
);
