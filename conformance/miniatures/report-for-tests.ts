/** What a run of the suite on a miniature came to, and what it must come to: whole reports, in short. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ReportFooter, UnkeptClaim, VerdictLine } from '../../spec/index.ts';
import { gradspec } from '../cli/cli-for-tests.ts';
import { readCorpus } from '../corpus/read.ts';
import { readReport } from '../report/read-report.ts';
import { verifyReport } from '../report/verify-report.ts';

/** A report in short. */
export interface Short {
  /** The exit code of the process, which is also that of the report. */
  readonly exit: number;
  /** The last line that people are shown. */
  readonly concludes: string;
  /** How many verdicts there are of each kind. */
  readonly counts: string;
  /** Every verdict, in order. */
  readonly verdicts: readonly string[];
  readonly unkept: readonly UnkeptClaim[];
  readonly unclaimed: readonly string[];
  readonly stopped?: string;
  /** What `verify-report` says against it. */
  readonly problems: readonly string[];
}

/** Has a command judged by a corpus in a folder, and gives the report in short. */
export async function reportOf(command: string, folder: string, ...args: readonly string[]): Promise<Short> {
  const corpus = join(folder, 'corpus');
  const path = join(folder, `${randomUUID()}.jsonl`);
  const all = ['test', '--cmd', command, '--corpus', corpus, '--report', path, '--failures', '0', ...args];
  const { code, out, err } = await gradspec(...all);
  if (!out.includes('corpus')) return { ...nothing, exit: code, concludes: err.trim() };
  const { problems } = await verifyReport(path, readCorpus(corpus));
  return { ...(await inShort(path)), exit: code, concludes: out.trimEnd().split('\n').at(-1)!, problems };
}

/** No run has begun. */
const nothing = { counts: '', verdicts: [], unkept: [], unclaimed: [], problems: [] };

async function inShort(path: string): Promise<Pick<Short, 'counts' | 'verdicts' | 'unkept' | 'unclaimed' | 'stopped'>> {
  const verdicts: string[] = [];
  let footer: ReportFooter | undefined;
  for await (const line of readReport(path))
    if (line.line === 'verdict') verdicts.push(verdictInShort(line));
    else if (line.line === 'footer') footer = line;
  const { counts, unkept, unclaimed, stopped } = footer!;
  const found = Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [`${count} ${kind}`] : []));
  return { counts: found.join(', '), verdicts, unkept, unclaimed, ...(stopped !== undefined && { stopped }) };
}

/** `a.b@float32: failed; x.grad[0]: 1, not 0; and 3 more`, and the like. */
export function verdictInShort({
  case: id,
  verdict,
  fault,
  blocked_by,
  reason,
  differences = [],
}: VerdictLine): string {
  const [first, ...others] = differences;
  const parts = [
    verdict,
    fault,
    blocked_by && `by ${blocked_by}`,
    reason?.replace(/\n +at .*/g, ''), // where in its own code an adapter threw
    first && `${first.where}: ${withoutText(first.actual)}, not ${withoutText(first.expected)}`,
    others.length > 0 && `and ${others.length} more`,
  ];
  return `${id}: ${parts.filter(Boolean).join('; ')}`;
}

/** The words in which something is raised are a library's own. */
const withoutText = (described: string): string => described.replace(/(raises \S+ at step \S+) \(.*\)$/s, '$1');
