import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { buildIfStale } from '../build/built-for-tests.ts';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { validate } from '../formats/validate.ts';
import { gradspec } from './cli-for-tests.ts';

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));
const honest = `"${process.execPath}" "${adapter}"`;

function programFile(program: object = soundFixture.program): string {
  const path = join(temporaryFolder(), 'My first.json');
  writeFileSync(path, JSON.stringify(program));
  return path;
}

describe('gradspec generate', () => {
  test('gives a fixture that says whose values it holds, and that can be judged by', async () => {
    const { code, out, err } = await gradspec('generate', programFile());
    const fixture = validate.fixture(JSON.parse(out));
    expect(fixture).toMatchObject({ id: 'own.my-first', source: { name: 'reference' }, program: soundFixture.program });
    expect(Object.keys(fixture.expected)).toEqual(['float64', 'float32']);
    expect(err).toMatch(/^own\.my-first: the values are those of reference /);
    expect(code).toBe(0);
  });

  test('takes the values of any adapter', async () => {
    const { out } = await gradspec('generate', programFile(), '--from', honest);
    expect(validate.fixture(JSON.parse(out)).source).toEqual({ name: 'miniature honest', version: '1.0.0' });
  });

  test('writes a file whole, under the id and for the clauses that are given, and not over another unasked', async () => {
    const out = join(temporaryFolder(), 'fixture.json');
    const args = ['generate', programFile(), '--out', out, '--id', 'own.leaf', '--clause', 'in-place.leaf.raises'];
    expect((await gradspec(...args)).code).toBe(0);
    const written = readFileSync(out, 'utf8');
    expect(validate.fixture(JSON.parse(written))).toMatchObject({ id: 'own.leaf', clauses: ['in-place.leaf.raises'] });
    expect(await gradspec(...args)).toMatchObject({ code: 4, err: expect.stringMatching(/is there already; --force/) });
    expect((await gradspec(...args, '--force')).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(written);
  });

  test.each<[what: string, args: readonly string[], code: number, says: RegExp]>([
    ['an unknown clause', ['--clause', 'in-place.no-such'], 4, /no clause "in-place\.no-such"/],
    ['an id that is none', ['--id', 'Leaf'], 4, /id: "Leaf"/],
    ['an adapter that crashes', ['--from', `${honest} "crashes always"`], 1, /crashed/],
    ['an adapter that cannot start', ['--from', 'no-such-adapter'], 2, /cannot start/],
  ])('refuses %s, and writes nothing', async (_, args, code, says) => {
    const folder = temporaryFolder();
    const said = await gradspec('generate', programFile(), '--out', join(folder, 'fixture.json'), ...args);
    expect(said).toMatchObject({ code, err: expect.stringMatching(says) });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('gradspec verify', () => {
  const against = ['verify', '--against', honest];

  test('finds nothing where nothing has changed', async () => {
    const { code, out } = await gradspec(...against, '--corpus', corpusOf([soundFixture]));
    expect(out).toBe('1 fixture verified against miniature honest 1.0.0: 0 drifts, and 0 of bytes only\n');
    expect(code).toBe(0);
  });

  test('tells what a backend now gives, by cause, and exits with 1', async () => {
    const changed = JSON.parse(JSON.stringify(soundFixture).replaceAll('[1,2]', '[1,3]')) as Fixture;
    const program = soundFixture.program;
    const { code, out } = await gradspec(...against, '--corpus', corpusOf([{ ...changed, program }]));
    expect(out).toMatch(
      /numbers outside their bounds:\n {2}in-place\.leaf\.raises: at float64: x\[1\]: expected 3, got 2\n/,
    );
    expect(code).toBe(1);
  });

  test('needs to be told against what', async () => {
    expect(await gradspec('verify')).toMatchObject({ code: 4, err: expect.stringContaining('--against') });
  });
});

/** The reference, but that programs with a `relu` give other numbers. */
const faultyLibrary = `
  import { referenceBackend } from ${JSON.stringify(new URL('../../dist/conformance/backends/reference.js', import.meta.url).href)};
  export function backend() {
    const reference = referenceBackend();
    const run = async (asked) => {
      const answer = await reference.run(asked);
      if (!asked.program.steps.some(({ op }) => op === 'relu')) return answer;
      const observations = answer.observations.map((each) => ({ ...each, data: each.data.map(() => 7) }));
      return { ...answer, observations };
    };
    return { ...reference, run };
  }
`;

describe('gradspec replay', () => {
  beforeAll(buildIfStale, 120_000);

  const kept = async (): Promise<string> => {
    const out = join(temporaryFolder(), 'kept.json');
    await gradspec('generate', programFile(), '--out', out);
    return out;
  };

  test('judges a backend by fixtures in files', async () => {
    const files = [await kept(), await kept()];
    const { code, out } = await gradspec('replay', ...files, '--cmd', honest);
    expect(out).toContain('all               4 of 4 judged (100 %): 4 passed');
    expect(code).toBe(0);
  });

  test('exits with 1 where it differs, and shows how', async () => {
    const { code, out } = await gradspec('replay', await kept(), '--cmd', `${honest} "adds one"`);
    expect(out).toMatch(/^FAILED {2}own\.my-first@float64/);
    expect(out).toContain('x[0] (step 1)\n    expected  1, exactly\n    actual    2');
    expect(code).toBe(1);
  });

  test('tries a law again by what broke it, on the same library and on another', async () => {
    const folder = temporaryFolder();
    const module = join(folder, 'faulty.mjs');
    writeFileSync(module, faultyLibrary);
    const found = await gradspec('test', '--filter', 'autograd.law.composed', '--backend', module, '--save', folder);
    expect(found).toMatchObject({ code: 1, out: expect.stringContaining('FAILED  autograd.law.composed') });
    const kept = join(folder, 'broken.autograd.law.composed.json');
    const again = await gradspec('replay', kept, '--backend', module);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('1 failed') });
    expect(await gradspec('replay', kept)).toMatchObject({ code: 0, out: expect.stringContaining('1 passed') });
  });

  test('refuses a file that is no fixture', async () => {
    expect(await gradspec('replay', programFile())).toMatchObject({
      code: 4,
      err: expect.stringContaining('My first.json'),
    });
  });
});
