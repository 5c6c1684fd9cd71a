/** Reads JSON that people wrote. What is none is refused with its line and column, whichever Node says so. */
import { readFileSync, statSync } from 'node:fs';
import { FormatError } from './format-error.ts';
import { syntaxProblem } from './json-syntax.ts';

/** What gradspec reads at once has at most so many bytes: the largest fixture has 200 KiB, and all of it must fit in the memory. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** What a file says, in UTF-8. Throws a `FormatError`, or the operating system's error where it cannot be opened. */
export const readJsonFile = (path: string): unknown => parseJson(readTextFile(path));

/** A file as text. Throws a `FormatError` where it is too large or none, or the operating system's error where it cannot be opened. */
export function readTextFile(path: string): string {
  const { size } = statSync(path);
  if (size > LARGEST_FILE)
    throw new FormatError(
      `it is too large: it has ${Math.ceil(size / 2 ** 20)} MiB, and may have ${LARGEST_FILE / 2 ** 20}; split it`,
    );
  return decodeUtf8(readFileSync(path));
}

/** Does something with what a file says; a `FormatError` then names the file. */
export function inFile<T>(path: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw error instanceof FormatError ? new FormatError(`${path}: ${error.message}`) : error;
  }
}

/** What a text says. Throws a `FormatError` where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FormatError(`not JSON: ${describe(text)}`);
  }
}

/** Bytes as text, without a byte order mark. Other encodings would pass for wrong JSON, and wrong bytes for other letters. */
export function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('not UTF-8 text: save it in that encoding');
  }
}

function describe(text: string): string {
  if (text.trim() === '') return 'it is empty';
  const { at, expected } = syntaxProblem(text);
  const before = text.slice(0, at).split('\n');
  const where = `at line ${before.length}, column ${before.at(-1)!.length + 1}`;
  const [found] = /^(?:[\w.+-]{1,20}|.|$)/su.exec(text.slice(at, at + 20)) ?? [''];
  return `expected ${expected}, found ${found === '' ? 'the end' : JSON.stringify(found)} ${where}`;
}
