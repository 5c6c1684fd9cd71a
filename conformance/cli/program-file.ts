/** Reads the program out of a file that a user names: a bare program, or a fixture. */
import type { Program } from '../../spec/index.ts';
import { inFile, readJsonFile } from '../formats/parse-json.ts';
import { validate } from '../formats/validate.ts';
import { soundProgram } from '../programs/check.ts';

/** The program in a file. Throws a `FormatError` that names the file, and says where in it something is wrong. */
export const readProgramFile = (path: string): Program => inFile(path, () => programOf(readJsonFile(path)));

function programOf(json: unknown): Program {
  const isFixture = typeof json === 'object' && json !== null && 'program' in json;
  return soundProgram(isFixture ? validate.fixture(json).program : json);
}
