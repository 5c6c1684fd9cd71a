/** `gradspec replay`: judges a backend by fixtures in files, such as those that `fuzz` and `test` have kept. */
import { readFileSync } from 'node:fs';
import type { BackendChoice } from '../backends/load.ts';
import { hashText } from '../corpus/hash.ts';
import { readFixture } from '../corpus/read-fixture.ts';
import { trialsIn } from '../laws/counterexample.ts';
import type { ExitCode } from '../runner/exit-codes.ts';
import { judge } from './judge.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec replay` is given. */
export interface ReplayOptions extends BackendChoice {
  readonly timeLimit?: number;
}

/** Judges a backend by the fixtures in some files. */
export async function replay(given: ReplayOptions, terminal: Terminal, paths: readonly string[]): Promise<ExitCode> {
  const fixtures = paths.map(readFixture);
  const corpus = { manifest: { corpus: hashText(paths.map((path) => readFileSync(path, 'utf8')).join('')) }, fixtures };
  const options = { laws: trialsIn(fixtures), seed: 0, runs: 0 };
  return judge(corpus, options, { ...given, failures: Number.POSITIVE_INFINITY }, terminal);
}
