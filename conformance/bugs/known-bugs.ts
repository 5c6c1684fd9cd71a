/** Bugs that real libraries have had: the list, and how the reference is given one of them. */
import type { KnownBug } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { validate } from '../formats/validate.ts';
import type { Fault } from '../mutants/mutant.ts';
import { readPackageJson } from '../package-files.ts';

/** All known bugs, in the order in which they are listed. */
export const readKnownBugs = (): readonly KnownBug[] =>
  validate.knownBugs(readPackageJson('conformance', 'bugs', 'known-bugs.json')).bugs;

/** The fault that gives the reference a bug; undefined where it cannot have it. */
export function faultOf({ id, fault }: KnownBug, mutants: readonly Fault[]): Fault | undefined {
  if ('none' in fault) return undefined;
  if ('edits' in fault) return { id, edits: fault.edits };
  const mutant = mutants.find((each) => each.id === fault.mutant);
  if (mutant === undefined) throw new FormatError(`${id} is the mutant ${fault.mutant}, and there is none such`);
  return mutant;
}
