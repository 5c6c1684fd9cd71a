/** Backward adds: from several roots it gives the sum of what each gives, in one call or in several. */
import type { Program, Shape, Step, TensorStep } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { type Choices, oneOf } from '../catalogue/choices.ts';
import { leavesBefore } from './dependence.ts';
import { type DrawnFunction, drawFunction, type Root } from './drawn-function.ts';
import { backwardFrom, gradientsOf, observeGrads } from './function-programs.ts';
import { programOf } from './measured.ts';
import { constant } from './op-steps.ts';
import { checkRelation, type Observed } from './relation.ts';
import { type Seen, seenOf, sumOf } from './seen.ts';
import { floatOf, type Trial } from './trial.ts';

/** One backward from two roots gives the sum of two programs with a root each. */
export async function checkAdditive(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const both = drawFunction(op, backend.description, choices, 2);
  const each = both.roots.map((root) => fromOne(both, root));
  return checkRelation(backend, {
    program: gradientsOf(both),
    beside: each.map(gradientsOf),
    expected: (...apart) => both.leaves.map((leaf) => sumOf(gradientsAt(leaf, each, apart))),
  });
}

/** The function with one of its roots. */
const fromOne = (drawn: DrawnFunction, root: Root): DrawnFunction => ({
  ...drawn,
  roots: [root],
  leaves: leavesBefore(drawn.steps, [root.name]),
});

/** What reached a leaf from each of the roots that lead to it. */
const gradientsAt = (
  leaf: string,
  functions: readonly DrawnFunction[],
  observed: readonly Observed[],
): readonly Seen[] =>
  functions.flatMap(({ leaves }, i) => (leaves.includes(leaf) ? [observed[i]!.tensor(leaves.indexOf(leaf))] : []));

/** Several backwards in one session add up in `.grad`: from two roots, twice from one, or to what was there before. */
export async function checkAccumulating(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const both = drawFunction(op, backend.description, choices, 2);
  return oneOf(choices, [fromTwoRoots, twiceFromOne, ontoAssigned])(both, backend, choices);
}

async function fromTwoRoots(both: DrawnFunction, backend: Backend): Promise<Trial> {
  const [first, second] = both.roots;
  const each = both.roots.map((root) => fromOne(both, root));
  const calls = [backwardFrom([first], { retain_graph: true }), backwardFrom([second!])];
  return checkRelation(backend, {
    program: sessionOf(both, [], calls),
    beside: each.map(gradientsOf),
    expected: (...apart) => both.leaves.map((leaf) => sumOf(gradientsAt(leaf, each, apart))),
  });
}

/** The second time with a seed of its own: a `.grad` may share the storage of the first one. */
async function twiceFromOne(both: DrawnFunction, backend: Backend): Promise<Trial> {
  const [root] = both.roots;
  const one = fromOne(both, root);
  const again = { ...root, seed: { ...root.seed, out: 'again' } };
  const calls = [backwardFrom(one.roots, { retain_graph: true }), backwardFrom([again])];
  return checkRelation(backend, {
    program: sessionOf(one, [again.seed], calls),
    beside: [gradientsOf(one)],
    expected: (once) => once.tensors().map((gradient) => sumOf([gradient, gradient])),
  });
}

async function ontoAssigned(both: DrawnFunction, backend: Backend, choices: Choices): Promise<Trial> {
  const one = fromOne(both, both.roots[0]);
  const shapes = new Map(
    one.steps.flatMap((step): [string, Shape][] => (step.do === 'tensor' ? [[step.out, step.shape]] : [])),
  );
  const given = one.leaves.map((leaf) => constant(`${leaf}_given`, shapes.get(leaf)!, choices));
  const assigned = given.map(({ out }, i): Step => ({ do: 'set_grad', of: one.leaves[i]!, to: out }));
  return checkRelation(backend, {
    program: sessionOf(one, [...given, ...assigned], [backwardFrom(one.roots)]),
    beside: [gradientsOf(one)],
    expected: (once) => once.tensors().map((gradient, i) => sumOf([made(given[i]!, backend), gradient])),
  });
}

const made = ({ shape, data }: TensorStep, backend: Backend): Seen =>
  seenOf({ kind: 'tensor', dtype: floatOf(backend), shape, data });

/** A session: some steps and some calls of backward after a function's own. */
const sessionOf = ({ steps, roots, leaves }: DrawnFunction, more: Program['steps'], calls: Program['steps']): Program =>
  programOf(
    steps,
    roots.map(({ seed }) => seed),
    more,
    calls,
    observeGrads(leaves),
  );
