/** The reference, as a contender. */
import { Adam, mseLoss, SGD, type Tensor, tensor } from '../../../reference/index.ts';
import { packagePath, readPackageJson } from '../../package-files.ts';
import type { Contender, Library, Peer } from '../contender.ts';
import * as chain from '../workloads/chain.ts';
import * as elementwise from '../workloads/elementwise.ts';
import * as matmul from '../workloads/matmul.ts';
import { rowsOf } from '../workloads/numbers.ts';
import * as perceptron from '../workloads/perceptron.ts';
import * as regression from '../workloads/regression.ts';

const vector = (values: ArrayLike<number>, requiresGrad = false): Tensor =>
  tensor(Array.from(values), { dtype: 'float32', requiresGrad });

const matrix = (values: Float32Array, columns: number, requiresGrad = false): Tensor =>
  tensor(rowsOf(values, columns), { dtype: 'float32', requiresGrad });

/** Reads single elements, since reading all would be timed too. */
const sample = (of: Tensor | null, indices: readonly number[]): readonly number[] => {
  const flat = of!.detach().reshape([-1]);
  return indices.map((index) => Number(flat.select(0, index).item()));
};

const regress: Contender = () => {
  const x = vector(regression.xs);
  const y = vector(regression.ys);
  return () => {
    const a = vector([0], true);
    const b = vector([0], true);
    const optimizer = new SGD([a, b], { lr: regression.learningRate });
    for (let epoch = 0; epoch < regression.epochs; epoch += 1) {
      optimizer.zeroGrad();
      mseLoss(x.mul(b).add(a), y).backward();
      optimizer.step();
    }
    return [Number(a.item()), Number(b.item())];
  };
};

const perceive: Contender = () => {
  const { batch, inputs, hidden, classes, learningRate, sampled1, sampled2 } = perceptron;
  const x = matrix(perceptron.images, inputs);
  const labels = tensor(
    perceptron.labels.map((label) => [label]),
    { dtype: 'int64' },
  );
  const weights1 = matrix(perceptron.weights1, hidden, true);
  const bias1 = vector(new Float32Array(hidden), true);
  const weights2 = matrix(perceptron.weights2, classes, true);
  const bias2 = vector(new Float32Array(classes), true);
  const optimizer = new Adam([weights1, bias1, weights2, bias2], { lr: learningRate });
  return () => {
    const logits = x.matmul(weights1).add(bias1).relu().matmul(weights2).add(bias2);
    const shifted = logits.sub(logits.detach().max(1, { keepdim: true })[0]);
    const chosen = shifted.gather(1, labels).reshape([batch]);
    const loss = shifted.exp().sum([1]).log().sub(chosen).mean();
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    return [Number(loss.item()), ...sample(weights1, sampled1), ...sample(weights2, sampled2)];
  };
};

const multiply: Contender = () => {
  const { size, sampled } = matmul;
  const ones = matrix(new Float32Array(size * size).fill(1), size);
  const left = matrix(matmul.left, size, true);
  const right = matrix(matmul.right, size, true);
  return () => {
    left.grad = null;
    right.grad = null;
    const product = left.matmul(right);
    product.backward(ones);
    return [...sample(product, sampled), ...sample(left.grad, sampled), ...sample(right.grad, sampled)];
  };
};

const follow: Contender = () => () => {
  const x = vector([chain.start], true);
  let y = x;
  for (let i = 0; i < chain.pairs; i += 1) y = y.mul(chain.factor).add(chain.addend);
  y.backward();
  return [Number(y.item()), ...sample(x.grad, [0])];
};

const apply: Contender = () => {
  const x = vector(elementwise.x, true);
  const w = vector(elementwise.w, true);
  const b = vector(elementwise.b);
  return () => {
    x.grad = null;
    w.grad = null;
    let y = x;
    for (let round = 0; round < elementwise.rounds; round += 1) y = y.mul(w).add(b).neg().exp();
    y.sum().backward();
    return [...sample(x.grad, elementwise.sampled), ...sample(w.grad, elementwise.sampled)];
  };
};

async function load(): Promise<Library> {
  const { version } = readPackageJson('package.json') as { version: string };
  return {
    name: 'reference',
    version,
    contenders: { regression: regress, perceptron: perceive, matmul: multiply, chain: follow, elementwise: apply },
  };
}

/** Our own reference. */
export const reference: Peer = {
  name: 'reference',
  load,
  start: `
    import { tensor } from ${JSON.stringify(packagePath('dist', 'reference', 'index.js'))};
    const x = tensor([1, 2, 3], { dtype: 'float32', requiresGrad: true });
    x.mul(x).sum().backward();
    console.log(x.grad.elements().join());`,
};
