/** The process itself, as it was built: its exit code, its signals, and its refusal to judge with an old build. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';
import { hashOfSources } from '../build/sources.ts';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { packagePath } from '../package-files.ts';

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));

beforeAll(buildIfStale);

const start = (args: readonly string[], root = packagePath()): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [join(root, 'dist/conformance/cli/main.js'), ...args]);

/** What a process wrote, and how it ended. */
async function ended(child: ChildProcessWithoutNullStreams) {
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('the exit code is what the run came to', async () => {
  const corpus = corpusOf([soundFixture]);
  expect(await ended(start(['test', '--no-laws', '--corpus', corpus]))).toMatchObject({ code: 0, err: '' });
  expect((await ended(start(['test', '--colour']))).code).toBe(4);
  expect((await ended(start(['test', '--cmd', 'no-such-adapter', '--corpus', corpus]))).code).toBe(2);
  expect((await ended(start(['test', '--cmd', 'no-such-adapter', '--corpus', corpus, '--jobs', '2']))).code).toBe(2);
});

test('interrupted, it takes its adapter with it', async () => {
  const mark = join(temporaryFolder(), 'beats');
  const cmd = `"${process.execPath}" "${adapter}" "beats for ever" 1 "${mark}"`;
  const child = start(['test', '--no-laws', '--cmd', cmd, '--corpus', corpusOf([soundFixture])]);
  const end = ended(child);
  await expect.poll(() => existsSync(mark), { timeout: 20_000 }).toBe(true);
  child.kill('SIGINT');
  expect((await end).code).toBe(130);
  const beats = readFileSync(mark, 'utf8').length;
  await setTimeout(200);
  expect(readFileSync(mark, 'utf8').length).toBe(beats);
});

test('a reader that has seen enough is no error', async () => {
  const child = start(['list', '--corpus', corpusOf([soundFixture])]);
  child.stdout.destroy();
  const { code, err } = await ended(child);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('a checkout whose build is older than its sources refuses to judge', async () => {
  const root = temporaryFolder();
  cpSync(packagePath('dist'), join(root, 'dist'), { recursive: true });
  symlinkSync(packagePath('node_modules'), join(root, 'node_modules'));
  for (const room of ['spec', 'reference', 'conformance', 'fixtures']) mkdirSync(join(root, room));
  cpSync(packagePath('spec', 'schemas'), join(root, 'spec', 'schemas'), { recursive: true });
  cpSync(packagePath('package.json'), join(root, 'package.json'));
  for (const settings of ['tsconfig.json', 'tsconfig.build.json']) writeFileSync(join(root, settings), '{}');
  writeFileSync(join(root, 'dist', 'stamp.json'), JSON.stringify({ sources: hashOfSources(root) }));
  expect(await ended(start(['--version'], root))).toMatchObject({ code: 0 });

  writeFileSync(join(root, 'reference', 'tensor.ts'), 'export {};');
  const { code, out, err } = await ended(start(['--version'], root));
  expect({ code, out }).toEqual({ code: 4, out: '' });
  expect(err).toMatch(/sources of this checkout have changed since it was built\. Run: npm run build/);
});
