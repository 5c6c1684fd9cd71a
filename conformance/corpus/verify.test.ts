/** Writing a corpus and verifying it: what drifted is told by cause, and verifying writes nothing. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { referenceBackend } from '../backends/reference.ts';
import { grad, program } from '../programs/builder.ts';
import type { AuthoredFixture } from './authored.ts';
import { answering, changed, rounding } from './backends-for-tests.ts';
import { corpusOf, soundFixture, temporaryFolder, writeIn } from './corpus-for-tests.ts';
import { CorpusDamage } from './damage.ts';
import { readCorpus, readManifest } from './read.ts';
import { verifyCorpus } from './verify.ts';
import { type Change, writeCorpus } from './write.ts';

const exponential: AuthoredFixture = {
  id: 'pointwise.exponential',
  title: 'exp',
  clauses: ['pointwise.exp'],
  program: program((p) => {
    p.tensor('x', [0.5, 2], { requires_grad: true });
    p.call('y', 'exp', { self: 'x' });
    p.call('total', 'sum', { self: 'y' });
    p.backward('total');
    p.observe('value', grad('x'));
  }),
};

const negation: AuthoredFixture = {
  id: 'pointwise.negation',
  title: 'neg',
  clauses: ['pointwise.neg'],
  program: program((p) => {
    p.tensor('x', [1, 2]);
    p.call('y', 'neg', { self: 'x' });
    p.observe('value', 'y');
  }),
};

const both = [exponential, negation];

async function write(
  folder: string,
  authored: readonly AuthoredFixture[],
  only?: string[],
  oracle = referenceBackend(),
) {
  const changes: Change[] = [];
  const believed = await writeCorpus(folder, authored, { oracle, only, tell: (change) => void changes.push(change) });
  return { believed, changes: Object.fromEntries(changes.map(({ id, change }) => [id, change])) };
}

let folder: string;
beforeEach(async () => {
  folder = temporaryFolder();
  await write(folder, both);
});

describe('writing', () => {
  test('gives a corpus that can be read, with the distances of every witness', () => {
    const { manifest, fixtures } = readCorpus(folder);
    expect(fixtures.map(({ id }) => id)).toEqual(['pointwise.exponential', 'pointwise.negation']);
    expect(manifest.floor).toBe(2);
    expect(manifest.oracle.name).toBe('reference');
    expect(manifest.fixtures['pointwise.exponential']!.distances.float64).toHaveProperty('numerical');
  });

  test('again changes nothing', async () => {
    const before = contents(folder);
    const { changes } = await write(folder, both);
    expect(Object.values(changes)).toEqual(['same', 'same']);
    expect(contents(folder)).toEqual(before);
  });

  test('only what was asked for leaves the rest alone', async () => {
    const { changes } = await write(folder, [{ ...exponential, title: 'e to the x' }, negation], [negation.id]);
    expect(changes).toEqual({ 'pointwise.negation': 'same' });
    expect(readCorpus(folder).fixtures[0]!.title).toBe('exp');
  });

  test('refuses what the witnesses deny, and keeps what was there', async () => {
    const before = contents(folder);
    const doubled = changed((outcome) => JSON.parse(JSON.stringify(outcome).replaceAll('-2', '-4')));
    const { believed, changes } = await write(folder, both, [negation.id], doubled);
    expect(believed).toBe(false);
    expect(changes).toEqual({ 'pointwise.negation': 'refused' });
    expect(contents(folder)['negation.json']).toBe(before['negation.json']);
    expect(() => readCorpus(folder)).not.toThrow();
  });

  test('removes what nobody writes any more; the floor stays, so that somebody must lower it by hand', async () => {
    const { changes } = await write(folder, [negation]);
    expect(changes).toEqual({ 'pointwise.negation': 'same', 'pointwise.exponential': 'removed' });
    expect(readManifest(folder).floor).toBe(2);
    expect(() => readCorpus(folder)).toThrow('at least 2');
  });
});

describe('verifying', () => {
  const verify = async (options: Partial<Parameters<typeof verifyCorpus>[0]>) => {
    const before = contents(folder);
    const found = await verifyCorpus({ backend: referenceBackend(), folder, ...options });
    expect(contents(folder)).toEqual(before);
    return {
      exitCode: found.exitCode,
      causes: found.drifts.map(({ id, cause }) => `${id} ${cause}`),
      drifts: found.drifts,
    };
  };

  test('finds nothing where nothing has drifted', async () => {
    expect(await verify({ authored: both })).toEqual({ exitCode: 0, causes: [], drifts: [] });
  });

  test('other bytes within the bound are told and are no failure', async () => {
    const { exitCode, causes } = await verify({ backend: rounding(() => 1) });
    expect(exitCode).toBe(0);
    expect(new Set(causes)).toEqual(new Set(['pointwise.exponential bytes']));
  });

  test('numbers outside the bound are a failure, with the place', async () => {
    const { exitCode, drifts } = await verify({ backend: rounding(() => 20) });
    expect(exitCode).toBe(1);
    expect(drifts[0]).toMatchObject({ id: 'pointwise.exponential', cause: 'outside-bound' });
    expect(drifts[0]!.message).toMatch(/^at float64: x\.grad\[0\]: expected 1\.64/);
  });

  test('another structure is told apart from another number', async () => {
    const none = changed((outcome) => ({ ...outcome, observations: [{ kind: 'none' }] }) as never);
    expect((await verify({ backend: none })).causes).toContain('pointwise.negation structure');
  });

  test('a backend that gives no outcome is a failure', async () => {
    const crashing = answering(() => ({ kind: 'fault', fault: 'crash', message: 'gone' }));
    expect(await verify({ backend: crashing })).toMatchObject({
      exitCode: 1,
      causes: ['pointwise.exponential refused', 'pointwise.negation refused'],
    });
  });

  test('a missing file is damage', async () => {
    rmSync(join(folder, 'pointwise/negation.json'));
    expect(await verify({})).toMatchObject({ exitCode: 5, causes: ['pointwise.negation missing-file'] });
  });

  test('a file that the manifest does not know, or knows otherwise, is damage', async () => {
    writeIn(folder, 'pointwise/negation.json', '{}');
    writeIn(folder, 'pointwise/unlisted.json', '{}');
    expect(await verify({})).toMatchObject({
      exitCode: 5,
      causes: ['pointwise.unlisted stale-manifest', 'pointwise.negation stale-manifest'],
    });
  });

  test('a fixture that the manifest knows but the spec does not is damage', async () => {
    const unknown = corpusOf([{ ...soundFixture, clauses: ['autograd.no-such-rule'] }]);
    await expect(verifyCorpus({ backend: referenceBackend(), folder: unknown })).rejects.toThrow(CorpusDamage);
  });

  test('a program that its author has changed since is told, and one that was never generated', async () => {
    const authored = [{ ...exponential, program: negation.program }, negation, { ...negation, id: 'pointwise.new' }];
    expect(await verify({ authored })).toMatchObject({
      exitCode: 5,
      causes: ['pointwise.exponential program-changed', 'pointwise.new missing-file'],
    });
  });
});

/** Every file of the corpus, by its name. */
function contents(corpus: string): Record<string, string> {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]));
}
