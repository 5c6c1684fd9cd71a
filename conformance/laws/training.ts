/** Drawn trainings: an optimizer, parameters, and for each step a gradient for each parameter, or none. */
import type { OptimizerKind, Params, Program, Shape, Step, TensorStep } from '../../spec/index.ts';
import { between, type Choices, weighted } from '../catalogue/choices.ts';
import { drawValues } from '../catalogue/domains.ts';
import { drawShape } from '../catalogue/draw-shapes.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { optimizerEntries } from '../catalogue/training.ts';
import { drawOptions } from '../fuzz/options.ts';
import { observeValue } from './function-programs.ts';
import { programOf } from './measured.ts';

/** A parameter, and what is its `.grad` at each step. */
export interface Parameter {
  readonly tensor: TensorStep;
  readonly gradients: readonly (TensorStep | null)[];
}

/** An optimizer over some parameters. */
export interface Training {
  readonly kind: OptimizerKind;
  readonly options: Params;
  /** In the order in which their values are observed. */
  readonly parameters: readonly Parameter[];
  readonly steps: number;
}

/** How the optimizer is given its parameters: the places of those in each of its groups. */
export type Grouping = readonly (readonly number[])[];

/** Draws two to four parameters, and gradients of both signs, of zeros, or None, for three to five steps. */
export function drawTraining(kind: OptimizerKind, choices: Choices): Training {
  const options = drawOptions(optimizerEntries[kind].options, choices);
  const steps = between(choices, 3, 5);
  const parameters = Array.from({ length: between(choices, 2, 4) }, (_, i) => drawParameter(`p${i}`, steps, choices));
  return { kind, options, parameters, steps };
}

function drawParameter(name: string, steps: number, choices: Choices): Parameter {
  const shape = drawShape(choices);
  const tensor = { ...numbers(name, shape, choices), requires_grad: true };
  const gradients = Array.from({ length: steps }, (_, t) => drawGradient(`${name}_grad${t}`, shape, choices));
  return { tensor, gradients };
}

function drawGradient(name: string, shape: Shape, choices: Choices): TensorStep | null {
  const given = numbers(name, shape, choices);
  switch (weighted(choices, { mixed: 6, zero: 2, none: 2 })) {
    case 'mixed':
      return given;
    case 'zero':
      return { ...given, data: given.data.map(() => 0) };
    case 'none':
      return null;
  }
}

const numbers = (out: string, shape: Shape, choices: Choices) => ({
  do: 'tensor' as const,
  out,
  dtype: 'float' as const,
  shape,
  data: drawValues('real', sizeOf(shape), choices),
  requires_grad: false,
});

/** All parameters in one group, in order. */
export const together = ({ parameters }: Training): Grouping => [[...parameters.keys()]];

/** The tensors of a training, and its optimizer. */
export const begun = (training: Training, grouping = together(training)): readonly Step[] => [
  ...training.parameters.flatMap(({ tensor, gradients }) => [tensor, ...gradients.filter((given) => given !== null)]),
  makeOptimizer(training, grouping, 'optimizer'),
];

/** The step that makes an optimizer over all parameters. */
export const makeOptimizer = ({ kind, options, parameters }: Training, grouping: Grouping, out: string): Step => ({
  do: 'optimizer',
  kind,
  groups: grouping.map((places) => ({ params: places.map((place) => parameters[place]!.tensor.out), options: {} })),
  options,
  out,
});

/** One step of training: the gradients are assigned, the optimizer makes its step, and the parameters are observed. */
export const stepAt = ({ parameters }: Training, at: number, optimizer = 'optimizer'): readonly Step[] => [
  ...parameters.map(
    ({ tensor, gradients }): Step => ({ do: 'set_grad', of: tensor.out, to: gradients[at]?.out ?? null }),
  ),
  { do: 'optimizer_step', optimizer },
  ...parameters.map(({ tensor }) => observeValue(tensor.out)),
];

/** The whole training as a program. */
export const trainingProgram = (training: Training, grouping = together(training)): Program =>
  programOf(begun(training, grouping), ...Array.from({ length: training.steps }, (_, at) => stepAt(training, at)));
