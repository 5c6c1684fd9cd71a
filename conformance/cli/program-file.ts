/** Reads the program out of a file that a user names: a bare program, or a fixture. */
import { readFileSync } from 'node:fs';
import type { Program } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { validate } from '../formats/validate.ts';
import { soundProgram } from '../programs/check.ts';

/** The program in a file. Throws a `FormatError` that names the file, and says where in it something is wrong. */
export function readProgramFile(path: string): Program {
  const text = readFileSync(path, 'utf8');
  try {
    return programOf(parse(text));
  } catch (error) {
    throw error instanceof FormatError ? new FormatError(`${path}: ${error.message}`) : error;
  }
}

function programOf(json: unknown): Program {
  const isFixture = typeof json === 'object' && json !== null && 'program' in json;
  return soundProgram(isFixture ? validate.fixture(json).program : json);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FormatError(`not JSON: ${whereIn(text, (error as SyntaxError).message)}`);
  }
}

/** The parser's message with the line and column, which it counts in characters from the start. */
function whereIn(text: string, message: string): string {
  const position = /^(.*?) at position (\d+)/.exec(message);
  if (!position) return message;
  const before = text.slice(0, Number(position[2])).split('\n');
  return `${position[1]} at line ${before.length}, column ${before.at(-1)!.length + 1}`;
}
