/** What goes wrong with an adapter, each kind in a plain sentence. */

import type { FaultKind } from '../../spec/index.ts';
import type { Fault } from '../backends/backend.ts';
import { withStderr } from '../backends/fault-text.ts';
import { FormatError } from '../formats/format-error.ts';
import type { Ending } from './child.ts';

const QUOTED = 120;

/** An adapter that cannot be talked to at all. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(withStderr(fault));
    this.fault = fault;
  }
}

/** A fault, with the end of the adapter's stderr where it wrote any. */
export function faultOf(fault: FaultKind, message: string, stderr = ''): Fault {
  return { kind: 'fault', fault, message, ...(stderr && { stderr }) };
}

/** How a process ended, as a fault: an adapter may end only when it is told to. */
export function endingFault(
  ending: Ending,
  { unanswered }: { readonly unanswered: number },
): { readonly fault: FaultKind; readonly message: string } {
  switch (ending.kind) {
    case 'not-started':
      return { fault: 'cannot-start', message: ending.reason };
    case 'signal':
      return { fault: 'signal', message: `the adapter was killed by ${ending.signal}` };
    case 'exit':
      return ending.code === 0
        ? {
            fault: 'exit',
            message: `the adapter ended (exit code 0)${unanswered > 0 ? ' with requests unanswered' : ''}`,
          }
        : { fault: 'crash', message: `the adapter crashed (exit code ${ending.code})` };
  }
}

/** What is wrong with something an adapter sent, from what was thrown when it was looked at. */
export function problemIn(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  if (error instanceof RangeError) return 'the adapter sent JSON that is nested too deeply'; // the stack overflowed
  throw error;
}

/** Text from an adapter, short enough to stand in a sentence. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
}

/** A length of time in words. */
export function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
