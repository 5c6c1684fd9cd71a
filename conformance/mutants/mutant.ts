/** Mutants: the reference with one deliberate fault each, said as replacements in its files. */
import { readFileSync } from 'node:fs';
import { type ClauseId, clauses, type Edit } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { packagePath } from '../package-files.ts';

/** What is to be wrong with the reference. */
export interface Fault {
  readonly id: string;
  readonly edits: readonly Edit[];
}

/** One fault that random programs must find. */
export interface Mutant extends Fault {
  /** The rule that it breaks. */
  readonly clause: ClauseId;
}

type Entry = Edit & Omit<Mutant, 'edits'>;

/** All mutants there are. */
export function readMutants(): readonly Mutant[] {
  const entries = JSON.parse(readFileSync(packagePath('conformance', 'mutants', 'mutants.json'), 'utf8')) as Entry[];
  return entries.map(({ id, clause, ...edit }) => {
    if (!(clause in clauses)) throw new FormatError(`mutant ${id} breaks the clause ${clause}, and there is none such`);
    return { id, clause, edits: [edit] };
  });
}

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
