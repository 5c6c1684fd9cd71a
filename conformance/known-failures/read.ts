/** Reads a list of known failures. */
import type { Hash, KnownFailure } from '../../spec/index.ts';
import { hashText } from '../corpus/hash.ts';
import { FormatError } from '../formats/format-error.ts';
import { inFile, parseJson, readTextFile } from '../formats/parse-json.ts';
import { validate } from '../formats/validate.ts';

/** A list, and what identifies it. */
export interface KnownFailureList {
  readonly failures: readonly KnownFailure[];
  readonly hash: Hash;
}

/** The list in a file. Throws a `FormatError` that names the file, and says where in it something is wrong. */
export function readKnownFailures(path: string): KnownFailureList {
  return inFile(path, () => {
    const text = readTextFile(path);
    return { failures: sound(validate.knownFailures(parseJson(text)).failures), hash: hashText(text) };
  });
}

function sound(failures: readonly KnownFailure[]): readonly KnownFailure[] {
  const patterns = failures.map(({ pattern }) => pattern);
  const twice = patterns.find((pattern, i) => patterns.indexOf(pattern) !== i);
  if (twice !== undefined) throw new FormatError(`the pattern ${JSON.stringify(twice)} stands there twice`);
  return failures;
}
