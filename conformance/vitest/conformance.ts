/** `gradspec/vitest`: every case and law as a test in a suite of your own, which vitest runs, filters, reports and watches. */
import { afterAll, describe, type TestContext, test } from 'vitest';
import type { Level, VerdictKind, VerdictLine } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { readCorpus } from '../corpus/read.ts';
import { readKnownFailures } from '../known-failures/read.ts';
import { laws } from '../laws/laws.ts';
import { describeFailure } from '../report/failure.ts';
import { indent, printable } from '../report/layout.ts';
import { reproductions } from '../report/reproductions.ts';
import { remarksOf } from '../report/summary.ts';
import { type Judge, localJudge } from '../runner/judging.ts';
import { everyId, isLaw, makePlan, type Plan, type Planned } from '../runner/plan.ts';
import { Progression } from '../runner/progression.ts';
import type { Corpus, RunOptions } from '../runner/run.ts';

/** What to judge. What is left out means all, and what `gradspec test` takes. */
export interface ConformanceOptions {
  /** Only these levels. */
  readonly levels?: readonly Level[];
  /** Only ids that match, such as `in-place` or `*.raises@float32`. */
  readonly filter?: string;
  /** Whether laws are tried, besides the fixtures. */
  readonly laws?: boolean;
  /** How many programs each law draws. */
  readonly runs?: number;
  readonly seed?: number;
  /** A list of known failures: the path of a file. */
  readonly knownFailures?: string;
  /** A corpus of your own: the path of a folder. */
  readonly corpus?: string;
}

/** A law draws many programs, and each may be run more than once. */
const TIMEOUT = { case: 60_000, law: 600_000 };

/**
 * Registers a test for each case and each law, named by its id, those that every adapter must pass first. A failing one says
 * what `gradspec test` says; what is unsupported, blocked or excused is skipped with the reason. The backend is closed afterwards.
 */
export function conformance(
  backend: Backend | (() => Backend | Promise<Backend>),
  options: ConformanceOptions = {},
): void {
  describe('gradspec', async () => {
    const corpus = readCorpus(options.corpus);
    const run = runOptions(corpus, options);
    const judged = typeof backend === 'function' ? await backend() : backend;
    afterAll(() => judged.close());
    registerAll(makePlan(corpus.fixtures, run, judged.description), {
      judge: localJudge(judged, run),
      progression: new Progression(judged.description, run),
      reproduce: reproductions(corpus),
    });
  });
}

/** What the tests of one backend share. */
interface Session {
  readonly judge: Judge;
  readonly progression: Progression;
  readonly reproduce: ReturnType<typeof reproductions>;
}

function runOptions(corpus: Corpus, given: ConformanceOptions): RunOptions {
  const { levels, filter, knownFailures, seed = 1, runs = 25 } = given;
  return {
    laws: given.laws === false ? [] : laws,
    seed,
    runs,
    ...(levels && { levels }),
    ...(filter !== undefined && { pattern: filter }),
    ...(knownFailures !== undefined && {
      known: { ...readKnownFailures(knownFailures), ids: everyId(corpus.fixtures, laws) },
    }),
  };
}

function registerAll({ smoke, rest }: Plan, session: Session): void {
  if (smoke.length > 0)
    describe('smoke', () => {
      for (const planned of smoke) register(planned, session);
      afterAll(() => session.progression.endOfSmoke());
    });
  for (const group of new Set(rest.map(groupOf)))
    describe(group, () => {
      for (const planned of rest) if (groupOf(planned) === group) register(planned, session);
    });
  test('what the backend says it has, it has, and what is known to fail still fails', () => {
    const remarks = remarksOf(session.progression.footerWith([]));
    if (remarks.length > 0)
      fail(remarks.map(({ title, lines }) => [title, ...lines.map(indent)].join('\n')).join('\n'));
  });
}

const groupOf = ({ item }: Planned): string => (isLaw(item) ? 'laws' : item.id.split('.', 1)[0]!);

function register(planned: Planned, { judge, progression, reproduce }: Session): void {
  const { item } = planned;
  test(item.id, { timeout: isLaw(item) ? TIMEOUT.law : TIMEOUT.case }, async (context) => {
    if (progression.stopped !== undefined) context.skip(`the adapter is broken: ${progression.stopped}`);
    const line = progression.take(await judge.judge(item), planned);
    settle(line, context, () => describeFailure(line, reproduce(line)));
  });
}

/** Ends a test as its verdict says. */
function settle(line: VerdictLine, context: TestContext, describe: () => string): void {
  const skipped = reasonToSkip(line);
  if (skipped !== undefined) context.skip(skipped);
  if (!right.has(line.verdict)) fail(describe());
}

const right: ReadonlySet<VerdictKind> = new Set(['passed', 'allowed', 'uncategorised']);

function reasonToSkip({ verdict, reason, blocked_by, known }: VerdictLine): string | undefined {
  if (verdict === 'unsupported') return reason;
  if (verdict === 'blocked') return `blocked by ${blocked_by}`;
  return verdict === 'excused' ? `known to fail: ${known?.reason}` : undefined;
}

/** Fails without a trace: where in this suite it was found out helps nobody. */
function fail(text: string): never {
  const failure = new Error(printable(text));
  failure.name = 'NotConforming';
  failure.stack = '';
  throw failure;
}
