/** The commands that start miniatures. */
import { fileURLToPath } from 'node:url';
import { builtModule } from '../build/built-module.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Starts the reference with a fault. It runs what was built. */
export const engine = (fault: string): string =>
  quoted([process.execPath, builtModule('wire', 'host.js'), here('engines.mjs'), fault]);

/** How an adapter with recorded answers is started. */
export interface Recorded {
  readonly recording: string;
  readonly inFlight?: number;
  /** A file by which it is known what happened. */
  readonly mark?: string;
  /** A pattern of the cases at which the behaviour shows. */
  readonly unlucky?: string;
}

/** The case at which a behaviour shows where nothing else is said. */
export const everyPath = 'autograd.backward.every-path@float32';

/** The words of the command that starts an adapter with recorded answers and one way to be wrong. */
export function wordsOf(behaviour: string, given: Recorded): readonly string[] {
  const { recording, inFlight = 4, mark = '', unlucky = everyPath } = given;
  return [process.execPath, here('recorded.mjs'), behaviour, String(inFlight), mark, recording, unlucky];
}

/** Starts an adapter with recorded answers and one way to be wrong. */
export const adapter = (behaviour: string, given: Recorded): string => quoted(wordsOf(behaviour, given));

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' ');
