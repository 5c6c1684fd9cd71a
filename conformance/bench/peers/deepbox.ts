/** deepbox on the CPU, as a contender. */
import type { Contender, Library, Peer } from '../contender.ts';
import * as chain from '../workloads/chain.ts';
import * as elementwise from '../workloads/elementwise.ts';
import * as matmul from '../workloads/matmul.ts';
import { rowsOf } from '../workloads/numbers.ts';
import * as perceptron from '../workloads/perceptron.ts';
import * as regression from '../workloads/regression.ts';
import type { Answer } from '../workloads/workload.ts';
import { load, urlOf, versionOf } from './installed.ts';

/** As much of deepbox as is used here. */
interface Deepbox {
  readonly tensor: (data: Nested, options?: { readonly dtype: 'float32' | 'int32' }) => Tensor;
  readonly parameter: (data: Nested, options?: { readonly requiresGrad: boolean }) => GradTensor;
  readonly mseLoss: (predictions: GradTensor, targets: Tensor) => GradTensor;
  readonly crossEntropyLoss: (logits: GradTensor, labels: Tensor) => GradTensor;
  readonly SGD: new (parameters: readonly GradTensor[], options: { readonly lr: number }) => Optimizer;
  readonly Adam: new (parameters: readonly GradTensor[], options: { readonly lr: number }) => Optimizer;
}

type Nested = number | readonly Nested[];

interface Tensor {
  readonly data: ArrayLike<number>;
}

interface GradTensor extends Tensor {
  readonly grad: Tensor | null;
  add(other: GradTensor): GradTensor;
  mul(other: GradTensor): GradTensor;
  neg(): GradTensor;
  exp(): GradTensor;
  relu(): GradTensor;
  sum(): GradTensor;
  matmul(other: GradTensor): GradTensor;
  backward(gradient?: Tensor): void;
  zeroGrad(): void;
}

interface Optimizer {
  step(): void;
  zeroGrad(): void;
}

const sample = (of: Tensor | null, indices: readonly number[]): Answer => indices.map((index) => of!.data[index]!);

const constant = { requiresGrad: false };

const regress =
  ({ mseLoss, parameter, SGD, tensor }: Deepbox): Contender =>
  () => {
    const x = parameter([...regression.xs], constant);
    const y = tensor([...regression.ys]);
    return () => {
      const a = parameter([0]);
      const b = parameter([0]);
      const optimizer = new SGD([a, b], { lr: regression.learningRate });
      for (let epoch = 0; epoch < regression.epochs; epoch += 1) {
        optimizer.zeroGrad();
        mseLoss(x.mul(b).add(a), y).backward();
        optimizer.step();
      }
      return [...sample(a, [0]), ...sample(b, [0])];
    };
  };

const perceive =
  ({ Adam, crossEntropyLoss, parameter, tensor }: Deepbox): Contender =>
  () => {
    const { inputs, hidden, classes, learningRate, sampled1, sampled2 } = perceptron;
    const x = parameter(rowsOf(perceptron.images, inputs), constant);
    const labels = tensor([...perceptron.labels], { dtype: 'int32' });
    const weights1 = parameter(rowsOf(perceptron.weights1, hidden));
    const bias1 = parameter(Array.from({ length: hidden }, () => 0));
    const weights2 = parameter(rowsOf(perceptron.weights2, classes));
    const bias2 = parameter(Array.from({ length: classes }, () => 0));
    const optimizer = new Adam([weights1, bias1, weights2, bias2], { lr: learningRate });
    return () => {
      const activations = x.matmul(weights1).add(bias1).relu();
      const loss = crossEntropyLoss(activations.matmul(weights2).add(bias2), labels);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
      return [...sample(loss, [0]), ...sample(weights1, sampled1), ...sample(weights2, sampled2)];
    };
  };

const multiply =
  ({ parameter, tensor }: Deepbox): Contender =>
  () => {
    const { size, sampled } = matmul;
    const ones = tensor(rowsOf(new Float32Array(size * size).fill(1), size));
    const left = parameter(rowsOf(matmul.left, size));
    const right = parameter(rowsOf(matmul.right, size));
    return () => {
      left.zeroGrad();
      right.zeroGrad();
      const product = left.matmul(right);
      product.backward(ones);
      return [product, left.grad, right.grad].flatMap((of) => sample(of, sampled));
    };
  };

const follow =
  ({ parameter }: Deepbox): Contender =>
  () => {
    const factor = parameter([chain.factor], constant);
    const addend = parameter([chain.addend], constant);
    return () => {
      const x = parameter([chain.start]);
      let y = x;
      for (let i = 0; i < chain.pairs; i += 1) y = y.mul(factor).add(addend);
      y.sum().backward();
      return [...sample(y, [0]), ...sample(x.grad, [0])];
    };
  };

const apply =
  ({ parameter }: Deepbox): Contender =>
  () => {
    const x = parameter([...elementwise.x]);
    const w = parameter([...elementwise.w]);
    const b = parameter([...elementwise.b], constant);
    return () => {
      x.zeroGrad();
      w.zeroGrad();
      let y = x;
      for (let round = 0; round < elementwise.rounds; round += 1) y = y.mul(w).add(b).neg().exp();
      y.sum().backward();
      return [x.grad, w.grad].flatMap((of) => sample(of, elementwise.sampled));
    };
  };

/** deepbox, without its accelerators. */
export const deepbox: Peer = {
  name: 'deepbox',
  async load(): Promise<Library> {
    const parts = await Promise.all(['deepbox/ndarray', 'deepbox/nn', 'deepbox/optim'].map(load));
    const library = Object.assign({}, ...parts) as Deepbox;
    return {
      name: 'deepbox',
      version: versionOf('deepbox'),
      contenders: {
        regression: regress(library),
        perceptron: perceive(library),
        matmul: multiply(library),
        chain: follow(library),
        elementwise: apply(library),
      },
    };
  },
  get start(): string {
    return `
    import { parameter } from ${JSON.stringify(urlOf('deepbox/ndarray'))};
    const x = parameter([1, 2, 3]);
    x.mul(x).sum().backward();
    console.log(x.grad.data.join());`;
  },
};
