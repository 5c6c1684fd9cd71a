/** How to run by hand what a verdict is about. */
import type { Fixture, FloatDtype, Id, VerdictLine } from '../../spec/index.ts';
import { scriptsOf } from '../print/languages.ts';
import { floatOf } from '../programs/requirements.ts';
import { casesOfFixture } from '../runner/cases.ts';
import type { Reproduction } from './failure.ts';

/** Finds the program of a verdict among some fixtures. */
export function reproductions({
  fixtures,
}: {
  readonly fixtures: readonly Fixture[];
}): (line: VerdictLine) => Reproduction | undefined {
  const byId = new Map(fixtures.map((fixture) => [fixture.id, fixture]));
  return reproductionsFrom((id) => byId.get(id));
}

/** Finds the program of a verdict: a fixture's, or the one that breaks a law. */
export function reproductionsFrom(
  fixtureOf: (id: Id) => Fixture | undefined,
): (line: VerdictLine) => Reproduction | undefined {
  return (line) => (line.counterexample ? ofDrawn(line) : ofCase(line));

  function ofCase({ case: id }: VerdictLine): Reproduction | undefined {
    const fixture = fixtureOf(id.split('@')[0]!);
    const found = fixture && casesOfFixture(fixture).find((each) => each.id === id);
    return (
      found && {
        scripts: scriptsOf(found.fixture.program, floatOf(found.name)),
        whole: (language) => `gradspec show ${id} --as ${language}`,
      }
    );
  }
}

/** What shows a law to be broken was drawn in the best dtype that the backend has; what random programs show names it in its id. */
const floatOfDrawn = ({ drawn, case: id }: VerdictLine): FloatDtype =>
  drawn?.float ?? (id.endsWith('@float32') ? 'float32' : 'float64');

function ofDrawn(line: VerdictLine): Reproduction | undefined {
  const { counterexample } = line;
  return (
    counterexample && {
      scripts: scriptsOf(counterexample, floatOfDrawn(line)),
      whole: () => 'a report (--report) has the whole program, and a fixture of it (--save) can be replayed',
    }
  );
}
