/** The derivative of an op's gradient, by differentiating twice, is what the gradient changes by as the inputs move. */
import type { Program, Step, TensorStep } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Choices } from '../catalogue/choices.ts';
import { drawCall } from '../catalogue/draw.ts';
import { type Check, conclude, missing, within } from './check.ts';
import { gradientProgram, valueSource } from './gradient-check.ts';
import { type Measured, measure, numbersOf, programOf } from './measured.ts';
import { type Bounded, derivative, SHIFTS, STEP } from './numerical.ts';
import { constant, drawDirection, type OpSteps, opSteps, shifted } from './op-steps.ts';
import { floatOf, outcomeOf, type Trial } from './trial.ts';

/** Checks one drawn call: the Hessian times a direction of all inputs at once, element by element. */
export async function checkSecondDerivative(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const steps = opSteps(drawCall(op, choices), choices);
  const directions = steps.differentiable.map((tensor) => drawDirection(tensor, choices));
  const weights = steps.differentiable.map(({ out, shape }) => constant(`${out}_weight`, shape, choices));
  const run = { program: secondProgram(steps, directions, weights), float: floatOf(backend) };
  const outcome = await outcomeOf(backend, run);
  const derivatives = measure(run, outcome);
  const expected = await change(valueSource(backend), steps, directions);
  const checks = steps.differentiable.flatMap(({ out }, i): Check[] => {
    const where = `the derivative of ${op}'s gradient by ${out}`;
    const actual = derivatives[i];
    const added = weights[i]!.data as readonly number[];
    return actual ? compared(where, expected[i] ?? [], added, actual) : [missing(where, outcome)];
  });
  return conclude(run.program, checks);
}

const compared = (where: string, expected: readonly Bounded[], added: readonly number[], actual: Measured): Check[] =>
  expected.map(({ value, bound }, i) => {
    const found = { value: actual.numbers[i] ?? Number.NaN, bound: rounding.multiplier * actual.scales[i]! };
    return within(`${where}, element ${i}`, { value: value + added[i]!, bound }, found);
  });

/**
 * The gradients times their directions, plus the inputs times weights; and the gradient of the sum of that. The weights
 * keep a path to every input where an op is linear and its gradient depends on nothing.
 */
function secondProgram(
  steps: OpSteps,
  directions: readonly (readonly number[])[],
  weights: readonly TensorStep[],
): Program {
  const names = steps.differentiable.map(({ out }) => out);
  const moves = steps.differentiable.map(
    (tensor, i): TensorStep => ({
      ...tensor,
      out: `${tensor.out}_direction`,
      data: [...directions[i]!],
      requires_grad: false,
    }),
  );
  const products = names.flatMap((name) => [
    ...product(`${name}_first`, `${name}_direction`, `${name}_along`),
    ...product(name, `${name}_weight`, `${name}_apart`),
  ]);
  const parts = names.flatMap((name) => [`${name}_along_sum`, `${name}_apart_sum`]);
  const seconds = names.map((name) => `${name}_second`);
  return programOf(
    steps.tensors,
    steps.call,
    steps.seeds,
    [
      grad(
        steps.results,
        names,
        names.map((name) => `${name}_first`),
        steps.seeds.map(({ out }) => out),
      ),
    ],
    [...moves, ...weights, ...products],
    sumOf(parts),
    [grad(['total'], names, seconds)],
    seconds.map((of): Step => ({ do: 'observe', what: 'value', of })),
  );
}

const grad = (
  outputs: readonly string[],
  inputs: readonly string[],
  out: readonly string[],
  seeds?: readonly string[],
): Step => ({
  do: 'grad',
  outputs: [...outputs],
  inputs: [...inputs],
  ...(seeds && { grad_outputs: [...seeds] }),
  retain_graph: true,
  create_graph: seeds !== undefined,
  allow_unused: false,
  materialize_grads: false,
  out: [...out],
});

const product = (self: string, other: string, out: string): Step[] => [
  { do: 'call', op: 'mul', inputs: { self, other }, params: {}, out },
  { do: 'call', op: 'sum', inputs: { self: out }, params: {}, out: `${out}_sum` },
];

/** Adds up scalars into `total`. */
const sumOf = ([first = '', ...others]: readonly string[]): Step[] =>
  others.map((other, i) => ({
    do: 'call',
    op: 'add',
    inputs: { self: i === 0 ? first : 'total', other },
    params: { alpha: 1 },
    out: 'total',
  }));

/** How fast each element of each gradient changes as all inputs move in their directions. */
async function change(
  source: Backend,
  steps: OpSteps,
  directions: readonly (readonly number[])[],
): Promise<readonly (readonly Bounded[])[]> {
  const gradientsAt = async (shift: number) => {
    const moved = new Map(
      steps.differentiable.map((tensor, i) => [tensor.out, shifted(tensor, directions[i]!, shift * STEP)]),
    );
    const tensors = steps.tensors.map((tensor) => moved.get(tensor.out) ?? tensor);
    const run = { program: gradientProgram({ ...steps, tensors }), float: 'float64' } as const;
    return { run, outcome: await outcomeOf(source, run) };
  };
  const shifts = await Promise.all(SHIFTS.map(gradientsAt));
  const gradients = shifts.map(({ outcome }) => outcome.observations.map(numbersOf));
  const scales = largest(shifts.map(({ run, outcome }) => measure(run, outcome).map((each) => each?.scales ?? [])));
  return scales.map((ofTensor, i) =>
    ofTensor.map((scale, element) =>
      derivative(
        gradients.map((tensors) => tensors[i]?.[element] ?? Number.NaN),
        scale,
      ),
    ),
  );
}

/** Of each number the largest of its scales: at one of the points it may be exact by luck. */
const largest = (points: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] =>
  points[0]!.map((first, i) =>
    first.map((_, element) => Math.max(...points.map((scales) => scales[i]![element] ?? 0))),
  );
