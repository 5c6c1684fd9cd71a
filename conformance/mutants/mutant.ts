/** Mutants: the reference with one deliberate fault each, said as a replacement in one of its files. */
import { readFileSync } from 'node:fs';
import { type ClauseId, clauses } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { packagePath } from '../package-files.ts';

/** One fault. */
export interface Mutant {
  readonly id: string;
  /** The rule that it breaks. */
  readonly clause: ClauseId;
  /** A file of `reference/`. */
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly find: string;
  /** What stands there instead. */
  readonly replace: string;
}

/** All mutants there are. */
export function readMutants(): readonly Mutant[] {
  const mutants = JSON.parse(readFileSync(packagePath('conformance', 'mutants', 'mutants.json'), 'utf8')) as Mutant[];
  for (const { id, clause } of mutants)
    if (!(clause in clauses)) throw new FormatError(`mutant ${id} breaks the clause ${clause}, and there is none such`);
  return mutants;
}

/** The source file of a mutant, with its fault in it. */
export function mutatedSource({ id, file, find, replace }: Mutant): string {
  const path = packagePath('reference', file);
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2)
    throw new FormatError(
      `mutant ${id}: its text stands ${parts.length - 1} times in reference/${file}, and must stand there once; ` +
        `bring mutants.json up to what the file says now: ${find}`,
    );
  return parts.join(replace);
}
