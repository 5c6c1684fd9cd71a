/** Mutants: the reference with one deliberate fault each, said as replacements in its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { type ClauseId, clauses, type Edit } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { validate } from '../formats/validate.ts';
import { packagePath, readPackageJson } from '../package-files.ts';

/** What is to be wrong with the reference. */
export interface Fault {
  readonly id: string;
  readonly edits: readonly Edit[];
}

/** A fault that breaks one rule. */
export interface Mutant extends Fault {
  /** The rule that it breaks. */
  readonly clause: ClauseId;
  /** The gradients that are wrong, each by op and input. */
  readonly gradients: readonly string[];
}

/** All mutants there are, in the order of the chapters. */
export const readMutants = (): readonly Mutant[] =>
  readdirSync(packagePath(...folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap(mutantsIn);

const folder = ['conformance', 'mutants', 'planted'] as const;

function mutantsIn(name: string): readonly Mutant[] {
  const chapter = name.replace(/\.json$/, '');
  return validate.mutants(readPackageJson(...folder, name)).mutants.map(({ id, clause, gradients = [], ...edit }) => {
    if (!isClause(clause)) throw new FormatError(`mutant ${id} breaks the clause ${clause}, and there is none such`);
    if (!clause.startsWith(`${chapter}.`))
      throw new FormatError(`mutant ${id} breaks ${clause}, which is not of the chapter that ${name} is about`);
    return { id, clause, gradients, edits: [edit] };
  });
}

const isClause = (id: string): id is ClauseId => id in clauses;

/** The source files of a fault, by their names, with the fault in them. */
export function faultySources({ id, edits }: Fault): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const edit of edits) {
    const source = sources.get(edit.file) ?? readFileSync(packagePath('reference', edit.file), 'utf8');
    sources.set(edit.file, edited(id, edit, source));
  }
  return sources;
}

function edited(id: string, { file, find, replace }: Edit, source: string): string {
  const parts = source.split(find);
  if (parts.length !== 2)
    throw new FormatError(
      `fault ${id}: its text stands ${parts.length - 1} times in reference/${file}, and must stand there once; ` +
        `bring it up to what the file says now: ${find}`,
    );
  return parts.join(replace);
}
