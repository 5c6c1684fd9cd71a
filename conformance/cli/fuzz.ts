/** `gradspec fuzz`: random programs on a backend and on another, whose answers are expected; what differs is shrunk. */
import type { Level } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import { FormatError } from '../formats/format-error.ts';
import { type Counterexample, idOf, verdictOf } from '../fuzz/counterexample.ts';
import { type FuzzCounts, type FuzzOptions, fuzz as randomPrograms } from '../fuzz/fuzz.ts';
import { keep } from '../fuzz/keep.ts';
import { loadOpponent } from '../fuzz/opponent.ts';
import { type FuzzLevel, fuzzLevels } from '../fuzz/profile.ts';
import { scriptsOf } from '../print/languages.ts';
import { describeFailure } from '../report/failure.ts';
import { printable } from '../report/layout.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { FuzzView } from './fuzz-view.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec fuzz` is given. */
export interface FuzzCommandOptions {
  readonly backend?: readonly string[];
  readonly cmd?: readonly string[];
  /** The command that starts the backend whose answers are expected. */
  readonly against?: string;
  readonly programs?: number;
  /** In milliseconds; instead of a number of programs. */
  readonly time?: number;
  readonly seed: number;
  /** The number of the first program. */
  readonly from: number;
  readonly level?: readonly Level[];
  readonly failures: number;
  /** A folder for the programs that differ. */
  readonly save?: string;
  readonly timeLimit?: number;
}

const PROGRAMS = 1000;

/** Judges backends by random programs. */
export async function fuzz(given: FuzzCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const limits = given.timeLimit === undefined ? {} : { timeLimit: given.timeLimit };
  const choices = choicesOf(given);
  const running: Backend[] = [];
  try {
    for (const choice of choices) running.push(await loadBackend(choice, limits));
    const backends = [...running];
    const oracle = await loadOpponent(choices, given.against, limits);
    running.push(oracle);
    return await run({ backends, oracle, ...whatToDraw(backends, given) }, given, terminal);
  } finally {
    await Promise.all(running.map((backend) => backend.close()));
  }
}

/** The backends that are named; without any, the reference. */
function choicesOf({ backend = [], cmd = [] }: FuzzCommandOptions): readonly BackendChoice[] {
  const choices = [...backend.map((each) => ({ backend: each })), ...cmd.map((each) => ({ cmd: each }))];
  return choices.length > 0 ? choices : [{}];
}

async function run(options: FuzzOptions, given: FuzzCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const view = new FuzzView(terminal, given.seed);
  let exitCode: ExitCode = exitCodes.internal;
  for await (const event of randomPrograms(options)) {
    view.take(event);
    if (event.kind === 'end') exitCode = exitCodeOf(event.counts);
    if (event.kind !== 'counterexample') continue;
    const kept = given.save === undefined ? undefined : await keep(event.counterexample, given.save, options.oracle);
    terminal.out(describeCounterexample(event.counterexample, kept));
  }
  return exitCode;
}

/** Agreement on nothing is none. */
const exitCodeOf = ({ standings: { backends } }: FuzzCounts): ExitCode =>
  backends.some(({ agreed, differed }) => differed > 0 || agreed === 0) ? exitCodes.notConforming : exitCodes.ok;

function whatToDraw(backends: readonly Backend[], given: FuzzCommandOptions): Omit<FuzzOptions, 'backends' | 'oracle'> {
  const { seed, from, failures, time, programs = PROGRAMS } = given;
  const end = time === undefined ? { programs } : { stop: stopAfter(time) };
  return { seed, from, failures, levels: levelsOf(backends, given.level), ...end };
}

function stopAfter(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}

/** The levels that random programs are drawn at: those asked for, otherwise those that all claim. */
function levelsOf(
  backends: readonly Backend[],
  asked: readonly Level[] = claimedByAll(backends),
): readonly FuzzLevel[] {
  const levels = fuzzLevels.filter((level) => asked.includes(level));
  if (levels.length > 0) return levels;
  throw new FormatError(`random programs are of level ${fuzzLevels.join(', ')}, not ${asked.join(', ') || 'none'}`);
}

const claimedByAll = (backends: readonly Backend[]): readonly Level[] =>
  backends[0]!.description.levels.filter((level) =>
    backends.every(({ description }) => description.levels.includes(level)),
  );

function describeCounterexample(counterexample: Counterexample, kept: string | undefined): string {
  const { program, float } = counterexample.difference.run;
  const again = kept === undefined ? '--save keeps it in a file' : `gradspec show ${kept} --as`;
  const whole = (language: string): string => (kept === undefined ? again : `${again} ${language}`);
  const failure = describeFailure(verdictOf(counterexample), { scripts: scriptsOf(program, float), whole });
  const where = kept === undefined ? '' : `  kept as ${kept}; gradspec replay ${kept}\n`;
  return `${printable(`${counterexample.backend} differs from ${counterexample.source.name}\n${failure}`)}  ${counterexample.steps} steps besides tensors and observations, ${idOf(counterexample)}\n${where}\n`;
}
