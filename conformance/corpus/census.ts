/** What a corpus is made of: how many of its fixtures are about one op, about writes and views, about errors, about optimizers. */
import type { ExpectedObservation, Fixture, Step } from '../../spec/index.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { decodeElements } from '../formats/elements.ts';
import { walk } from '../programs/walk.ts';

/** One kind of fixture. A fixture may be of several. */
export interface FixtureKind {
  readonly what: string;
  readonly is: (fixture: Fixture) => boolean;
  /** At least so many, or at most so large a part of all. */
  readonly bound: { readonly atLeast: number } | { readonly atMostShare: number };
}

/** How many fixtures are of each kind, and whether that is as it should be. */
export interface Count {
  readonly what: string;
  readonly count: number;
  readonly bound: string;
  readonly holds: boolean;
}

/** Every kind that is counted. */
export const fixtureKinds: readonly FixtureKind[] = [
  { what: 'fixtures', is: () => true, bound: { atLeast: 1200 } },
  { what: 'about one op', is: isAboutOneOp, bound: { atMostShare: 0.5 } },
  { what: 'about writes in place, views and versions', is: isAboutMemory, bound: { atLeast: 100 } },
  { what: 'about errors, with what is left after them', is: looksAfterAnError, bound: { atLeast: 100 } },
  { what: 'about optimizers on a long course', is: isLongCourse, bound: { atLeast: 80 } },
];

/** Counts the fixtures of every kind. */
export function census(fixtures: readonly Fixture[]): readonly Count[] {
  return fixtureKinds.map(({ what, is, bound }) => {
    const count = fixtures.filter(is).length;
    if ('atLeast' in bound) return { what, count, bound: `at least ${bound.atLeast}`, holds: count >= bound.atLeast };
    const most = bound.atMostShare * fixtures.length;
    return { what, count, bound: `at most ${Math.floor(most)}`, holds: count <= most };
  });
}

const stepsOf = ({ program }: Fixture): readonly Step[] => [...walk(program)].map(({ step }) => step);

const does = (steps: readonly Step[], ...kinds: readonly Step['do'][]): boolean =>
  steps.some((step) => kinds.includes(step.do));

/** A table of what one op's gradients read, written from the catalogue. */
const isTableOfReads = ({ id }: Fixture): boolean => id.endsWith('.reads');

/** Nothing is done but with one op, and sums to begin backward with. */
function isAboutOneOp(fixture: Fixture): boolean {
  const steps = stepsOf(fixture);
  const plain = ['tensor', 'call', 'in_place', 'backward', 'grad', 'attempt', 'observe'];
  const ops = steps.flatMap((step) => (step.do === 'call' || step.do === 'in_place' ? [step.op] : []));
  const others = new Set(ops.filter((op) => op !== 'sum'));
  return isTableOfReads(fixture) || (steps.every((step) => plain.includes(step.do)) && others.size <= 1);
}

/** It writes, and looks at the same memory in another way: through a view or an alias, at its version, or by backward. */
function isAboutMemory(fixture: Fixture): boolean {
  const steps = stepsOf(fixture);
  const looks = steps.some((step) => {
    if (step.do === 'call') return entryOf(step.op).view !== false;
    return step.do === 'detach' || (step.do === 'observe' && ['version', 'shares_storage'].includes(step.what));
  });
  const failed = observationsOf(fixture).some(
    (seen) => seen.kind === 'raised' && seen.category === 'modified-in-place',
  );
  return !isAboutOneOp(fixture) && does(steps, 'in_place', 'assign') && (looks || failed);
}

const observationsOf = ({ expected }: Fixture): readonly ExpectedObservation[] =>
  Object.values(expected)[0]?.observations ?? [];

/** Something was raised, and then something else observed. */
function looksAfterAnError(fixture: Fixture): boolean {
  const kinds = observationsOf(fixture).map(({ kind }) => kind);
  const first = kinds.indexOf('raised');
  return (
    !isTableOfReads(fixture) &&
    first >= 0 &&
    kinds.slice(first).some((kind) => kind !== 'raised' && kind !== 'completed')
  );
}

/**
 * Gradients of both signs, of zero, and none, over three steps and more; an option changes, by hand or by a scheduler,
 * and between two steps the state is saved and loaded.
 */
function isLongCourse(fixture: Fixture): boolean {
  const steps = stepsOf(fixture);
  const given = new Set(steps.flatMap((step) => (step.do === 'set_grad' ? [step.to] : [])));
  const numbers = steps.flatMap((step) =>
    step.do === 'tensor' && given.has(step.out) ? decodeElements(step.data, 'float64').map(Number) : [],
  );
  const stepped = steps.flatMap((step, at) => (step.do === 'optimizer_step' ? [at] : []));
  const loaded = steps.findIndex((step) => step.do === 'load_state');
  return (
    stepped.length >= 3 &&
    [-1, 0, 1].every((sign) => numbers.some((value) => Math.sign(value) === sign)) &&
    given.has(null) &&
    does(steps, 'set_option', 'scheduler_step') &&
    does(steps, 'save_state') &&
    stepped[0]! < loaded &&
    loaded < stepped.at(-1)!
  );
}
