/** Checks that every rule is tested, and that every test is of a rule: both ways between clauses and what shows them. */
import type { Clause, Evidence, Id } from '../../spec/index.ts';

/** Something that names the clauses it is evidence for: a fixture, a law. */
export interface Witness {
  readonly id: Id;
  readonly clauses: readonly Id[];
}

/** All that is to be held against each other. `textOf` gives a test file's text, or undefined where there is none. */
export interface Traces {
  readonly clauses: Readonly<Record<Id, Clause>>;
  readonly fixtures: readonly Witness[];
  readonly laws: readonly Witness[];
  /** Ops, optimizers and schedulers, each with the clause that says what it does. */
  readonly subjects: readonly Witness[];
  readonly textOf: (file: string) => string | undefined;
}

/** Everything that is missing or leads nowhere, a sentence each. */
export function gapsIn(traces: Traces): readonly string[] {
  const { clauses, fixtures, laws, subjects } = traces;
  return [
    ...[...fixtures, ...laws, ...subjects].flatMap((witness) => unknownClauses(witness, clauses)),
    ...[...fixtures, ...laws].flatMap((witness) => vainClauses(witness, clauses)),
    ...Object.entries(clauses).flatMap(([id, clause]) => [
      ...evidenceGaps(id, clause, traces),
      ...exampleGaps(id, clause, traces),
    ]),
  ];
}

const names = (id: Id) => (witness: Witness) => witness.clauses.includes(id);

const unknownClauses = ({ id, clauses: named }: Witness, clauses: Traces['clauses']): readonly string[] =>
  named.filter((clause) => !(clause in clauses)).map((clause) => `${id} names ${clause}, which is no clause`);

const vainClauses = ({ id, clauses: named }: Witness, clauses: Traces['clauses']): readonly string[] => [
  ...(named.length === 0 ? [`${id} names no clause`] : []),
  ...named
    .filter((clause) => clauses[clause]?.keyword === 'UNSPECIFIED')
    .map((clause) => `${id} judges ${clause}, which is UNSPECIFIED`),
];

function evidenceGaps(id: Id, clause: Clause, traces: Traces): readonly string[] {
  if (clause.keyword === 'UNSPECIFIED') return [];
  const shown = [...traces.fixtures, ...traces.laws].some(names(id));
  const said = clause.evidence.flatMap((evidence) => problemOf(id, evidence, traces) ?? []);
  return shown || clause.evidence.length > 0 ? said : [`nothing shows ${id}`];
}

/** A chapter about the wire and the judge is shown by tests, what holds of every function by laws; every other clause is taught by a fixture. */
function exampleGaps(id: Id, { keyword, example, evidence }: Clause, { fixtures }: Traces): readonly string[] {
  if (example) {
    const fixture = fixtures.find((one) => one.id === example);
    if (!fixture) return [`${id} has the example ${example}, which is no fixture`];
    return names(id)(fixture) ? [] : [`${id} has the example ${example}, which does not name it`];
  }
  const byOthers = evidence.length > 0 && evidence.every(({ kind }) => kind !== 'fixture');
  return keyword === 'UNSPECIFIED' || byOthers ? [] : [`${id} has no example`];
}

function problemOf(id: Id, evidence: Evidence, { fixtures, laws, textOf }: Traces): string | undefined {
  if (evidence.kind === 'test') {
    const text = textOf(evidence.file);
    if (text === undefined) return `${id} is shown by ${evidence.file}, which does not exist`;
    return text.includes(evidence.title)
      ? undefined
      : `${id}: there is no test "${evidence.title}" in ${evidence.file}`;
  }
  const witness = (evidence.kind === 'law' ? laws : fixtures).find((one) => one.id === evidence.id);
  if (!witness) return `${id} is shown by the ${evidence.kind} ${evidence.id}, which does not exist`;
  return names(id)(witness) ? undefined : `${id} is shown by ${evidence.id}, which does not name it`;
}
