/** Where each kind of input comes in: what a user or a runner meets, and behind it everything that is done with what is let in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Fixture, Program } from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { readProgramFile } from '../cli/program-file.ts';
import { readCorpus } from '../corpus/read.ts';
import { readFixture } from '../corpus/read-fixture.ts';
import { validate } from '../formats/validate.ts';
import { judge } from '../judge/judge.ts';
import { readKnownFailures } from '../known-failures/read.ts';
import { printPyTorch } from '../print/pytorch.ts';
import { printTypeScript } from '../print/typescript.ts';
import { casesOf, floatOf, requirements } from '../programs/requirements.ts';
import { readReport } from '../report/read-report.ts';
import { gather } from '../report/whole-report.ts';
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
  for (const [path, text] of inputs.smallCorpus) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
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
      file('manifest.json', input);
      readCorpus(folder);
      return accepted;
    },
    report: async (input) => {
      await gather(readReport(file('report.jsonl', input)));
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
