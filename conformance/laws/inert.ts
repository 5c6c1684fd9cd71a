/** Looking, and work on the side, change nothing: values and gradients are the same to the last bit. */
import type { Step } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { entryOf, givesList } from '../catalogue/catalogue.ts';
import { type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { namesMadeBy, requiringGrad } from './dependence.ts';
import { drawFunction, type ShapedFunction } from './drawn-function.ts';
import { backwardFrom, observeGrads, observeValue, seedsOf } from './function-programs.ts';
import { programOf } from './measured.ts';
import { checkRelation, type Expectation } from './relation.ts';
import { pureKinds, type SideKind, type SideWork, sessionKinds } from './side-work.ts';
import type { Trial } from './trial.ts';

/** Compares a function with the same one around which tensors are looked at, and gradients taken. */
export const checkObserving = (op: string, backend: Backend, choices: Choices): Promise<Trial> =>
  compareWith(pureKinds, drawFunction(op, backend.description, choices), backend, choices, []);

/** The same in a session, with blocks, hooks and copies; afterwards operations are recorded as before. */
export async function checkContext(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawFunction(op, backend.description, choices);
  const [leaf = ''] = drawn.leaves;
  const probe: Step[] = [
    { do: 'call', op: 'clone', inputs: { self: leaf }, params: {}, out: 'probe' },
    { do: 'observe', what: 'requires_grad', of: 'probe' },
  ];
  return compareWith(sessionKinds, drawn, backend, choices, probe);
}

/** The last steps observe that something requires grad. */
function compareWith(
  kinds: readonly SideKind[],
  drawn: ShapedFunction,
  backend: Backend,
  choices: Choices,
  last: readonly Step[],
): Promise<Trial> {
  const { steps, observed } = withSideWork(kinds, drawn, backend, choices);
  const tensors = observed.filter((what) => typeof what === 'string');
  return checkRelation(backend, {
    program: programOf(
      steps,
      seedsOf(drawn.roots),
      [backwardFrom(drawn.roots, drawGraphOptions(backend, choices))],
      seen(drawn),
      last,
    ),
    beside: [
      programOf(drawn.steps, seedsOf(drawn.roots), [backwardFrom(drawn.roots)], tensors.map(observeValue), seen(drawn)),
    ],
    expected: (alone) => {
      const values = [...alone.tensors()];
      const aside = observed.map((what): Expectation => (typeof what === 'string' ? values.shift()! : what));
      return [...aside, ...values, ...last.slice(1).map((): Expectation => ({ kind: 'flag', value: true }))];
    },
    exactly: true,
  });
}

const seen = ({ roots, leaves }: ShapedFunction): Step[] => [
  ...roots.map(({ name }) => observeValue(name)),
  ...observeGrads(leaves),
];

/** The steps with side work after some tensors, and what that observes. */
function withSideWork(kinds: readonly SideKind[], drawn: ShapedFunction, backend: Backend, choices: Choices) {
  const { features } = backend.description;
  const possible = kinds.filter(({ needs }) => needs.every((feature) => features.includes(feature)));
  const tracked = new Set(requiringGrad(drawn.steps));
  const steps: Step[] = [];
  const observed: NonNullable<SideWork['observes']>[] = [];
  for (const [i, step] of drawn.steps.entries()) {
    steps.push(step);
    const tensor = namesMadeBy(step).find((name) => tracked.has(name));
    if (tensor === undefined || !chance(choices, 60)) continue;
    const aside = { tensor, drawn, backend, choices, prefix: `side${i}`, path: String(steps.length) };
    const fitting = possible.filter(
      ({ ofResults, notOfLists }) => (!ofResults || step.do === 'call') && !(notOfLists && callsForList(step)),
    );
    const done = oneOf(choices, fitting).work(aside);
    steps.push(...done.steps);
    if (done.observes !== undefined) observed.push(done.observes);
  }
  return { steps, observed };
}

const callsForList = (step: Step): boolean => step.do === 'call' && givesList(entryOf(step.op));

/** Whether backward keeps its graph, and makes one of its own, changes no gradient. */
function drawGraphOptions({ description: { features } }: Backend, choices: Choices) {
  const retain_graph = features.includes('retain_graph') && chance(choices, 40);
  const create_graph = features.includes('create_graph') && retain_graph && chance(choices, 50);
  return { retain_graph, create_graph };
}
