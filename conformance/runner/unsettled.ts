/** A verdict as it was before others were looked at: what is blocked or excused has failed. */
import type { VerdictLine } from '../../spec/index.ts';

/** The verdict on a case alone. */
export function unsettled({ blocked_by, known, ...line }: VerdictLine): VerdictLine {
  const verdict = known?.was ?? line.verdict;
  return { ...line, verdict: verdict === 'blocked' ? 'failed' : verdict };
}
