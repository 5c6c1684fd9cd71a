/** One workload, done by every library in turn: results are checked before anything is timed. */
import { differenceOf } from './answers.ts';
import type { Contender, Lacking, Library } from './contender.ts';
import { median } from './median.ts';
import type { Answer } from './workloads/workload.ts';
import { type WorkloadId, workloads } from './workloads.ts';

/** How a library did: the median of its warm runs in milliseconds, or why there is none. */
export type Result = { readonly milliseconds: number; readonly runs: number } | Lacking;

/** So long is each library timed at a workload, if that is enough for `fewest` runs. */
const budget = 1_500;
const fewest = 5;
const most = 300;

/** So long is it warmed up, or for one run that takes longer. */
const warming = 500;

interface Runner {
  readonly library: Library;
  readonly run: () => unknown;
  readonly times: number[];
  runs: number;
}

/** The result of each library, in their order. */
export function contest(id: WorkloadId, libraries: readonly Library[]): readonly Result[] {
  const results = new Map<Library, Result>();
  const runners: Runner[] = [];
  const expected = workloads[id].expected();
  for (const library of libraries) {
    const prepared = prepare(library, library.contenders[id], expected, workloads[id].tolerance);
    if ('lacks' in prepared) results.set(library, prepared);
    else runners.push(prepared);
  }
  takeTurns(runners);
  for (const { library, times } of runners) results.set(library, { milliseconds: median(times), runs: times.length });
  return libraries.map((library) => results.get(library)!);
}

function prepare(
  library: Library,
  contender: Contender | Lacking,
  expected: Answer,
  tolerance: number,
): Runner | Lacking {
  if ('lacks' in contender) return contender;
  try {
    const run = contender();
    const difference = differenceOf(run(), expected, tolerance);
    if (difference !== undefined) return { lacks: difference };
    return { library, run, times: [], runs: runsWithin(budget, warmUp(run)) };
  } catch (error) {
    return { lacks: error instanceof RangeError ? 'it overflows the stack' : `it fails: ${messageOf(error)}` };
  }
}

/** One run each, again and again, so that what else the machine does meets them all. */
function takeTurns(runners: readonly Runner[]): void {
  for (let round = 0; runners.some(({ runs }) => round < runs); round += 1)
    for (const { run, runs, times } of runners) if (round < runs) times.push(timed(run));
}

/** Runs until it is warm, and gives how long the last run took. */
function warmUp(run: () => unknown): number {
  let last = 0;
  for (let total = 0; total < warming; total += last) last = timed(run);
  return last;
}

const runsWithin = (milliseconds: number, each: number): number =>
  Math.min(most, Math.max(fewest, Math.floor(milliseconds / each)));

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
