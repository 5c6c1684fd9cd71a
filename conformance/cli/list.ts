/** `gradspec list`: what there is to judge by, a line each, its columns parted by tabs. */
import { clauses, type Level } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { FormatError } from '../formats/format-error.ts';
import { suggestion } from '../formats/nearest.ts';
import { laws } from '../laws/laws.ts';
import { requirements } from '../programs/requirements.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { matcher } from '../runner/pattern.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec list` is given. */
export interface ListOptions {
  readonly corpus?: string;
  readonly level?: readonly Level[];
  /** A clause, or the first components of several. */
  readonly clause?: string;
  readonly filter?: string;
}

interface Entry {
  readonly id: string;
  readonly level: Level;
  readonly kind: 'fixture' | 'law';
  readonly clauses: readonly string[];
  readonly title: string;
}

/** Lists fixtures and laws. */
export async function list(given: ListOptions, { out }: Terminal): Promise<ExitCode> {
  const isShown = shownBy(given);
  for (const entry of [...fixtureEntries(given.corpus), ...lawEntries()])
    if (isShown(entry))
      out(`${[entry.id, entry.level, entry.kind, entry.clauses.join(','), entry.title].join('\t')}\n`);
  return exitCodes.ok;
}

function shownBy({ level, clause, filter }: ListOptions): (entry: Entry) => boolean {
  const isMeant = matcher(clause);
  if (clause !== undefined && !Object.keys(clauses).some(isMeant))
    throw new FormatError(`there is no clause ${JSON.stringify(clause)}${suggestion(clause, Object.keys(clauses))}`);
  const matches = matcher(filter);
  return (entry) =>
    (level?.includes(entry.level) ?? true) &&
    (clause === undefined || entry.clauses.some(isMeant)) &&
    matches(entry.id);
}

const fixtureEntries = (corpus: string | undefined): readonly Entry[] =>
  readCorpus(corpus).fixtures.map((fixture) => ({
    ...fixture,
    level: requirements(fixture.program).level,
    kind: 'fixture',
  }));

const lawEntries = (): readonly Entry[] => laws.map((law) => ({ ...law, kind: 'law' }));
