/** Whether an operation costs as much in a long graph as in a short one: the reference alone, against itself. */
import { spawnSync } from 'node:child_process';
import { packagePath } from '../package-files.ts';

/** How many products a chain has. */
export const short = 100_000;
export const long = 1_000_000;

/** Nanoseconds an operation, in chains of either length: forward, backward and release. */
export interface Depths {
  readonly short: number;
  readonly long: number;
}

/** Measures them in a process of their own, in so many rounds. */
export function depths(rounds: number): Depths {
  const script = packagePath('dist', 'conformance', 'bench', 'depth-main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, String(rounds)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a chain of ${long} operations did not run to its end: ${stderr}`);
  return JSON.parse(stdout) as Depths;
}

/** The measurement as a block of the table. */
export function depthBlock({ short: inShort, long: inLong }: Depths): string {
  const line = (length: number, time: number, ratio = '') =>
    `  ${length.toLocaleString('en').padStart(9)} products  ${time.toFixed(0)} ns each${ratio}`;
  const lines = [line(short, inShort), line(long, inLong, `, ${(inLong / inShort).toFixed(2)}×`)];
  return `depth: a chain forward, backward and released, in the reference\n${lines.join('\n')}\n`;
}
