/** `gradspec list`: what there is to judge by, a line each, its columns parted by tabs. */
import { clauses, type Level } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { FormatError } from '../formats/format-error.ts';
import { suggestion } from '../formats/nearest.ts';
import { laws } from '../laws/laws.ts';
import { requirements } from '../programs/requirements.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec list` is given. */
export interface ListOptions {
  readonly corpus?: string;
  readonly level?: readonly Level[];
  readonly clause?: string;
}

interface Entry {
  readonly id: string;
  readonly level: Level;
  readonly kind: 'fixture' | 'law';
  readonly clauses: readonly string[];
  readonly title: string;
}

/** Lists fixtures and laws. */
export async function list({ corpus, level, clause }: ListOptions, { out }: Terminal): Promise<ExitCode> {
  if (clause !== undefined && !(clause in clauses))
    throw new FormatError(`there is no clause ${JSON.stringify(clause)}${suggestion(clause, Object.keys(clauses))}`);
  for (const entry of [...fixtureEntries(corpus), ...lawEntries()])
    if ((level?.includes(entry.level) ?? true) && (clause === undefined || entry.clauses.includes(clause)))
      out(`${[entry.id, entry.level, entry.kind, entry.clauses.join(','), entry.title].join('\t')}\n`);
  return exitCodes.ok;
}

const fixtureEntries = (corpus: string | undefined): readonly Entry[] =>
  readCorpus(corpus).fixtures.map((fixture) => ({
    ...fixture,
    level: requirements(fixture.program).level,
    kind: 'fixture',
  }));

const lawEntries = (): readonly Entry[] => laws.map((law) => ({ ...law, kind: 'law' }));
