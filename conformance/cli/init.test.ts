/** What `gradspec init` writes, says and refuses. That what it writes can be judged is tested with the templates. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';
import { temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { gradspec } from './cli-for-tests.ts';

beforeAll(buildIfStale); // the adapter in JavaScript is made by the build

test.each(['python', 'typescript', 'javascript'])(
  'an adapter in %s is written with its library, and nothing else',
  async (language) => {
    const extension = { python: '.py', typescript: '.mts', javascript: '.mjs' }[language]!;
    const path = join(temporaryFolder(), `mine${extension}`);
    const { code, out } = await gradspec('init', language, '--out', path);
    expect(code).toBe(0);
    expect(readdirSync(join(path, '..')).sort()).toEqual([`mine${extension}`, `tiny_library${extension}`]);
    const command = /npx gradspec test .*/.exec(out)?.[0];
    expect(command).toContain(path);
    expect(readFileSync(path, 'utf8')).toContain(command);
  },
);

test('where gradspec is not installed, installing it is the first step', async () => {
  const path = join(temporaryFolder(), 'mine.py');
  expect((await gradspec('init', 'python', '--out', path)).out).toMatch(/^ {2}npm install --save-dev gradspec@\d/m);
});

test('whoever says nothing of the file gets the form of TypeScript that this Node runs, and is told why', async () => {
  const runsTypeScript = 'typescript' in process.features && process.features.typescript !== false;
  const before = process.cwd();
  const folder = temporaryFolder();
  process.chdir(folder);
  const { out } = await gradspec('init', 'typescript').finally(() => process.chdir(before));
  expect(existsSync(join(folder, `gradspec_adapter${runsTypeScript ? '.mts' : '.mjs'}`))).toBe(true);
  expect(out.includes('does not run TypeScript')).toBe(!runsTypeScript);
});

test('a path with spaces is quoted in what is to be run', async () => {
  const folder = join(temporaryFolder(), 'my adapters');
  mkdirSync(folder);
  const path = join(folder, 'mine.py');
  expect((await gradspec('init', 'python', '--out', path)).out).toContain(`'${path}'"`);
});

describe('what is there already', () => {
  test.each(['mine.py', 'tiny_library.py'])('is not written over, and then nothing is: %s', async (name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), 'mine');
    const { code, err } = await gradspec('init', 'python', '--out', join(folder, 'mine.py'));
    expect(err).toMatch(new RegExp(`${name} is there already; --force writes over it`));
    expect(code).toBe(4);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  test('is written over with --force', async () => {
    const path = join(temporaryFolder(), 'mine.py');
    writeFileSync(path, 'mine');
    expect((await gradspec('init', 'python', '--out', path, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^"""Lets gradspec judge a library/);
  });
});

describe('it refuses, with what would do', () => {
  test.each<[args: readonly string[], says: RegExp]>([
    [['pyton'], /no adapter in "pyton"; did you mean "python"\?/],
    [['rust'], /no adapter in "rust"; there is "python", "typescript", "javascript"\n.*the model/],
    [['python', '--out', 'nowhere/mine.py'], /there is no folder nowhere/],
    [['python', '--out', 'mine.rb'], /mine\.rb: the name of this adapter has to end in \.py/],
    [['typescript', '--out', 'mine.ts'], /mine\.ts: .* has to end in \.mts/],
    [['python', '--out', 'tiny_library.py'], /the library beside the adapter/],
  ])('%j', async (args, says) => {
    const { code, out, err } = await gradspec('init', ...args);
    expect(err).toMatch(says);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(existsSync(basename(args.at(-1)!))).toBe(false);
  });
});
