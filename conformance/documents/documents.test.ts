/** What the documents say can be run is run. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { gradspec } from '../cli/cli-for-tests.ts';
import { readPackageJson } from '../package-files.ts';
import { suiteVersion } from '../suite.ts';
import { commandsOf, snippetsOf } from './snippets.ts';

describe.each(['README.md', 'CONTRIBUTING.md'])('the commands that %s shows', (document) => {
  const commands = commandsOf(document);

  test('are there', () => expect(commands.length).toBeGreaterThan(2));

  test('name scripts of the package that exist', () => {
    const { scripts } = readPackageJson('package.json') as { scripts: Record<string, string> };
    const named = commands.flatMap((command) => [...command.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!));
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });

  test('name commands and flags of gradspec that exist', async () => {
    for (const command of commands) for (const call of callsIn(command)) await expectKnown(call);
  });
});

/** What a command line says after `npx gradspec`, whatever its version. */
const callsIn = (command: string): readonly string[] =>
  [...command.matchAll(/npx (?:--yes )?gradspec(?:@\S+)? (.*)/g)].map(([, call]) => call!);

async function expectKnown(call: string): Promise<void> {
  const [command, ...words] = call.split(/\s+/);
  const { out } = await gradspec(command!, '--help');
  expect(out).toContain(`Usage: gradspec ${command}`);
  for (const flag of words.filter((word) => word.startsWith('--'))) expect(out).toContain(flag);
}

describe('the workflow that README.md shows', () => {
  const { text } = snippetsOf('README.md').find(({ language }) => language === 'yaml')!;
  const { jobs } = load(text) as { jobs: Record<string, { steps: readonly Step[] }> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('runs this version of gradspec, with flags that exist', async () => {
    const runs = steps.flatMap(({ run = '' }) => callsIn(run).map((call) => ({ run, call })));
    expect(runs.length).toBeGreaterThan(0);
    for (const { run, call } of runs) {
      expect(run).toContain(`gradspec@${suiteVersion} `);
      await expectKnown(call);
    }
  });

  test('keeps the report, or what there is of it, also of a run that fails', () => {
    const report = steps.flatMap(({ run = '' }) => /--report (\S+)/.exec(run)?.[1] ?? []);
    const upload = steps.find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    expect(upload).toMatchObject({ if: 'always()', with: { path: `${report}*` } });
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

test('the README shows a fixture that exists', async () => {
  const show = commandsOf('README.md').find((command) => command.includes('gradspec show'))!;
  const { code, out } = await gradspec(...show.split(/\s+/).slice(2));
  expect(code).toBe(0);
  expect(out).toContain('import torch');
});
