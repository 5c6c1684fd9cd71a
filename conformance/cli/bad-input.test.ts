/** Whatever is wrong with what a user gives: one message that says where, the right exit code, nothing half-written. */
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { corpusOf, soundFixture, temporaryFolder, writeIn } from '../corpus/corpus-for-tests.ts';
import { gradspec } from './cli-for-tests.ts';

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));
const miniature = (behaviour: string): string => `"${process.execPath}" "${adapter}" "${behaviour}"`;

/** What is said, and that it is one message without a trace. */
async function refused(...args: readonly string[]) {
  const { code, out, err } = await gradspec(...args);
  expect(err).toMatch(/^error: \S/);
  expect(err).not.toMatch(/\n +at /);
  expect(out).toBe('');
  return { code, err };
}

describe('a wrong command line exits with 4', () => {
  test.each<[args: readonly string[], says: RegExp]>([
    [['test', '--colour'], /unknown option '--colour'/],
    [['tset'], /unknown command 'tset'/],
    [['show'], /missing required argument 'id'/],
    [['list', 'extra'], /too many arguments/],
    [['test', '--level', 'P,Q'], /there is no level "Q", only P, O, S/],
    [['test', '--seed', 'x'], /a whole number is needed/],
    [['test', '--jobs', '0'], /a number of at least 1 is needed/],
    [['test', '--shard', '4/3'], /a shard is needed, such as 2\/3/],
    [['test', '--resume'], /--resume goes on with a report: --report must name it/],
    [['test', '--update'], /--update writes the list of known failures: --known-failures must name it/],
    [['test', '--update', '--known-failures', 'x.json', '--shard', '1/2'], /--update needs the whole run/],
    [['merge', 'a.jsonl'], /required option '--out <file>' not specified/],
    [['test', '--no-laws', '--runs', '3'], /'--runs <number>' cannot be used with option '--no-laws'/],
    [['test', '--no-laws', '--save', 'kept'], /'--save <folder>' cannot be used with option '--no-laws'/],
    [
      ['test', '--report', 'x.json', '--known-failures', './x.json'],
      /--report names x\.json, and so does another part/,
    ],
    [['merge', 'a.jsonl', 'b.jsonl', '--out', './b.jsonl'], /--out names \.\/b\.jsonl, and so does another part/],
    [['report', 'a.jsonl', '--out', 'a.jsonl'], /--out names a\.jsonl, and so does another part/],
    [['report', 'a.jsonl', '--as', 'html', '--failures', '3'], /--as html shows all: leave one of them out/],
    [['generate', 'p.json', '--out', 'p.json', '--force'], /--out names p\.json, and so does another part/],
    [['show', 'a.b', '--float', 'float64'], /--float says what float means in a script/],
    [['show', 'a.b@float32', '--as', 'ts', '--float', 'float64'], /the id names the case "float32": leave one/],
    [['test', '--time-limit', '0'], /a number of seconds is needed/],
    [['show', 'a.b', '--as', 'rust'], /Allowed choices are json, pytorch, ts/],
    [
      ['test', '--backend', 'reference', '--cmd', 'x'],
      /'--backend <name\|path>' cannot be used with option '--cmd <command>'/,
    ],
  ])('%j', async (args, says) => {
    const { code, err } = await refused(...args);
    expect(err).toMatch(says);
    expect(code).toBe(4);
  });

  test.each<[args: readonly string[], says: RegExp]>([
    [['test', '--backend', 'refrence'], /no backend "refrence"; did you mean "reference"\?/],
    [['test', '--backend', './no.js'], /there is no file \.\/no\.js/],
    [['test', '--cmd', '"open'], /a quote is left open/],
    [['test', '--filter', 'no-such-chapter'], /no case and no law/],
    [
      ['list', '--clause', 'in-place.leaf.raise'],
      /no clause "in-place.leaf.raise"; did you mean "in-place\.leaf\.raises"\?/,
    ],
    [
      ['show', 'in-place.leaf.raise'],
      /no fixture and no law "in-place.leaf.raise"; did you mean "in-place\.leaf\.raises"\?/,
    ],
    [['show', 'in-place.leaf.raises@float16', '--as', 'ts'], /no case "float16"/],
    [['show', 'nowhere/at-all.json'], /nowhere\/at-all\.json: there is no such file/],
  ])('%j', async (args, says) => {
    const { code, err } = await refused(...args, '--corpus', corpusOf([soundFixture]));
    expect(err).toMatch(says);
    expect(code).toBe(4);
  });
});

describe('a file that is wrong exits with 4, and says where', () => {
  const steps = soundFixture.program.steps;
  const program = (change: object) => JSON.stringify({ version: 1, steps: [{ ...steps[0], ...change }, steps[1]] });
  const call = (change: object) =>
    JSON.stringify({
      version: 1,
      steps: [
        steps[0],
        { do: 'call', op: 'add', inputs: { self: 'x', other: 'x' }, params: { alpha: 1 }, out: 'y', ...change },
      ],
    });

  test.each<[what: string, text: string, says: RegExp]>([
    ['no JSON', '{\n  "version": 1,\n  oops\n}', /not JSON: .* at line 3, column 3/],
    ['no program', '{"version": 2, "steps": []}', /version/],
    ['an unknown step', '{"version": 1, "steps": [{"do": "multiply"}]}', /multiply/],
    ['an unknown tensor', call({ inputs: { self: 'x', other: 'z' } }), /z/],
    ['an unknown op', call({ op: 'ad' }), /"ad".*did you mean "add"/],
    ['an unknown input', call({ inputs: { self: 'x', othr: 'x' } }), /othr/],
    ['an unknown param', call({ params: { alpah: 1 } }), /alpah/],
    ['data that does not fit the shape', program({ shape: [3] }), /3/],
    ['an unknown dtype', program({ dtype: 'float16' }), /float16/],
    ['a float32 literal that is none', program({ dtype: 'float32', data: [0.1, 1] }), /0\.1/],
  ])('%s', async (_, text, says) => {
    const path = join(temporaryFolder(), 'program.json');
    writeFileSync(path, text);
    const { code, err } = await refused('show', path, '--as', 'pytorch');
    expect(err).toMatch(says);
    expect(err).toContain('program.json');
    expect(code).toBe(4);
  });
});

describe('an adapter that cannot start exits with 2', () => {
  test.each<[cmd: string, says: RegExp]>([
    ['no-such-adapter --now', /cannot start "no-such-adapter --now": there is no such command/],
    [miniature('refuses to start'), /crashed \(exit code 7\)\nThe end of its stderr:\nno such device/],
    [miniature('prints a banner'), /"Loading CUDA…" on stdout/],
    [miniature('speaks another protocol'), /protocol/],
  ])('%s', async (cmd, says) => {
    const { code, err } = await refused('test', '--cmd', cmd, '--corpus', corpusOf([soundFixture]));
    expect(err).toMatch(says);
    expect(code).toBe(2);
  });
});

describe('a damaged corpus exits with 5', () => {
  const changed = (change: Partial<Fixture>) => JSON.stringify({ ...soundFixture, ...change });

  test.each<[what: string, damage: (folder: string) => void, says: RegExp]>([
    [
      'a fixture that was changed',
      (folder) => writeIn(folder, 'in-place/leaf.raises.json', changed({ title: 'x' })),
      /its hash differs/,
    ],
    [
      'a fixture that nobody knows',
      (folder) => writeIn(folder, 'in-place/new.json', changed({})),
      /not in the manifest/,
    ],
    ['no manifest', (folder) => writeIn(folder, 'manifest.json', '{'), /manifest\.json/],
  ])('%s', async (_, damage, says) => {
    const folder = corpusOf([soundFixture]);
    damage(folder);
    const { code, err } = await refused('test', '--corpus', folder);
    expect(err).toMatch(says);
    expect(code).toBe(5);
  });

  test.each<[what: string, corpus: () => string, says: RegExp]>([
    [
      'fewer fixtures than the floor',
      () => corpusOf([soundFixture], { floor: 2 }),
      /there are 1 fixtures, and the manifest says at least 2/,
    ],
    [
      'a fixture with an unknown clause',
      () => corpusOf([{ ...soundFixture, clauses: ['in-place.no-such'] }]),
      /no clause "in-place\.no-such"/,
    ],
  ])('%s', async (_, corpus, says) => {
    const { code, err } = await refused('test', '--corpus', corpus());
    expect(err).toMatch(says);
    expect(code).toBe(5);
  });
});

test('a report that cannot be written is said so, and nothing is left behind', async () => {
  const folder = temporaryFolder();
  const corpus = corpusOf([soundFixture]);
  const { code, err } = await refused('test', '--corpus', corpus, '--report', join(folder, 'missing', 'report.jsonl'));
  expect(err).toMatch(/missing\/report\.jsonl.*there is no such file or folder/);
  expect(code).toBe(4);
  expect(readdirSync(folder)).toEqual([]);
});

test('a disk that is full ends the run with what it has, and says so', async () => {
  const report = join(temporaryFolder(), 'report.jsonl');
  symlinkSync('/dev/full', `${report}.part`);
  const { code, out } = await gradspec('test', '--no-laws', '--corpus', corpusOf([soundFixture]), '--report', report);
  expect(out).toMatch(/0 of 2 judged, 0 wrong; there is no space left for the report: .*part ends here, and --resume/);
  expect(code).toBe(4);
  expect(existsSync(report)).toBe(false);
});

test('a run that does not begin writes no report', async () => {
  const path = join(temporaryFolder(), 'report.jsonl');
  await refused('test', '--cmd', 'no-such-adapter', '--corpus', corpusOf([soundFixture]), '--report', path);
  expect(existsSync(path)).toBe(false);
});

test('--stack shows where an error arose', async () => {
  const { err, code } = await gradspec('--stack', 'show', './nowhere.json');
  expect(err).toMatch(/\n +at /);
  expect(code).toBe(4);
});
