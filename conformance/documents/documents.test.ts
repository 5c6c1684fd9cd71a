/** What the documents say can be run is run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagePath, packageRoot, readPackageJson } from '../package-files.ts';
import { commandsOf, snippetsOf } from './snippets.ts';

const python = spawnSync('python3', ['--version']).status === 0;

/** A folder of a user's own, in which this package is installed. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradspec-documents-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(packageRoot, join(folder, 'node_modules', 'gradspec'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `gradspec` in that folder. */
function gradspec(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const main = packagePath('dist', 'conformance', 'cli', 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** The one block of CONTRIBUTING.md in a language, that holds a word. */
function contributed(language: string, word: string): string {
  const found = snippetsOf('CONTRIBUTING.md').filter(
    (block) => block.language === language && block.text.includes(word),
  );
  expect(found).toHaveLength(1);
  return found[0]!.text;
}

/** What is said of an adapter that does little, and that little well: all that counts against it is what it lacks. */
function expectJudgedAndRight(output: string): void {
  expect(output).toMatch(/P programs .*: [1-9]\d* passed/);
  expect(output).not.toMatch(/^FAULT/m);
  for (const failure of output.split(/^FAILED/m).slice(1))
    expect(failure).toContain('core to the level that is claimed');
}

describe('the adapters that CONTRIBUTING.md shows', () => {
  test.runIf(python)('the one in Python is judged, and what it does is right', () => {
    writeFileSync(join(folder, 'tiny_backend.py'), contributed('python', 'def answer'));
    expectJudgedAndRight(gradspec('test', '--no-laws', '--cmd', 'python3 tiny_backend.py').output);
  });

  test('the one in TypeScript is judged, and what it does is right', async () => {
    const { transformWithOxc } = await import('vite');
    const { code } = await transformWithOxc(contributed('ts', 'ImperativeLibrary'), 'my-adapter.ts');
    writeFileSync(join(folder, 'my-adapter.js'), code);
    expectJudgedAndRight(gradspec('test', '--no-laws', '--backend', './my-adapter.js').output);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md'])('the commands that %s shows', (document) => {
  const commands = commandsOf(document);

  test('are there', () => expect(commands.length).toBeGreaterThan(2));

  test('name scripts of the package that exist', () => {
    const { scripts } = readPackageJson('package.json') as { scripts: Record<string, string> };
    const named = commands.flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!));
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });

  test('name commands and flags of gradspec that exist', () => {
    const calls = commands.flatMap((command) => [...command.matchAll(/npx gradspec (.*)/g)].map(([, call]) => call!));
    for (const call of calls) {
      const [command, ...words] = call.split(/\s+/);
      const { output } = gradspec(command!, '--help');
      expect(output).toContain(`Usage: gradspec ${command}`);
      for (const flag of words.filter((word) => word.startsWith('--'))) expect(output).toContain(flag);
    }
  });
});

test('the README shows a fixture that exists', () => {
  const show = commandsOf('README.md').find((command) => command.includes('gradspec show'))!;
  const { status, output } = gradspec(...show.split(/\s+/).slice(2));
  expect(status).toBe(0);
  expect(output).toContain('import torch');
});
