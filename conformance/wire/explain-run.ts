/** What is wrong with the params of a `run`, for who asks after it went wrong: to look first would be to look at each twice. */
import type { RunParams } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { validate } from '../formats/validate.ts';
import { soundProgram } from '../programs/check.ts';

/** What is wrong, in words; undefined where nothing is. */
export function problemOfRun(params: unknown): string | undefined {
  try {
    validate.request({ jsonrpc: '2.0', id: 0, method: 'run', params });
    soundProgram((params as RunParams).program);
    return undefined;
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
}
