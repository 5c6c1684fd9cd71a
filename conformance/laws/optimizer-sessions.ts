/** What holds of optimizers in a session: of gradients they read, of states that are saved, of backwards that add up. */
import type { BackwardStep, CallStep, OptimizerKind, Step, TensorStep } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { between, type Choices, chance } from '../catalogue/choices.ts';
import { optimizerEntries } from '../catalogue/training.ts';
import { drawOptions } from '../fuzz/options.ts';
import { observeGrads, observeValue } from './function-programs.ts';
import { programOf } from './measured.ts';
import { constant } from './op-steps.ts';
import { checkRelation, type Expectation } from './relation.ts';
import { seenOf } from './seen.ts';
import { begun, drawTraining, makeOptimizer, stepAt, type Training, together, trainingProgram } from './training.ts';
import { floatOf, type Trial } from './trial.ts';

/** After each step every `.grad` is what it was before. */
export function checkGradientsKept(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const training = drawTraining(kind, choices);
  const names = training.parameters.map(({ tensor }) => tensor.out);
  const each = Array.from({ length: training.steps }, (_, at) => at);
  const dtype = floatOf(backend);
  return checkRelation(backend, {
    program: programOf(begun(training), ...each.map((at) => [...stepAt(training, at), ...observeGrads(names)])),
    beside: [trainingProgram(training)],
    expected: (unseen) => {
      const values = [...unseen.tensors()];
      return each.flatMap((at) => [...values.splice(0, names.length), ...gradientsAt(at)]);
    },
  });

  function gradientsAt(at: number): readonly Expectation[] {
    return training.parameters.map(({ gradients }): Expectation => {
      const given = gradients[at];
      return given ? seenOf({ kind: 'tensor', dtype, shape: given.shape, data: given.data }) : { kind: 'none' };
    });
  }
}

/** Saved at some step, and loaded into an optimizer made with other options, a training goes on as it would have. */
export function checkSaved(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const training = drawTraining(kind, choices);
  const other = { ...training, options: drawOptions(optimizerEntries[kind].options, choices) };
  const after = between(choices, 1, training.steps - 1);
  const reload: Step[] = [
    { do: 'save_state', optimizer: 'optimizer', out: 'saved' },
    makeOptimizer(chance(choices, 50) ? other : training, together(training), 'restored'),
    { do: 'load_state', optimizer: 'restored', from: 'saved' },
  ];
  const steps = Array.from({ length: training.steps }, (_, at) =>
    at < after ? stepAt(training, at) : [...(at === after ? reload : []), ...stepAt(training, at, 'restored')],
  );
  return checkRelation(backend, {
    program: programOf(begun(training), ...steps),
    beside: [trainingProgram(training)],
    expected: (uninterrupted) => uninterrupted.tensors(),
  });
}

/** Several backwards and then a step is one backward of the sum and then a step. */
export function checkMicroBatches(kind: OptimizerKind, backend: Backend, choices: Choices): Promise<Trial> {
  const { parameters, ...rest } = drawTraining(kind, choices);
  const training: Training = { ...rest, parameters: parameters.map(({ tensor }) => ({ tensor, gradients: [] })) };
  const parts = between(choices, 2, 3);
  const batches = Array.from({ length: training.steps }, (_, at) =>
    Array.from({ length: parts }, (_, part) => drawBatch(training, `${at}_${part}`, choices)),
  );
  const observed = parameters.map(({ tensor }) => observeValue(tensor.out));
  const step: readonly Step[] = [{ do: 'optimizer_step', optimizer: 'optimizer' }, ...observed];
  const clear: Step = { do: 'zero_grad', optimizer: 'optimizer', set_to_none: chance(choices, 50) };
  const apart = batches.flatMap((some) => [
    clear,
    ...some.flatMap((batch) => [...batch.forward, backward([batch])]),
    ...step,
  ]);
  const atOnce = batches.flatMap((some) => [clear, ...some.flatMap(({ forward }) => forward), backward(some), ...step]);
  return checkRelation(backend, {
    program: programOf(begun(training), apart),
    beside: [programOf(begun(training), atOnce)],
    expected: (once) => once.tensors(),
  });
}

/** A part of a batch: for each parameter the sum of its products with constants, which a backward begins with. */
interface Batch {
  readonly forward: readonly Step[];
  readonly roots: readonly string[];
}

function drawBatch({ parameters }: Training, mark: string, choices: Choices): Batch {
  const parts = parameters.map(({ tensor: { out, shape } }) => {
    const weights = constant(`${out}_weights${mark}`, shape, choices);
    const squares = call('mul', { self: out, other: out }, `${out}_squares${mark}`);
    const product = call('mul', { self: squares.out as string, other: weights.out }, `${out}_product${mark}`);
    return {
      forward: [weights, squares, product, call('sum', { self: product.out as string }, `${out}_loss${mark}`)],
      root: `${out}_loss${mark}`,
    };
  });
  return {
    forward: parts.flatMap(({ forward }): (TensorStep | CallStep)[] => forward),
    roots: parts.map(({ root }) => root),
  };
}

const call = (op: string, inputs: CallStep['inputs'], out: string): CallStep => ({
  do: 'call',
  op,
  inputs,
  params: {},
  out,
});

const backward = (batches: readonly Batch[]): BackwardStep => ({
  do: 'backward',
  roots: batches.flatMap(({ roots }) => roots),
  retain_graph: false,
  create_graph: false,
});
