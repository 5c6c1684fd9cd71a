/** Runs the suite on a backend: a stream of the lines of its report. */
import { arch, platform } from 'node:os';
import type { Fixture, Hash, Manifest, ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { FormatError } from '../formats/format-error.ts';
import { shortened } from '../formats/quote.ts';
import type { Known } from '../known-failures/known-failures.ts';
import { suiteName } from '../suite.ts';
import { inOrder } from './in-order.ts';
import { type Judge, localJudge } from './judging.ts';
import { isLaw, makePlan, type Plan, type Planned, type PlanOptions } from './plan.ts';
import { Progression } from './progression.ts';

/** What to judge by. */
export interface Corpus {
  readonly manifest: Pick<Manifest, 'corpus'>;
  readonly fixtures: readonly Fixture[];
}

/** What to judge, and how. */
export interface RunOptions extends PlanOptions {
  readonly seed: number;
  /** How many programs a law draws. */
  readonly runs: number;
  /** What the backend is known to get wrong. */
  readonly known?: Known & { readonly hash: Hash };
  /** Verdicts of the same run that was cut off, from its first on: they are taken as they are, and not asked for again. */
  readonly done?: AsyncIterable<VerdictLine>;
}

/** So many verdicts are asked for ahead of the one that is waited for, by each process: a law is a hundred programs. */
const AHEAD = { cases: 64, laws: 4 };

/** The report of a run on a backend in this process. */
export const runSuite = (backend: Backend, corpus: Corpus, options: RunOptions): AsyncGenerator<ReportLine> =>
  runWith(localJudge(backend, options), corpus, options);

/**
 * The report of a run, line by line: the header, a verdict for each case and each law, the footer. Cases that every
 * adapter must pass come first: if none of them passes, or if the adapter breaks down again and again, nothing more is
 * asked. Throws a `FormatError` where nothing is selected.
 */
export async function* runWith(judge: Judge, corpus: Corpus, options: RunOptions): AsyncGenerator<ReportLine> {
  const plan = makePlan(corpus.fixtures, options, judge.description);
  yield header(judge, corpus, options, plan);
  const progression = new Progression(judge.description, options);
  const done = options.done?.[Symbol.asyncIterator]();
  for (const stage of stagesOf(plan, judge.jobs)) {
    for await (const { planned, line } of verdicts(stage, judge, done)) {
      const settled = progression.take(line, planned);
      if (planned.isOwn) yield settled;
      if (progression.stopped !== undefined) return yield progression.footerWith([]);
    }
    if (stage.smoke) progression.endOfSmoke();
    if (progression.stopped !== undefined) return yield progression.footerWith([]);
  }
  yield await progression.footer(judge, corpus.fixtures);
}

/** What is judged one after the other, and how much of it at once. */
interface Stage {
  readonly smoke: boolean;
  readonly planned: readonly Planned[];
  readonly ahead: number;
}

function stagesOf({ smoke, rest }: Plan, jobs: number): readonly Stage[] {
  const laws = rest.filter(({ item }) => isLaw(item));
  const cases = rest.filter(({ item }) => !isLaw(item));
  return [
    { smoke: true, planned: smoke, ahead: 1 }, // an adapter that hangs is waited for once
    { smoke: false, planned: cases, ahead: AHEAD.cases * jobs },
    { smoke: false, planned: laws, ahead: jobs === 1 ? 1 : AHEAD.laws * jobs },
  ];
}

interface Judged {
  readonly planned: Planned;
  readonly line: VerdictLine;
}

/** The verdicts of a stage in order: those that are there already, then new ones. */
async function* verdicts({ planned, ahead }: Stage, judge: Judge, done: Done): AsyncGenerator<Judged> {
  const left: Planned[] = [];
  for (const each of planned) {
    const line = each.isOwn ? await nextOf(done, each) : undefined;
    if (line) yield { planned: each, line };
    else left.push(each);
  }
  yield* inOrder(left, ahead, async (each) => ({ planned: each, line: await judge.judge(each.item) }));
}

type Done = AsyncIterator<VerdictLine> | undefined;

async function nextOf(done: Done, { item }: Planned): Promise<VerdictLine | undefined> {
  const next = await done?.next();
  if (next === undefined || next.done) return undefined;
  if (next.value.case === item.id) return next.value;
  throw new FormatError(`the report goes on with ${shortened(next.value.case)}, where this run judges ${item.id}`);
}

/** The first line of a report. */
function header({ description }: Judge, corpus: Corpus, options: RunOptions, plan: Plan): ReportHeader {
  const { levels, pattern, laws, runs, seed, shard, known } = options;
  const selection = {
    ...(levels && { levels: [...levels] }),
    ...(pattern !== undefined && { pattern }),
    laws: laws.length > 0,
    runs,
  };
  return {
    line: 'header',
    version: 2,
    suite: suiteName,
    corpus: corpus.manifest.corpus,
    backend: description,
    seed,
    selection,
    plan: plan.hash,
    ...(shard && { shard }),
    selected: plan.own,
    ...(known && { known_failures: known.hash }),
    environment: { node: process.version, platform: platform(), arch: arch() },
  };
}
