/** Where each kind of input comes in: what a user or a runner meets, and behind it everything that is done with what is let in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Fixture, Program } from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { diff } from '../cli/diff.ts';
import { readProgramFile } from '../cli/program-file.ts';
import { report } from '../cli/report.ts';
import type { Terminal } from '../cli/terminal.ts';
import { verifyReports } from '../cli/verify-report.ts';
import { readCorpus } from '../corpus/read.ts';
import { readFixture } from '../corpus/read-fixture.ts';
import { validate } from '../formats/validate.ts';
import { judge } from '../judge/judge.ts';
import { readKnownFailures } from '../known-failures/read.ts';
import { printPyTorch } from '../print/pytorch.ts';
import { printTypeScript } from '../print/typescript.ts';
import { casesOf, floatOf, requirements } from '../programs/requirements.ts';
import { viewNames } from '../report/views.ts';
import { LineSplitter } from '../wire/line-splitter.ts';
import { readReplies } from '../wire/replies.ts';
import { serve } from '../wire/serve.ts';
import type { Input } from './draw-input.ts';
import type { InputKind, RealInputs } from './real-inputs.ts';

/** What came of an input: it was let in, or refused in some words. Whatever is thrown is for the caller to judge. */
export type Met = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly message: string };

const accepted: Met = { kind: 'accepted' };
const refused = (message: string): Met => ({ kind: 'refused', message });

const backend = referenceBackend();
const oneLine = 1e9;

/** The doors, with a folder for the files that they read. */
export function doorsIn(
  folder: string,
  inputs: RealInputs,
): Readonly<Record<InputKind, (input: Input) => Promise<Met>>> {
  const [corpus, whole] = [join(folder, 'corpus'), join(folder, 'whole-corpus')];
  for (const to of [corpus, whole]) writeAll(to, inputs.smallCorpus);
  writeFileSync(join(folder, 'real-report.jsonl'), inputs.report);
  const file = (name: string, { bytes }: Input): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  return {
    fixture: (input) => useFixture(readFixture(file('input.json', input))),
    program: (input) => useProgram(readProgramFile(file('input.json', input))),
    reply: async (input) => readReply(input),
    request: (input) => answer(input),
    corpus: async (input) => {
      file('corpus/manifest.json', input);
      readCorpus(corpus);
      return accepted;
    },
    report: async (input) => {
      await useReport(file('report.jsonl', input), join(folder, 'real-report.jsonl'), whole);
      return accepted;
    },
    'known-failures': async (input) => {
      readKnownFailures(file('known-failures.json', input));
      return accepted;
    },
  };
}

async function useFixture({ program, expected }: Fixture): Promise<Met> {
  for (const [name, outcome] of Object.entries(expected)) {
    const answer = await backend.run({ program, float: name === 'float64' ? name : 'float32' });
    judge(outcome, answer, program);
  }
  return useProgram(program);
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const silent: Terminal = { out() {}, err() {}, isTerminal: false };

/** What the commands do with a report: they show it in every way, say what has changed since another, and judge it again. */
async function useReport(path: string, other: string, corpus: string): Promise<void> {
  for (const as of viewNames) await report({ as, corpus }, silent, [path]);
  await diff({ common: true }, silent, [other, path]);
  await verifyReports({ corpus }, silent, [path]);
}

/** What the commands do with a program: they print it, and run it. */
async function useProgram(program: Program): Promise<Met> {
  for (const name of casesOf(program)) {
    requirements(program, name);
    printPyTorch(program, floatOf(name));
    printTypeScript(program, floatOf(name));
    const answer = await backend.run({ program, float: floatOf(name) });
    if (answer.kind === 'fault') return refused(answer.message);
    if (answer.kind === 'unsupported') return refused(answer.reason ?? answer.feature);
    validate.outcome(JSON.parse(JSON.stringify(answer)));
  }
  return accepted;
}

/** What the runner does with what an adapter wrote. */
function readReply({ bytes, real }: Input): Met {
  const lines = new LineSplitter(oneLine).push(Buffer.concat([bytes, Buffer.from('\n')]));
  for (const received of lines.flatMap((line) => (line.trim() === '' ? [] : readReplies(line)))) {
    if ('violation' in received) return refused(received.violation.message);
    const { reply } = received;
    if ('error' in reply) continue;
    if (real.fixture === undefined) validate.description(reply.result);
    else judgeReply(real.fixture, validate.outcome(reply.result));
  }
  return accepted;
}

function judgeReply({ program, expected }: Fixture, answer: Answer): void {
  for (const outcome of Object.values(expected)) judge(outcome, answer, program);
}

/** What an adapter answers to what a runner wrote. */
async function answer({ bytes }: Input): Promise<Met> {
  const input = new PassThrough();
  input.end(bytes);
  const written: string[] = [];
  await serve(backend, input, {
    write: (line) => void written.push(line),
    log: (error) => {
      throw error;
    },
  });
  for (const reply of written.flatMap((line) => validate.replyLine(JSON.parse(line))))
    if ('error' in reply) return refused(reply.error.message);
  return accepted;
}
