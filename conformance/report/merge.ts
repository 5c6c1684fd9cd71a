/** Makes one report of those of all shards of a run: the one that an undivided run would have made. */
import type { ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { shortened } from '../formats/quote.ts';
import type { Known } from '../known-failures/known-failures.ts';
import { Progression } from '../runner/progression.ts';
import type { Corpus } from '../runner/run.ts';
import { itemsOf } from './plan-of.ts';
import { type OpenReport, openReport } from './read-report.ts';
import { whyNotSameRun } from './same-run.ts';

interface Part extends OpenReport {
  readonly path: string;
}

/** What to merge, and by what. */
export interface MergeOptions {
  readonly corpus: Corpus;
  /** The list of known failures that the run had, if it had one. */
  readonly known?: Known & { readonly hash: string };
}

/**
 * The lines of the merged report. Throws a `FormatError` where the reports are not those of all shards of one run, each
 * once and whole.
 */
export async function* mergeReports(paths: readonly string[], options: MergeOptions): AsyncGenerator<ReportLine> {
  const parts = inOrder(await Promise.all(paths.map(async (path) => ({ path, ...(await openReport(path)) }))));
  const { shard, ...first } = parts[0]!.header;
  requireKnown(first, options);
  const items = itemsOf(parts[0]!.path, first, options.corpus);
  yield { ...first, selected: items.length };
  const progression = new Progression(first.backend, { ...asked(first), ...options, recorded: true });
  for (const [number, item] of items.entries())
    yield progression.take(await next(parts[number % parts.length]!, item.id), { item, isOwn: true });
  const unclaimed = await Promise.all(parts.map(lastly));
  yield progression.footerWith(unclaimed.flat());
}

const asked = ({ selection: { levels, pattern } }: ReportHeader) => ({
  ...(levels && { levels }),
  ...(pattern !== undefined && { pattern }),
});

/** The parts in order of their shards. */
function inOrder(parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  for (const { path, header } of parts) {
    if (!header.shard) throw new FormatError(`${path} is no shard: it is the report of a whole run`);
    const why = whyNotSameRun(header, first!.header);
    if (why !== undefined) throw new FormatError(`${path} is not of the same run as ${first!.path}: ${why}`);
    if (header.shard.of !== first!.header.shard!.of)
      throw new FormatError(
        `${path} is one of ${header.shard.of} shards, and ${first!.path} one of ${first!.header.shard!.of}`,
      );
  }
  return Array.from({ length: first!.header.shard!.of }, (_, i) => theOne(parts, i + 1));
}

function theOne(parts: readonly Part[], index: number): Part {
  const [found, ...more] = parts.filter(({ header }) => header.shard!.index === index);
  if (!found) throw new FormatError(`shard ${index} is missing`);
  if (more.length > 0) throw new FormatError(`shard ${index} is there twice: ${found.path} and ${more[0]!.path}`);
  return found;
}

function requireKnown({ known_failures }: ReportHeader, { known }: MergeOptions): void {
  if (known_failures === known?.hash) return;
  throw new FormatError(
    known_failures === undefined
      ? 'the shards were run without a list of known failures'
      : 'the shards were run with a list of known failures: --known-failures must name that same list',
  );
}

async function next({ path, verdicts }: Part, id: string): Promise<VerdictLine> {
  const line = await verdicts.next();
  if (line.done) throw new FormatError(`${path} was given up (${line.value.stopped}): run this shard again`);
  if (line.value.case !== id)
    throw new FormatError(`${path}: a verdict on ${shortened(line.value.case)} stands in place of one on ${id}`);
  return line.value;
}

/** Reads a part to its footer, for what was found there though it is not claimed. */
async function lastly({ verdicts, path }: Part): Promise<readonly string[]> {
  const end = await verdicts.next();
  if (!end.done) throw new FormatError(`${path} has more verdicts than its shard`);
  return end.value.unclaimed;
}
