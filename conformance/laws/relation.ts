/** What most laws are: what a program must give, said by what other programs gave on the same backend. */
import type {
  Category,
  ErrorOutcome,
  ExpectedObservation,
  ExpectedOutcome,
  Observation,
  Program,
  TensorObservation,
  ValuesOutcome,
} from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import { describeObservation, describeRaised } from '../judge/describe.ts';
import { judge } from '../judge/judge.ts';
import { placesOf } from '../judge/places.ts';
import { errorScale } from '../judge/scale.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { expectedOf, isTensor, type Seen, seenOf } from './seen.ts';
import { floatOf, outcomeOf, type Trial } from './trial.ts';

/** What a law expects of one observation. */
export type Expectation = Seen | Exclude<Observation, TensorObservation>;

/** A law on some programs. */
export interface Relation {
  /** The program that is judged. */
  readonly program: Program;
  /** Others, which say what it must give. */
  readonly beside: readonly Program[];
  /** What the program must observe, in order, by what each of the others observed. */
  readonly expected: (...others: readonly Observed[]) => readonly Expectation[];
  /** Errors with which the program may end instead. */
  readonly orRaises?: readonly Category[];
  /** The very same numbers, and not only within what rounding explains. */
  readonly exactly?: boolean;
}

type Ended = ValuesOutcome | ErrorOutcome;
type Scales = readonly (readonly number[])[];

/** The observations of a program. */
export class Observed {
  readonly #program: Program;
  readonly #outcome: Ended;
  readonly #scales: Scales;

  constructor(program: Program, outcome: Ended, scales: Scales) {
    this.#program = program;
    this.#outcome = outcome;
    this.#scales = scales;
  }

  /** A tensor that was observed. Throws `Broken` where there is none. */
  tensor(nth: number): Seen {
    const observation = this.#outcome.observations[nth];
    if (observation && isTensor(observation)) return seenOf(observation, this.#scales[nth]);
    throw new Broken(this.#program, this.#outcome, nth);
  }

  /** All that was observed, tensors all of it. */
  tensors(): readonly Seen[] {
    if (this.#outcome.kind === 'error') throw new Broken(this.#program, this.#outcome);
    return this.#outcome.observations.map((_, nth) => this.tensor(nth));
  }
}

/** One of the programs that say what is expected did not give what they all give. */
class Broken extends Error {
  readonly trial: Pick<Trial, 'differences'> & { readonly program: Program };

  constructor(program: Program, outcome: Ended, nth = outcome.observations.length) {
    super('a program beside the judged one is broken itself');
    const { what: where, step } = placesOf(program, [...outcome.observations, { kind: 'none' }])[nth] ?? {
      what: 'the program',
    };
    const expected = outcome.kind === 'error' ? 'runs to its end' : 'a tensor';
    const observed = outcome.observations[nth];
    const actual =
      outcome.kind === 'error'
        ? describeRaised(outcome)
        : observed
          ? describeObservation(observed)
          : 'no such observation';
    this.trial = { program, differences: [{ where, ...(step !== undefined && { step }), expected, actual }] };
  }
}

/** Runs all programs, and judges the first by what the others gave: to the bit, or within what rounding can have done to all of them. */
export async function checkRelation(backend: Backend, relation: Relation): Promise<Trial> {
  const programs = [relation.program, ...relation.beside] as const;
  const runs = programs.map((program): Run => ({ program, float: floatOf(backend) }));
  const outcomes = await Promise.all(runs.map((run) => outcomeOf(backend, run)));
  requireOneThatEnds(outcomes);
  const [first] = outcomes;
  if (first?.kind === 'error' && relation.orRaises?.includes(first.category))
    return { programs, compared: 1, differences: [], distance: 0 };
  try {
    const same = judgeBy(
      relation,
      outcomes,
      runs.map(() => []),
    );
    if (same.differences.length === 0 || relation.exactly) return { ...same, programs };
    return {
      ...judgeBy(
        relation,
        outcomes,
        runs.map((run) => errorScale(run).scales),
      ),
      programs,
    };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const { program, differences } = error.trial;
    return { programs: [program], compared: 1, differences, distance: 0 };
  }
}

/** Where no program runs to its end the law says nothing: what each of them must give is for fixtures to say. */
function requireOneThatEnds(outcomes: readonly Ended[]): void {
  const [first] = outcomes;
  if (first?.kind === 'error' && outcomes.every(({ kind }) => kind === 'error'))
    throw new Unjudgeable(`no program runs to its end: the first ${describeRaised(first)}`);
}

/** The verdict of the comparator on the first outcome. */
function judgeBy(relation: Relation, outcomes: readonly Ended[], scales: readonly Scales[]): Omit<Trial, 'programs'> {
  const others = relation.beside.map((program, i) => new Observed(program, outcomes[i + 1]!, scales[i + 1]!));
  const observations = relation
    .expected(...others)
    .map(
      (expectation, i): ExpectedObservation =>
        'kind' in expectation ? expectation : expectedOf(expectation, scales[0]![i]),
    );
  const expected: ExpectedOutcome = { kind: 'values', observations };
  const { compared, differences, distance } = judge(expected, outcomes[0]!, relation.program);
  return { compared: Math.max(compared, differences.length), differences, distance }; // an end that differs was compared, too
}
