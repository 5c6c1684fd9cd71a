/** Reads a line of an adapter's stdout: replies, and whatever else stands there, each with what is wrong with it. */
import type { FaultKind, Reply } from '../../spec/index.ts';
import { validate } from '../formats/validate.ts';
import { problemIn, quoted } from './faults.ts';

/** Something on stdout that is no answer. With an `id` it is one request's fault; without, nobody knows whose. */
export interface Violation {
  readonly fault: FaultKind;
  readonly message: string;
  readonly id: number | null;
}

/** One thing read from a line. */
export type Received = { readonly reply: Reply } | { readonly violation: Violation };

/** Everything that a line holds. */
export function readReplies(line: string): readonly Received[] {
  const json = parse(line);
  if (json === undefined) return [{ violation: garbage(line) }];
  const items: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  if (items.length === 0)
    return [{ violation: { fault: 'schema', message: 'the adapter replied with an empty batch', id: null } }];
  return items.map((item) => received(item, json.mended));
}

function received(item: unknown, mended: boolean): Received {
  try {
    const bare = mended ? bareNumberIn(item) : undefined;
    if (bare !== undefined) return { violation: bareNumber(item, bare) };
    return { reply: isError(item) ? validate.errorReply(item) : validate.resultReply(item) };
  } catch (error) {
    return { violation: { fault: 'schema', message: problemIn(error), id: idOf(item) } };
  }
}

interface Parsed {
  readonly value: unknown;
  readonly mended: boolean;
}

const TEXT_OR_BARE = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;
const MARK = '\\u0000';

/** The JSON of a line, in which bare `NaN`s, as Python writes them, have become marked strings: so it is known whose they are. */
function parse(line: string): Parsed | undefined {
  try {
    return { value: JSON.parse(line), mended: false };
  } catch {
    return parseMended(line);
  }
}

function parseMended(line: string): Parsed | undefined {
  try {
    const mended = line.replace(TEXT_OR_BARE, (token) => (token.startsWith('"') ? token : `"${MARK}${token}"`));
    return { value: JSON.parse(mended), mended: true };
  } catch {
    return undefined;
  }
}

/** The bare number that stood in an item of the line, if one did. */
function bareNumberIn(item: unknown): string | undefined {
  const text = JSON.stringify(item);
  const mark = text.indexOf(`"${MARK}`);
  return mark < 0 ? undefined : text.slice(mark + MARK.length + 1, text.indexOf('"', mark + 1));
}

function bareNumber(item: unknown, bare: string): Violation {
  const message = `the adapter wrote a bare ${bare}, which is not JSON: it travels as the string "${bare}"`;
  return { fault: 'garbage', message, id: idOf(item) };
}

function garbage(line: string): Violation {
  const message = `the adapter wrote ${quoted(line)} on stdout, which carries replies only: what it has to say goes to stderr`;
  return { fault: 'garbage', message, id: null };
}

const isError = (item: unknown): boolean => typeof item === 'object' && item !== null && 'error' in item;

function idOf(item: unknown): number | null {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'number' ? id : null;
}
