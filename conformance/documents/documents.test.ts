/** What the documents say can be run is run. */
import { describe, expect, test } from 'vitest';
import { gradspec } from '../cli/cli-for-tests.ts';
import { readPackageJson } from '../package-files.ts';
import { commandsOf } from './snippets.ts';

describe.each(['README.md', 'CONTRIBUTING.md'])('the commands that %s shows', (document) => {
  const commands = commandsOf(document);

  test('are there', () => expect(commands.length).toBeGreaterThan(2));

  test('name scripts of the package that exist', () => {
    const { scripts } = readPackageJson('package.json') as { scripts: Record<string, string> };
    const named = commands.flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!));
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });

  test('name commands and flags of gradspec that exist', async () => {
    const calls = commands.flatMap((command) => [...command.matchAll(/npx gradspec (.*)/g)].map(([, call]) => call!));
    for (const call of calls) {
      const [command, ...words] = call.split(/\s+/);
      const { out } = await gradspec(command!, '--help');
      expect(out).toContain(`Usage: gradspec ${command}`);
      for (const flag of words.filter((word) => word.startsWith('--'))) expect(out).toContain(flag);
    }
  });
});

test('the README shows a fixture that exists', async () => {
  const show = commandsOf('README.md').find((command) => command.includes('gradspec show'))!;
  const { code, out } = await gradspec(...show.split(/\s+/).slice(2));
  expect(code).toBe(0);
  expect(out).toContain('import torch');
});
