import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { adapters } from './adapters.ts';
import { installAll } from './install.ts';
import { pythonAdapter } from './python-adapter.ts';

/** A folder of adapters: one whose list of packages cannot be had, one that is installed, one that wants a Python. */
function backends(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-'));
  for (const [path, text] of [
    ['broken/package.json', '{ "name": "broken", "dependencies": { "left": "1.0.0" } }'],
    ['none/notes.md', ''],
    ['old/requirements.txt', 'one==2'],
    ['old/.venv/bin/python', ''],
    ['old/.venv/installed.txt', 'one==1'],
    ['there/requirements.txt', 'one==1'],
    ['there/.venv/bin/python', ''],
    ['there/.venv/installed.txt', 'one==1'],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function installed(folder: string, names: readonly string[]) {
  const lines: string[] = [];
  const failed = installAll(adapters(folder), names, (line) => lines.push(line));
  return { failed, said: lines.join('\n') };
}

test('an adapter with something to install is a folder that lists it, for npm or for pip', () => {
  expect(adapters(backends()).map(({ name, registry }) => [name, registry])).toEqual([
    ['broken', 'npm'],
    ['old', 'PyPI'],
    ['there', 'PyPI'],
  ]);
  expect(adapters().map(({ name }) => name)).toEqual(expect.arrayContaining(['autograd', 'jax', 'tensorflow', 'tfjs']));
});

test('what cannot be installed is said, keeps no other from its turn, and is what is given back', () => {
  vi.stubEnv('PYTHON', '/nowhere/python');
  const { failed, said } = installed(backends(), []);
  vi.unstubAllEnvs();
  expect(failed).toEqual(['broken', 'old']);
  expect(said).toMatch(/^FAILED broken: `npm ci .*` ended with 1$/m);
  expect(said).toMatch(/^FAILED old: `\/nowhere\/python -m venv .*` could not be started: .*ENOENT$/m);
  expect(said).toMatch(/^installed there$/m);
});

test('a name that no adapter has is refused with what was probably meant', () => {
  const { failed, said } = installed(backends(), ['brokn']);
  expect(failed).toEqual(['brokn']);
  expect(said).toBe('FAILED brokn: there is no such adapter to install; did you mean "broken"?');
});

test('an adapter in Python is started by its own Python, or by the one that is named; where there is none it says what to do', () => {
  const [python, script] = pythonAdapter('jax', { GRADSPEC_PYTHON_JAX: process.execPath });
  expect([python, script]).toEqual([process.execPath, expect.stringMatching(/jax_backend\.py$/)]);
  expect(() => pythonAdapter('jax', { GRADSPEC_PYTHON_JAX: '/nowhere/python' })).toThrow(
    'there is no /nowhere/python: run `npm run adapters:install -- jax`, or let GRADSPEC_PYTHON_JAX name a Python that has it',
  );
});
