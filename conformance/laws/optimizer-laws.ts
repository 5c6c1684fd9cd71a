/** What holds of every optimizer: each parameter is stepped as if it were alone, and by its gradients only. */
import type { Element, OptimizerKind, TensorStep } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { between, type Choices, shuffled } from '../catalogue/choices.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { checkRelation } from './relation.ts';
import { type Seen, seenOf } from './seen.ts';
import { drawTraining, type Parameter, type Training, together, trainingProgram } from './training.ts';
import { floatOf, type Trial } from './trial.ts';

/** In another order the parameters are stepped the same. */
export function checkOrder(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const training = drawTraining(kind, choices);
  const order = shuffled(choices, together(training)[0]!.toReversed());
  return checkRelation(backend, {
    program: trainingProgram(training, [order]),
    beside: [trainingProgram(training)],
    expected: (inOrder) => inOrder.tensors(),
  });
}

/** In several groups of the same options the parameters are stepped the same. */
export function checkGroups(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const training = drawTraining(kind, choices);
  const [all] = together(training);
  const split = between(choices, 1, all!.length - 1);
  return checkRelation(backend, {
    program: trainingProgram(training, [all!.slice(0, split), all!.slice(split)]),
    beside: [trainingProgram(training)],
    expected: (inOne) => inOne.tensors(),
  });
}

/** Beside a twin, of the same values and gradients, each parameter is stepped as before, and so is the twin. */
export function checkTwin(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const training = drawTraining(kind, choices);
  const { parameters } = training;
  const place = choices.below(parameters.length);
  const withTwin = { ...training, parameters: [...parameters, twinOf(parameters[place]!)] };
  return checkRelation(backend, {
    program: trainingProgram(withTwin),
    beside: [trainingProgram(training)],
    expected: (without) => stepsOf(without.tensors(), training).flatMap((values) => [...values, values[place]!]),
  });
}

function twinOf({ tensor, gradients }: Parameter): Parameter {
  const twin = (step: TensorStep): TensorStep => ({ ...step, out: `${step.out}_twin` });
  return { tensor: twin(tensor), gradients: gradients.map((given) => given && twin(given)) };
}

/** What was observed after each step. */
const stepsOf = (seen: readonly Seen[], { parameters, steps }: Training): readonly (readonly Seen[])[] =>
  Array.from({ length: steps }, (_, at) => seen.slice(at * parameters.length, (at + 1) * parameters.length));

/** A parameter that never has a gradient keeps its values, and makes no difference to the others. */
export function checkWithoutGradients(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const training = drawTraining(kind, choices);
  const { parameters } = training;
  const place = choices.below(parameters.length);
  const idle = { ...parameters[place]!, gradients: parameters[place]!.gradients.map(() => null) };
  return checkRelation(backend, {
    program: trainingProgram({ ...training, parameters: parameters.with(place, idle) }),
    beside: [trainingProgram({ ...training, parameters: parameters.toSpliced(place, 1) })],
    expected: (without) =>
      stepsOf(without.tensors(), { ...training, parameters: parameters.toSpliced(place, 1) }).flatMap((values) =>
        values.toSpliced(place, 0, given(idle.tensor, backend)),
      ),
  });
}

const given = ({ shape, data }: TensorStep, backend: Backend): Seen =>
  seenOf({ kind: 'tensor', dtype: floatOf(backend), shape, data });

/** To maximize is to minimize by the negated gradients: what decays does so all the same. */
export function checkMaximize(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawTraining(kind, choices);
  if (!('maximize' in drawn.options)) throw new Unjudgeable(`${kind} cannot maximize`);
  const maximizing = { ...drawn, options: { ...drawn.options, maximize: true } };
  const minimizing = { ...negated(drawn), options: { ...drawn.options, maximize: false } };
  return checkRelation(backend, {
    program: trainingProgram(maximizing),
    beside: [trainingProgram(minimizing)],
    expected: (down) => down.tensors(),
  });
}

const negated = (training: Training): Training => ({
  ...training,
  parameters: training.parameters.map(({ tensor, gradients }) => ({
    tensor,
    gradients: gradients.map(
      (step) => step && { ...step, data: (step.data as readonly Element[]).map((value) => 0 - Number(value)) },
    ),
  })),
});
