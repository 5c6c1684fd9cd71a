/** Derivatives of derivatives: they are the same in any order of differentiating, and the gradient is linear in its seed to them, too. */
import type { CallStep, Step, TensorStep } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Choices } from '../catalogue/choices.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { drawFunction, type ShapedFunction } from './drawn-function.ts';
import { observeValue } from './function-programs.ts';
import { programOf } from './measured.ts';
import { constant } from './op-steps.ts';
import { checkRelation } from './relation.ts';
import type { Trial } from './trial.ts';

/** Up to which order the derivatives of some ops are specified: see their clauses. */
const lastOrder: Readonly<Record<string, number>> = {
  binary_cross_entropy: 1, // PyTorch adds 1e-12 to denominators in the second derivative, and there alone
  layer_norm: 2, // PyTorch takes the mean and the variance for constants in the third
};

/** A function that has derivatives of some order. */
function drawSmooth(order: number, op: string, backend: Backend, choices: Choices): ShapedFunction {
  const drawn = drawFunction(op, backend.description, choices);
  const found = drawn.steps.find((step) => step.do === 'call' && (lastOrder[step.op] ?? order) < order);
  if (found) throw new Unjudgeable(`derivatives of ${(found as CallStep).op} are not specified to order ${order}`);
  return drawn;
}

/** For each leaf how far it moves in some direction. */
type Direction = readonly TensorStep[];

/** The second derivative in two directions does not depend on which of them comes first. */
export const checkSecondSymmetric = (op: string, backend: Backend, choices: Choices): Promise<Trial> =>
  checkSymmetric(2, op, backend, choices);

/** And the third does not depend on the order of three. */
export const checkThirdSymmetric = (op: string, backend: Backend, choices: Choices): Promise<Trial> =>
  checkSymmetric(3, op, backend, choices);

async function checkSymmetric(order: number, op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawSmooth(order, op, backend, choices);
  const directions = Array.from({ length: order }, (_, nth) => drawDirection(drawn, `by${nth}`, choices));
  return checkRelation(backend, {
    program: derivativeAlong(drawn, directions),
    beside: [derivativeAlong(drawn, [...directions.slice(1), directions[0]!])],
    expected: (rotated) => rotated.tensors(),
  });
}

const drawDirection = ({ leaves, shapes }: ShapedFunction, mark: string, choices: Choices): Direction =>
  leaves.map((leaf) => constant(`${leaf}_${mark}`, shapes.get(leaf)!, choices));

/** Differentiates in one direction after another, and observes the number that is left. */
function derivativeAlong(drawn: ShapedFunction, directions: readonly Direction[]) {
  const [{ name, seed }] = drawn.roots;
  const begun = [...summed([product(name, seed.out, 'weighted')]), ...drawn.leaves.flatMap(cubed)];
  const totals = ['weighted', ...drawn.leaves.map((leaf) => `${leaf}_cubed`)].map((part) => `${part}_sum`);
  const steps: Step[] = [...drawn.steps, seed, ...begun, ...added(totals, 'total0')];
  for (const [nth, direction] of directions.entries()) {
    const gradients = drawn.leaves.map((leaf) => `${leaf}_gradient${nth}`);
    const last = nth === directions.length - 1;
    steps.push(...direction, derivative([`total${nth}`], drawn.leaves, gradients, { create_graph: !last }));
    steps.push(...contracted(gradients, direction, `total${nth + 1}`));
  }
  return programOf(steps, [observeValue(`total${directions.length}`)]);
}

/** The sum of the cubes of a leaf: by it all derivatives up to the third depend on every leaf. */
const cubed = (leaf: string): readonly CallStep[] => [
  product(leaf, leaf, `${leaf}_squared`),
  ...summed([product(`${leaf}_squared`, leaf, `${leaf}_cubed`)]),
];

/** Differentiating by the seed what a gradient is along a direction gives what the gradient by another seed is along it. */
export async function checkSeedDerivative(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawSmooth(2, op, backend, choices);
  const [{ name, shape, seed }] = drawn.roots;
  const direction = drawDirection(drawn, 'by', choices);
  const [other, weight] = [constant('other', shape, choices), constant('weight', shape, choices)];
  const gradients = drawn.leaves.map((leaf) => `${leaf}_gradient`);
  const seeded = (by: TensorStep, create_graph: boolean): Step[] => [
    ...drawn.steps,
    ...direction,
    by,
    weight,
    derivative([name], drawn.leaves, gradients, { create_graph, grad_outputs: [by.out] }),
    ...contracted([...gradients, by.out], [...direction, weight], 'along'),
  ];
  const bySeed = derivative(['along'], [seed.out], ['by_seed'], { create_graph: false });
  return checkRelation(backend, {
    program: programOf(seeded({ ...seed, requires_grad: true }, true), [
      other,
      bySeed,
      ...contracted(['by_seed'], [other], 'result'),
      observeValue('result'),
    ]),
    beside: [programOf(seeded(other, false), [observeValue('along')])],
    expected: (apart) => apart.tensors(),
  });
}

const derivative = (
  outputs: readonly string[],
  inputs: readonly string[],
  out: readonly string[],
  options: { readonly create_graph: boolean; readonly grad_outputs?: string[] },
): Step => ({
  do: 'grad',
  outputs: [...outputs],
  inputs: [...inputs],
  retain_graph: options.create_graph,
  allow_unused: false,
  materialize_grads: false,
  out: [...out],
  ...options,
});

/** The sum of the products of tensors with others, as one number. */
function contracted(tensors: readonly string[], others: readonly TensorStep[], out: string): readonly CallStep[] {
  const products = tensors.map((tensor, i) => product(tensor, others[i]!.out, `${tensor}_along`));
  return [
    ...summed(products),
    ...added(
      products.map((step) => `${step.out}_sum`),
      out,
    ),
  ];
}

const product = (self: string, other: string, out: string): CallStep => ({
  do: 'call',
  op: 'mul',
  inputs: { self, other },
  params: {},
  out,
});

const summed = (steps: readonly CallStep[]): readonly CallStep[] =>
  steps.flatMap((step) => [
    step,
    { do: 'call', op: 'sum', inputs: { self: step.out as string }, params: {}, out: `${step.out}_sum` },
  ]);

/** Adds up numbers. */
const added = ([first = '', ...others]: readonly string[], out: string): readonly CallStep[] =>
  others.length === 0
    ? [{ do: 'call', op: 'clone', inputs: { self: first }, params: {}, out }]
    : others.map((other, i) => ({
        do: 'call',
        op: 'add',
        inputs: { self: i === 0 ? first : out, other },
        params: { alpha: 1 },
        out,
      }));
