/** A perceptron of 784, 128 (relu) and 10 units on a batch of 64: cross-entropy, backward, and one step of Adam. */

import { numbers, wholeNumbers } from './numbers.ts';
import type { Workload } from './workload.ts';

export const batch = 64;
export const inputs = 784;
export const hidden = 128;
export const classes = 10;
export const learningRate = 0.001;

export const images: Float32Array = numbers(8, batch * inputs);
export const labels: readonly number[] = wholeNumbers(9, batch, classes);
export const weights1: Float32Array = numbers(10, inputs * hidden, 0.05);
export const weights2: Float32Array = numbers(11, hidden * classes, 0.1);

/** The weights that are compared after the step, of each layer its first and its last. */
export const sampled1: readonly number[] = [0, inputs * hidden - 1];
export const sampled2: readonly number[] = [0, hidden * classes - 1];

export const perceptron: Workload = {
  title: `perceptron ${inputs}-${hidden}-${classes}, batch ${batch}, cross-entropy, one step of Adam`,
  tolerance: 1e-4,
  expected() {
    const { loss, gradient1, gradient2 } = gradients();
    return [
      loss,
      ...sampled1.map((i) => stepped(weights1[i]!, gradient1(Math.floor(i / hidden), i % hidden))),
      ...sampled2.map((i) => stepped(weights2[i]!, gradient2(Math.floor(i / classes), i % classes))),
    ];
  },
};

/** Adam's first step: both moments, corrected for their bias, are the gradient and its square. */
const stepped = (weight: number, gradient: number): number =>
  weight - (learningRate * gradient) / (Math.abs(gradient) + 1e-8);

function gradients() {
  const activations = times(images, weights1, inputs, hidden).map((value) => Math.max(value, 0));
  const logits = times(activations, weights2, hidden, classes);
  const errors = new Float64Array(logits.length);
  let loss = 0;
  for (let row = 0; row < batch; row += 1) {
    const exponentials = logits.subarray(row * classes, (row + 1) * classes).map(Math.exp);
    const total = exponentials.reduce((sum, each) => sum + each, 0);
    exponentials.forEach((each, column) => {
      errors[row * classes + column] = (each / total - (column === labels[row] ? 1 : 0)) / batch;
    });
    loss -= Math.log(exponentials[labels[row]!]! / total) / batch;
  }
  const overBatch = (term: (row: number) => number): number => sum(batch, term);
  const backThrough = (row: number, unit: number): number =>
    activations[row * hidden + unit]! > 0
      ? sum(classes, (column) => errors[row * classes + column]! * weights2[unit * classes + column]!)
      : 0;
  return {
    loss,
    gradient1: (input: number, unit: number) =>
      overBatch((row) => images[row * inputs + input]! * backThrough(row, unit)),
    gradient2: (unit: number, column: number) =>
      overBatch((row) => activations[row * hidden + unit]! * errors[row * classes + column]!),
  };
}

function sum(count: number, term: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i += 1) total += term(i);
  return total;
}

/** A batch of rows by a matrix. */
function times(rows: Float32Array | Float64Array, matrix: Float32Array, inner: number, columns: number): Float64Array {
  return Float64Array.from({ length: batch * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    return sum(inner, (i) => rows[row * inner + i]! * matrix[i * columns + (index % columns)]!);
  });
}
