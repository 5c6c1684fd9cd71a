/** What lies near a fault: the fixtures and laws that are likely to find it, without running anything. */
import type { Fixture, Id } from '../../spec/index.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type { Law } from '../laws/law.ts';
import { opLaws } from '../laws/op-laws.ts';
import { requirements } from '../programs/requirements.ts';
import type { Planted } from './faults.ts';

/** Everything that there is to find faults, and what it is about. */
export class Neighbourhood {
  readonly #fixtures: readonly { readonly fixture: Fixture; readonly ops: ReadonlySet<string> }[];
  readonly #laws: readonly Law[];

  constructor(fixtures: readonly Fixture[], laws: readonly Law[]) {
    const smallFirst = fixtures.toSorted((a, b) => a.program.steps.length - b.program.steps.length);
    this.#fixtures = smallFirst.map((fixture) => ({ fixture, ops: new Set(requirements(fixture.program).ops) }));
    this.#laws = laws;
  }

  /** Of a wrong gradient what calls its op; of another fault what is about its rule, and then the rest of the chapter. */
  fixturesNear(fault: Planted): readonly Id[] {
    const ops = opsOf(fault);
    const near =
      ops.length > 0
        ? [
            this.#fixtures.filter(({ fixture }) => fixture.clauses.includes(fault.clause)),
            this.#fixtures.filter((each) => ops.some((op) => each.ops.has(op))),
          ]
        : [
            this.#fixtures.filter(({ fixture }) => fixture.clauses.includes(fault.clause)),
            this.#fixtures.filter(({ fixture }) => chapterOf(fixture.id) === chapterOf(fault.clause)),
          ];
    return [...new Set([...fault.evidence, ...near.flat().map(({ fixture }) => fixture.id)])].filter((id) =>
      this.#fixtures.some(({ fixture }) => fixture.id === id),
    );
  }

  /** The laws of its ops, and those of its rule. */
  lawsNear(fault: Planted): readonly Id[] {
    const clauses = [fault.clause, ...opsOf(fault).map((op) => catalogue[op]!.clause)];
    const near = this.#laws.filter(({ clauses: [first] }) => first !== undefined && clauses.includes(first));
    const known = this.#laws.filter(({ id }) => fault.evidence.includes(id));
    return [...new Set([...known, ...near].map(({ id }) => id))];
  }

  /** The laws that are evidence for a rule. */
  lawsOn(clause: Id): readonly Id[] {
    return this.#laws.filter(({ clauses }) => clauses.includes(clause)).map(({ id }) => id);
  }

  /** The laws that are about no op more than about others. */
  generalLaws(): readonly Id[] {
    return this.#laws.filter((law) => !opLaws.includes(law)).map(({ id }) => id);
  }
}

/** The ops whose gradients are wrong. */
export const opsOf = ({ gradients }: Planted): readonly string[] => [
  ...new Set(gradients.map((gradient) => gradient.split('.')[0]!)),
];

const chapterOf = (id: Id): string => id.split('.')[0]!;
