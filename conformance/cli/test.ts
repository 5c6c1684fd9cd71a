/** `gradspec test`: judges a backend by every golden fixture and every law. */
import type { Level } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import type { ExitCode } from '../runner/exit-codes.ts';
import type { RunOptions } from '../runner/run.ts';
import { type JudgeOptions, judge } from './judge.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec test` is given. */
export interface TestOptions extends JudgeOptions {
  readonly corpus?: string;
  readonly level?: readonly Level[];
  readonly filter?: string;
  readonly seed: number;
  readonly laws: boolean;
  /** How many programs a law draws. */
  readonly runs: number;
}

/** Judges a backend. */
export const test = async (given: TestOptions, terminal: Terminal): Promise<ExitCode> =>
  judge(readCorpus(given.corpus), runOptions(given), given, terminal);

function runOptions({ level, filter, seed, runs, laws: withLaws }: TestOptions): RunOptions {
  return {
    laws: withLaws ? laws : [],
    seed,
    runs,
    ...(level && { levels: level }),
    ...(filter !== undefined && { pattern: filter }),
  };
}
