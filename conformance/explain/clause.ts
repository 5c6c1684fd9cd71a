/** A clause: what it demands, what shows it, its example, and what else is allowed. */
import type { Clause, Evidence, Fixture, VerdictLine } from '../../spec/index.ts';
import { chapters, clauses } from '../../spec/index.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { kinkSites } from '../corpus/kinks.ts';
import { shortly } from '../report/failure.ts';
import { indent } from '../report/layout.ts';
import { type Case, casesOfFixture } from '../runner/cases.ts';
import { programAndOutcome } from './case.ts';
import type { Knowledge } from './explain.ts';
import { describeKink } from './kinks.ts';
import { bugsFoundBy, plain, section } from './text.ts';

/** More evidence than this is counted. */
const SHOWN = 12;

/** All that is known of a clause. */
export function explainClause(id: string, known: Knowledge): string {
  const clause: Clause = clauses[id as keyof typeof clauses];
  const example = known.fixtures.find((fixture) => fixture.id === clause.example);
  return [
    `${id}: ${clause.keyword}, in the chapter "${chapters[clause.chapter as keyof typeof chapters]}"\n`,
    `${indent(plain(clause.text))}\n`,
    ...section('Shown by:', evidenceFor(id, clause, known)),
    ...section('Where a derivative does not exist:', kinksOf(id, clause, example)),
    ...section('Bugs of released libraries that its evidence finds:', bugsFoundBy(witnessesOf(id, known), known.bugs)),
    ...section('In the report:', known.verdicts.filter(({ clauses }) => clauses.includes(id)).map(describeVerdict)),
    ...(example ? [`Its example, ${example.id}:`, ...programAndOutcome(lastCase(example))] : []),
  ].join('\n');
}

const lastCase = (fixture: Fixture): Case => casesOfFixture(fixture).at(-1)!;

/** The ids of the fixtures and laws that name a clause. */
const witnessesOf = (id: string, { fixtures, laws }: Knowledge): readonly string[] =>
  [...fixtures, ...laws].filter(({ clauses }) => clauses.includes(id)).map((witness) => witness.id);

function evidenceFor(id: string, { keyword, evidence }: Clause, { fixtures, laws }: Knowledge): readonly string[] {
  if (keyword === 'UNSPECIFIED') return ['nothing: nobody may rely on it, and it is not judged'];
  const names = (witness: { readonly clauses: readonly string[] }): boolean => witness.clauses.includes(id);
  const lines = [
    ...fixtures.filter(names).map((fixture) => `fixture ${fixture.id}: ${fixture.title}`),
    ...laws.filter(names).map((law) => `law ${law.id}: ${law.title}`),
    ...evidence.flatMap(describeTest),
  ];
  const more = lines.length - SHOWN;
  return more <= 0 ? lines : [...lines.slice(0, SHOWN), `… and ${more} more: gradspec list --clause ${id}`];
}

const describeTest = (evidence: Evidence): readonly string[] =>
  evidence.kind === 'test' ? [`test ${evidence.file}: ${evidence.title}`] : [];

/** The kinks of the op that a clause is of; of a clause about conventions, those that its example sits on. */
function kinksOf(id: string, { keyword }: Clause, example: Fixture | undefined): readonly string[] {
  const own = Object.entries(catalogue)
    .filter(([, op]) => op.clause === id)
    .map(([name]) => name);
  const shown = keyword === 'SHOULD' && example ? kinkSites(example.program).map(({ call }) => call.op) : [];
  return [...new Set([...own, ...shown])].flatMap((op) => catalogue[op]!.kinks.map((kink) => describeKink(op, kink)));
}

const describeVerdict = (line: VerdictLine): string =>
  line.verdict === 'passed' ? `${line.case}: passed` : `${line.case}: ${line.verdict}: ${shortly(line)}`;
