/** Checks what a library arrived at, before it is timed. */
import type { Answer } from './workloads/workload.ts';

/** What is wrong with an answer, or undefined. Each number may be off by `tolerance`, relative to 1 or to what it should be. */
export function differenceOf(answer: Answer, expected: Answer, tolerance: number): string | undefined {
  const isClose = (found: number | undefined, value: number): boolean =>
    found !== undefined && Math.abs(found - value) <= tolerance * Math.max(1, Math.abs(value));
  const at = expected.findIndex((value, i) => !isClose(answer[i], value));
  return at < 0 ? undefined : `it arrives at ${answer[at]?.toPrecision(6)}, not ${expected[at]!.toPrecision(6)}`;
}
