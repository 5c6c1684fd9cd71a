/** Results as text: a workload a block, a library a line, with how many times the reference's time it takes. */
import type { Lacking } from './contender.ts';
import type { Result } from './contest.ts';

/** A library's name and its result. */
export interface Entry {
  readonly library: string;
  readonly result: Result;
}

/** One block of the table. The first entry is the one that the others are compared with. */
export function block(title: string, entries: readonly Entry[]): string {
  const first = entries[0]?.result;
  const unit = first && 'milliseconds' in first ? first.milliseconds : undefined;
  const width = Math.max(...entries.map(({ library }) => library.length));
  const lines = entries.map(({ library, result }) => `  ${library.padEnd(width)}  ${told(result, unit)}`);
  return `${title}\n${lines.join('\n')}\n`;
}

function told(result: Result, unit: number | undefined): string {
  if (isLacking(result)) return `—  ${result.lacks}`;
  const time = `${short(result.milliseconds)} ms`.padStart(10);
  const ratio = unit === undefined ? '' : `${(result.milliseconds / unit).toFixed(2)}×`.padStart(10);
  return `${time}${ratio}   median of ${result.runs}`;
}

/** Three digits, which is more than the measurement deserves. */
const short = (milliseconds: number): string =>
  milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3);

const isLacking = (result: Result): result is Lacking => 'lacks' in result;
