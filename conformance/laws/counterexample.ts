/** Trials that broke a law, kept as fixtures: a file holds the choices that draw a trial again, on any backend. */
import type { Description, Fixture, VerdictLine } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import type { Law } from './law.ts';
import { laws } from './laws.ts';

/** The fixture of a law that was broken; undefined for any other verdict. */
export function fixtureOfTrial(line: VerdictLine, { name, version }: Description): Fixture | undefined {
  const { counterexample, drawn } = line;
  if (!counterexample || !drawn) return undefined;
  return {
    version: 1,
    id: `broken.${line.case}`,
    title: `A program by which ${name} breaks the law ${line.case}`,
    clauses: line.clauses,
    source: { name, version },
    program: counterexample,
    expected: {},
    drawn,
  };
}

/** The laws that fixtures are trials of, each tried by just the choices that broke it. */
export const trialsIn = (fixtures: readonly Fixture[]): readonly Law[] =>
  fixtures.flatMap(({ id, drawn }) => {
    if (!drawn) return [];
    const law = laws.find((each) => each.id === drawn.law);
    if (!law) throw new FormatError(`${id}: there is no law ${JSON.stringify(drawn.law)}`);
    return [{ ...law, run: (backend) => law.replay(backend, drawn.choices) }];
  });
