/** `gradspec test`: judges a backend by every golden fixture and every law. */
import { existsSync } from 'node:fs';
import type { KnownFailure, Level, Shard } from '../../spec/index.ts';
import { jsonText } from '../corpus/json-text.ts';
import { readCorpus } from '../corpus/read.ts';
import { FormatError } from '../formats/format-error.ts';
import { readKnownFailures } from '../known-failures/read.ts';
import { Update } from '../known-failures/update.ts';
import { laws } from '../laws/laws.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { everyId } from '../runner/plan.ts';
import type { Corpus, RunOptions } from '../runner/run.ts';
import { type JudgeOptions, judge } from './judge.ts';
import type { Terminal } from './terminal.ts';
import { requireOtherFile, writeWhole } from './write-file.ts';

/** What `gradspec test` is given. */
export interface TestOptions extends JudgeOptions {
  readonly corpus?: string;
  readonly level?: readonly Level[];
  readonly filter?: string;
  readonly shard?: Shard;
  /** A list of known failures. */
  readonly knownFailures?: string;
  /** Whether to write the list anew. */
  readonly update?: boolean;
  readonly seed: number;
  readonly laws: boolean;
  /** How many programs a law draws. */
  readonly runs: number;
}

/** Judges a backend. */
export async function test(given: TestOptions, terminal: Terminal): Promise<ExitCode> {
  requireCompanions(given);
  requireOtherFile('--report', given.report, [given.knownFailures]);
  const corpus = readCorpus(given.corpus);
  if (given.update) return updating(corpus, given, terminal);
  return judge(corpus, runOptions(corpus, given), given, terminal);
}

function requireCompanions({ resume, report, update, knownFailures, shard }: TestOptions): void {
  if (resume && report === undefined) throw new FormatError('--resume goes on with a report: --report must name it');
  if (update && knownFailures === undefined)
    throw new FormatError('--update writes the list of known failures: --known-failures must name it');
  if (update && shard) throw new FormatError('--update needs the whole run, and --shard asks for a part of it');
}

/** Judges as if nothing were known, and writes down what fails. */
async function updating(corpus: Corpus, given: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const path = given.knownFailures!;
  const before = existsSync(path) ? readKnownFailures(path).failures : [];
  const update = new Update(before);
  const { knownFailures, ...unknowing } = given;
  const take = (line: Parameters<Update['take']>[0]): void => update.take(line);
  const exitCode = await judge(corpus, runOptions(corpus, unknowing), { ...unknowing, take }, terminal);
  if (exitCode !== exitCodes.ok && exitCode !== exitCodes.notConforming) return exitCode;
  writeWhole(path, jsonText({ version: 1, failures: update.failures }), { force: true });
  terminal.err(`${path} ${describeUpdate(before, update.failures)}\n`);
  return exitCodes.ok;
}

function describeUpdate(before: readonly KnownFailure[], after: readonly KnownFailure[]): string {
  const patterns = (failures: readonly KnownFailure[]) => new Set(failures.map(({ pattern }) => pattern));
  const [old, now] = [patterns(before), patterns(after)];
  const added = [...now].filter((pattern) => !old.has(pattern)).length;
  const dropped = [...old].filter((pattern) => !now.has(pattern)).length;
  return `lists ${now.size} known failures: ${added} are new, ${dropped} are gone`;
}

function runOptions(corpus: Corpus, given: TestOptions): RunOptions {
  const { level, filter, shard, seed, runs, knownFailures } = given;
  return {
    laws: given.laws ? laws : [],
    seed,
    runs,
    ...(level && { levels: level }),
    ...(filter !== undefined && { pattern: filter }),
    ...(shard && { shard }),
    ...(knownFailures !== undefined && { known: knownFrom(knownFailures, corpus) }),
  };
}

/** A list of known failures, and of what there is to fail. */
export const knownFrom = (path: string, { fixtures }: Corpus): NonNullable<RunOptions['known']> => ({
  ...readKnownFailures(path),
  ids: everyId(fixtures, laws),
});
