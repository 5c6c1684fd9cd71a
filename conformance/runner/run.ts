/** Runs the suite on a backend: a stream of the lines of its report. */
import { arch, platform } from 'node:os';
import type { Fixture, Manifest, ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { FormatError } from '../formats/format-error.ts';
import type { Law } from '../laws/law.ts';
import { suiteName } from '../suite.ts';
import { type Case, isSmoke, type Selection, selectCases, selectLaws } from './cases.ts';
import { inOrder } from './in-order.ts';
import { judgeCase } from './judge-case.ts';
import { judgeLaw } from './judge-law.ts';
import { Tally } from './tally.ts';

/** What to judge by. */
export interface Corpus {
  readonly manifest: Pick<Manifest, 'corpus'>;
  readonly fixtures: readonly Fixture[];
}

/** What to judge, and how. */
export interface RunOptions extends Selection {
  readonly laws: readonly Law[];
  readonly seed: number;
  /** How many programs a law draws. */
  readonly runs: number;
}

/** So many programs are asked for ahead of the verdict that is waited for. */
const AHEAD = 64;

/**
 * The report of a run, line by line: the header, a verdict for each case and each law, the footer. Cases that every
 * adapter must pass come first: if none of them passes, if it hangs before one has, or if the adapter cannot be started
 * again, nothing more is asked.
 * Throws a `FormatError` where nothing is selected: a run of nothing is no run.
 */
export async function* runSuite(backend: Backend, corpus: Corpus, options: RunOptions): AsyncGenerator<ReportLine> {
  const cases = selectCases(corpus.fixtures, options, backend.description.dtypes);
  const laws = selectLaws(options.laws, options);
  if (cases.length + laws.length === 0) throw new FormatError('no case and no law is what was asked for');
  yield header(backend, corpus, options.seed, cases.length + laws.length);
  const tally = new Tally(backend.description.levels);
  for (const [index, stage] of stagesOf(backend, cases, laws, options).entries()) {
    for await (const line of stage) {
      tally.add(line);
      yield line;
      const hangs = index === 0 && line.fault === 'time-out' && tally.nothingIsRight;
      if (hangs || line.fault === 'cannot-start') return yield tally.footer({ broken: true });
    }
    if (index === 0 && tally.nothingIsRight) return yield tally.footer({ broken: true });
  }
  yield tally.footer({ broken: tally.onlyFaults });
}

type Verdicts = AsyncIterable<VerdictLine>;

/** What is judged one after the other: the cases that every adapter must pass, all others, the laws. */
function stagesOf(
  backend: Backend,
  cases: readonly Case[],
  laws: readonly Law[],
  options: RunOptions,
): readonly Verdicts[] {
  const judgeAll = (some: readonly Case[], ahead: number) => inOrder(some, ahead, (each) => judgeCase(backend, each));
  const others = cases.filter((each) => !isSmoke(each));
  return [
    judgeAll(cases.filter(isSmoke), 1), // an adapter that hangs is waited for once
    judgeAll(others, AHEAD),
    inOrder(laws, 1, (law) => judgeLaw(backend, law, options)),
  ];
}

function header(backend: Backend, corpus: Corpus, seed: number, selected: number): ReportHeader {
  return {
    line: 'header',
    version: 1,
    suite: suiteName,
    corpus: corpus.manifest.corpus,
    backend: backend.description,
    seed,
    selected,
    environment: { node: process.version, platform: platform(), arch: arch() },
  };
}
