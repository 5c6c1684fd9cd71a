/** Reads the program out of a file that a user names: a bare program, or a fixture. */
import { readFileSync } from 'node:fs';
import type { Program } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { parseJson } from '../formats/parse-json.ts';
import { validate } from '../formats/validate.ts';
import { soundProgram } from '../programs/check.ts';

/** The program in a file. Throws a `FormatError` that names the file, and says where in it something is wrong. */
export function readProgramFile(path: string): Program {
  const text = readFileSync(path, 'utf8');
  try {
    return programOf(parseJson(text));
  } catch (error) {
    throw error instanceof FormatError ? new FormatError(`${path}: ${error.message}`) : error;
  }
}

function programOf(json: unknown): Program {
  const isFixture = typeof json === 'object' && json !== null && 'program' in json;
  return soundProgram(isFixture ? validate.fixture(json).program : json);
}
