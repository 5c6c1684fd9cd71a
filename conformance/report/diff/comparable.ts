/** Whether two reports are about the same cases, so that what differs between them is the backend's doing. */
import { isDeepStrictEqual } from 'node:util';
import type { ReportHeader } from '../../../spec/index.ts';

/** Why two reports cannot be compared case by case; undefined where they can. */
export function whyNotComparable(old: ReportHeader, now: ReportHeader): string | undefined {
  if (old.corpus !== now.corpus)
    return `they are about different corpora, ${old.corpus.slice(0, 12)} and ${now.corpus.slice(0, 12)}`;
  const [before, after] = [askedFor(old), askedFor(now)];
  if (isDeepStrictEqual(before, after)) return undefined;
  return `they were asked for different things, ${JSON.stringify(before)} and ${JSON.stringify(after)}`;
}

/** What decides which cases a run judges. Dtypes do too, and what a backend gives up is to be seen. */
const askedFor = ({ selection: { levels, pattern, laws }, shard }: ReportHeader) => ({ levels, pattern, laws, shard });
