/** Where in a document something is wrong, as people say it: a step by its path, and within it by its keys. */

import { shortened } from './quote.ts';

/** Turns a JSON pointer into words: `/steps/3/closure/steps/0/inputs/self` is `step 3.0 (call add), inputs.self`. */
export function place(pointer: string, document: unknown): string {
  const parts = pointer.split('/').slice(1).map(unescapePointer);
  const path: string[] = [];
  let rest: string[] = [];
  let value: unknown = document;
  let step: unknown;
  parts.forEach((part, i) => {
    value = child(value, part);
    if (parts[i - 1] === 'steps' && /^\d+$/.test(part)) {
      path.push(part);
      rest = [];
      step = value;
    } else rest.push(part);
  });
  const where = path.length > 0 ? [`step ${shortened(path.join('.'))}${label(step)}`] : [];
  return [...where, ...(rest.length > 0 ? [shortened(keys(rest))] : [])].join(', ');
}

const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

const child = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

const keys = (parts: readonly string[]): string =>
  parts.reduce((text, part) => (/^\d+$/.test(part) ? `${text}[${part}]` : text ? `${text}.${part}` : part), '');

function label(step: unknown): string {
  const words = ['do', 'op', 'kind', 'what'].map((key) => child(step, key)).filter((word) => typeof word === 'string');
  return words.length > 0 ? ` (${shortened(words.join(' '))})` : '';
}
