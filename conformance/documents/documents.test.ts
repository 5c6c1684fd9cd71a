/** What the documents say can be run is run. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { packagePath, readPackageJson } from '../package-files.ts';
import { commandsOf } from './snippets.ts';

/** Runs `gradspec`. */
function gradspec(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const main = packagePath('dist', 'conformance', 'cli', 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

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
