/** How long an adapter may take, and how much it may say. */
import { suiteName } from '../suite.ts';

export interface WireOptions {
  /** How long one program may take, in milliseconds. */
  readonly timeLimit: number;
  /** How long the adapter may take to start and say hello, in milliseconds. */
  readonly startLimit: number;
  /** How long it may take to end after `bye`, in milliseconds. */
  readonly endLimit: number;
  /** How many bytes one line of it may have. */
  readonly longestLine: number;
  /** How often it may fail to start before it is given up. */
  readonly starts: number;
  /** Who is asking, as said in `hello`. */
  readonly runner: string;
}

/** Generous: a slow machine must not turn into a verdict. */
export const wireDefaults: WireOptions = {
  timeLimit: 30_000,
  startLimit: 120_000,
  endLimit: 2_000,
  longestLine: 256 * 1024 * 1024,
  starts: 3,
  runner: suiteName,
};
