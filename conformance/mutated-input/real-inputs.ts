/** What is really given to gradspec, of every kind: files of the corpus, and what adapters and runners say of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture, KnownFailures, Manifest, Program } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { corpusFolder, fixturePaths } from '../corpus/files.ts';
import { hashCorpus, hashText } from '../corpus/hash.ts';
import { pathOfId } from '../corpus/ids.ts';
import { casesOf, floatOf } from '../programs/requirements.ts';
import { runSuite } from '../runner/run.ts';
import { hostilePrograms } from './hostile.ts';

/** The kinds of input, each of which comes in by a door of its own. */
export const inputKinds = ['fixture', 'program', 'reply', 'request', 'corpus', 'report', 'known-failures'] as const;
export type InputKind = (typeof inputKinds)[number];

/** A document as it should be. */
export interface RealInput {
  readonly text: string;
  /** What it was made of. */
  readonly origin: string;
  /** The fixture that an adapter's reply is an answer to. */
  readonly fixture?: Fixture;
}

const knownFailures: KnownFailures = {
  version: 1,
  failures: [
    {
      pattern: 'in-place',
      reason: 'no versions yet',
      link: 'https://example.org/1',
      expect: 'error:modified-in-place',
    },
    { pattern: '*.second@float32', reason: 'not there yet', expect: 'values' },
  ],
};

const backend = referenceBackend();
/** Forgets the last thing it should have seen, in half of the cases. */
const wrongInFloat64: Backend = {
  ...backend,
  async run(run) {
    const answer = await backend.run(run);
    if (run.float !== 'float64' || answer.kind !== 'values') return answer;
    return { ...answer, observations: answer.observations.slice(0, -1) };
  },
};

const MANIFEST = 'manifest.json';
const folder = corpusFolder();
const paths = fixturePaths(folder);

/** Real inputs by kind. */
export class RealInputs {
  private constructor(
    /** A corpus of a few fixtures: what its files say, by their paths. */
    readonly smallCorpus: ReadonlyMap<string, string>,
    /** The report of a run on it, in which half of the cases fail. */
    readonly report: string,
  ) {}

  static async open(): Promise<RealInputs> {
    const texts = [0, 400, 800, 1200].map((i) => readFileSync(join(folder, paths[i]!), 'utf8'));
    const fixtures = texts.map((text) => JSON.parse(text) as Fixture);
    const manifest = manifestOf(texts);
    const lines: string[] = [];
    const corpus = { manifest: JSON.parse(manifest) as Manifest, fixtures };
    for await (const line of runSuite(wrongInFloat64, corpus, { laws: [], seed: 0, runs: 0 }))
      lines.push(JSON.stringify(line));
    const files = fixtures.map(({ id }, i) => [pathOfId(id), texts[i]!] as const);
    return new RealInputs(new Map([...files, [MANIFEST, manifest]]), lines.join('\n'));
  }

  draw(kind: InputKind, choices: Choices): RealInput {
    switch (kind) {
      case 'fixture':
        return readText(oneOf(choices, paths));
      case 'program':
        return programText(choices);
      case 'reply':
        return replyText(oneOf(choices, paths), choices);
      case 'request':
        return requestText(choices);
      case 'corpus':
        return { text: this.smallCorpus.get(MANIFEST)!, origin: MANIFEST };
      case 'report':
        return { text: this.report, origin: 'a report' };
      case 'known-failures':
        return { text: JSON.stringify(knownFailures), origin: 'a list' };
    }
  }
}

const readText = (path: string): RealInput => ({ text: readFileSync(join(folder, path), 'utf8'), origin: path });

const fixtureAt = (path: string): Fixture => JSON.parse(readText(path).text) as Fixture;

function drawProgram(choices: Choices): { readonly program: Program; readonly origin: string } {
  if (chance(choices, 15)) {
    const [title, program] = oneOf(choices, hostilePrograms);
    return { program, origin: title };
  }
  const path = oneOf(choices, paths);
  return { program: fixtureAt(path).program, origin: path };
}

function programText(choices: Choices): RealInput {
  const { program, origin } = drawProgram(choices);
  return { text: JSON.stringify(program), origin };
}

const message = (id: number, rest: object): object => ({ jsonrpc: '2.0', id, ...rest });

function replyText(path: string, choices: Choices): RealInput {
  if (chance(choices, 15))
    return { text: JSON.stringify(message(0, { result: backend.description })), origin: 'hello' };
  const error = { code: -32603, message: 'lost' };
  if (chance(choices, 5)) return { text: JSON.stringify(message(1, { error })), origin: 'an error' };
  const fixture = fixtureAt(path);
  const [outcome] = Object.values(fixture.expected);
  const reply = message(1, { result: outcome && outcomeIn(outcome) });
  const text = JSON.stringify(chance(choices, 20) ? [reply, message(2, { error })] : reply);
  return { text, origin: path, fixture };
}

/** Of what is expected, what an adapter would say. */
const outcomeIn = (expected: object): unknown =>
  JSON.parse(
    JSON.stringify(expected, (key, value) =>
      ['ideal', 'scale', 'allowed', 'signed_zeros'].includes(key) ? undefined : value,
    ),
  );

function requestText(choices: Choices): RealInput {
  const { program, origin } = drawProgram(choices);
  const run = message(1, { method: 'run', params: { program, float: floatOf(oneOf(choices, casesOf(program))) } });
  const hello = message(0, { method: 'hello', params: { protocol: 1, runner: 'gradspec' } });
  const request = oneOf(choices, [run, run, run, hello, [hello, run], message(9, { method: 'bye' })]);
  return { text: JSON.stringify(request), origin };
}

function manifestOf(texts: readonly string[]): string {
  const fixtures = Object.fromEntries(
    texts.map((text) => [
      (JSON.parse(text) as Fixture).id,
      { sha256: hashText(text), distances: { float64: { oracle: 0, reference: 0.5 } } },
    ]),
  );
  const oracle = { name: 'pytorch', version: '2.13.0', environment: { machine: 'x86_64' } };
  return JSON.stringify({ version: 1, corpus: hashCorpus(fixtures), floor: 4, oracle, fixtures });
}
