/** js-pytorch on the CPU, as a contender. Its data are nested lists. */
import type { Contender, Library, Peer } from '../contender.ts';
import * as chain from '../workloads/chain.ts';
import * as elementwise from '../workloads/elementwise.ts';
import * as matmul from '../workloads/matmul.ts';
import { rowsOf } from '../workloads/numbers.ts';
import * as perceptron from '../workloads/perceptron.ts';
import * as regression from '../workloads/regression.ts';
import type { Answer } from '../workloads/workload.ts';
import { load, urlOf, versionOf } from './installed.ts';

/** As much of js-pytorch as is used here. */
interface Torch {
  readonly nn: {
    readonly CrossEntropyLoss: new () => { forward(logits: Tensor, labels: Tensor): Tensor };
    readonly ReLU: new () => { forward(x: Tensor): Tensor };
  };
  readonly optim: {
    readonly Adam: new (
      parameters: readonly Tensor[],
      rate: number,
      regularization: number,
      betas: readonly number[],
      epsilon: number,
    ) => { step(): void; zero_grad(): void };
  };
  tensor(data: Nested, requiresGrad?: boolean): Tensor;
  exp(x: Tensor): Tensor;
}

type Nested = number | readonly Nested[];

interface Tensor {
  _data: Nested;
  readonly _grad: Tensor;
  add(other: Tensor | number): Tensor;
  mul(other: Tensor | number): Tensor;
  sub(other: Tensor): Tensor;
  pow(exponent: number): Tensor;
  neg(): Tensor;
  mean(dim: number): Tensor;
  sum(): Tensor;
  matmul(other: Tensor): Tensor;
  backward(gradient?: Tensor): void;
  zero_grad(): void;
}

/** Reads single elements of a list or a list of rows, since flattening all would be timed too. */
const sample = (of: Tensor, indices: readonly number[]): Answer => {
  const rows = of._data as readonly (number | readonly number[])[];
  const [first] = rows;
  if (!Array.isArray(first)) return indices.map((index) => rows[index] as number);
  const columns = first.length;
  return indices.map((index) => (rows[Math.floor(index / columns)] as readonly number[])[index % columns]!);
};

const regress =
  ({ tensor }: Torch): Contender =>
  () => {
    // its mul does not broadcast a list of one number, so b is a matrix, as in its Linear
    const x = tensor(rowsOf(regression.xs, 1));
    const y = tensor(rowsOf(regression.ys, 1));
    return () => {
      const a = tensor([0], true);
      const b = tensor([[0]], true);
      for (let epoch = 0; epoch < regression.epochs; epoch += 1) {
        x.matmul(b).add(a).sub(y).pow(2).mean(0).backward();
        for (const parameter of [a, b]) {
          // it has no SGD: this is how its Adam writes parameters
          parameter._data = parameter.sub(parameter._grad.mul(regression.learningRate))._data;
          parameter.zero_grad();
        }
      }
      return [...sample(a, [0]), ...sample(b, [0])];
    };
  };

const perceive =
  ({ nn, optim, tensor }: Torch): Contender =>
  () => {
    const { inputs, hidden, classes, learningRate, sampled1, sampled2 } = perceptron;
    const x = tensor(rowsOf(perceptron.images, inputs));
    const labels = tensor([...perceptron.labels]);
    const weights1 = tensor(rowsOf(perceptron.weights1, hidden), true);
    const bias1 = tensor(
      Array.from({ length: hidden }, () => 0),
      true,
    );
    const weights2 = tensor(rowsOf(perceptron.weights2, classes), true);
    const bias2 = tensor(
      Array.from({ length: classes }, () => 0),
      true,
    );
    const optimizer = new optim.Adam([weights1, bias1, weights2, bias2], learningRate, 0, [0.9, 0.999], 1e-8);
    const relu = new nn.ReLU();
    const crossEntropy = new nn.CrossEntropyLoss();
    return () => {
      const activations = relu.forward(x.matmul(weights1).add(bias1));
      const loss = crossEntropy.forward(activations.matmul(weights2).add(bias2), labels);
      loss.backward();
      optimizer.step();
      optimizer.zero_grad();
      return [...sample(loss, [0]), ...sample(weights1, sampled1), ...sample(weights2, sampled2)];
    };
  };

const multiply =
  ({ tensor }: Torch): Contender =>
  () => {
    const { size, sampled } = matmul;
    const ones = tensor(rowsOf(new Float32Array(size * size).fill(1), size));
    const left = tensor(rowsOf(matmul.left, size), true);
    const right = tensor(rowsOf(matmul.right, size), true);
    return () => {
      const product = left.matmul(right);
      product.backward(ones);
      const answer = [product, left._grad, right._grad].flatMap((of) => sample(of, sampled));
      left.zero_grad();
      right.zero_grad();
      return answer;
    };
  };

const follow =
  ({ tensor }: Torch): Contender =>
  () =>
  () => {
    const x = tensor([chain.start], true);
    let y = x;
    for (let i = 0; i < chain.pairs; i += 1) y = y.mul(chain.factor).add(chain.addend);
    y.backward();
    return [...sample(y, [0]), ...sample(x._grad, [0])];
  };

const apply =
  ({ exp, tensor }: Torch): Contender =>
  () => {
    const x = tensor([...elementwise.x], true);
    const w = tensor([...elementwise.w], true);
    const b = tensor([...elementwise.b]);
    return () => {
      let y = x;
      for (let round = 0; round < elementwise.rounds; round += 1) y = exp(y.mul(w).add(b).neg());
      y.sum().backward();
      const answer = [x, w].flatMap((of) => sample(of._grad, elementwise.sampled));
      x.zero_grad();
      w.zero_grad();
      return answer;
    };
  };

/** js-pytorch, without its GPU. */
export const jsPytorch: Peer = {
  name: 'js-pytorch',
  async load(): Promise<Library> {
    const { torch } = (await load('js-pytorch')) as { torch: Torch };
    return {
      name: 'js-pytorch',
      version: versionOf('js-pytorch'),
      contenders: {
        regression: regress(torch),
        perceptron: perceive(torch),
        matmul: multiply(torch),
        chain: follow(torch),
        elementwise: apply(torch),
      },
    };
  },
  get start(): string {
    return `
    import { torch } from ${JSON.stringify(urlOf('js-pytorch'))};
    const x = torch.tensor([1, 2, 3], true);
    x.mul(x).sum().backward();
    console.log(x._grad._data.join());`;
  },
};
