/** tfjs with its plain JavaScript CPU backend, as a contender: gradients of functions, optimizers that minimize one. */
import { loadTfjs } from '../../backends/tfjs/install.ts';
import { packagePath } from '../../package-files.ts';
import type { Contender, Library, Peer } from '../contender.ts';
import * as chain from '../workloads/chain.ts';
import * as elementwise from '../workloads/elementwise.ts';
import * as matmul from '../workloads/matmul.ts';
import * as perceptron from '../workloads/perceptron.ts';
import * as regression from '../workloads/regression.ts';
import type { Answer } from '../workloads/workload.ts';

/** As much of tfjs as is used here. */
interface Tf {
  readonly version_core: string;
  readonly train: Readonly<Record<'sgd', (rate: number) => Optimizer>> & {
    adam(rate: number, beta1: number, beta2: number, epsilon: number): Optimizer;
  };
  readonly losses: {
    meanSquaredError(labels: Tensor, predictions: Tensor): Tensor;
    softmaxCrossEntropy(labels: Tensor, logits: Tensor): Tensor;
  };
  tensor(values: Float32Array, shape: readonly number[]): Tensor;
  scalar(value: number): Tensor;
  oneHot(indices: readonly number[], depth: number): Tensor;
  variable(initial: Tensor): Variable;
  enableProdMode(): void;
  tidy<T>(body: () => T): T;
  keep(x: Tensor): Tensor;
  add(a: Tensor, b: Tensor): Tensor;
  mul(a: Tensor, b: Tensor): Tensor;
  neg(x: Tensor): Tensor;
  exp(x: Tensor): Tensor;
  relu(x: Tensor): Tensor;
  sum(x: Tensor): Tensor;
  matMul(a: Tensor, b: Tensor): Tensor;
  grads(f: (...xs: Tensor[]) => Tensor): (xs: readonly Tensor[], dy?: Tensor) => Tensor[];
  valueAndGrad(f: (x: Tensor) => Tensor): (x: Tensor) => { value: Tensor; grad: Tensor };
}

interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

type Variable = Tensor;

interface Optimizer {
  minimize(loss: () => Tensor, returnCost: boolean, variables: readonly Variable[]): Tensor | null;
}

const sample = (of: Tensor, indices: readonly number[]): Answer => {
  const values = of.dataSync();
  return indices.map((index) => values[index]!);
};

const regress =
  (tf: Tf): Contender =>
  () => {
    const x = tf.tensor(regression.xs, [regression.points]);
    const y = tf.tensor(regression.ys, [regression.points]);
    return () => {
      const a = tf.variable(tf.scalar(0));
      const b = tf.variable(tf.scalar(0));
      const optimizer = tf.train.sgd(regression.learningRate);
      const loss = () => tf.losses.meanSquaredError(y, tf.add(a, tf.mul(b, x)));
      for (let epoch = 0; epoch < regression.epochs; epoch += 1) optimizer.minimize(loss, false, [a, b]);
      const answer = [...sample(a, [0]), ...sample(b, [0])];
      for (const variable of [a, b]) variable.dispose();
      return answer;
    };
  };

const perceive =
  (tf: Tf): Contender =>
  () => {
    const { batch, inputs, hidden, classes, learningRate, sampled1, sampled2 } = perceptron;
    const x = tf.tensor(perceptron.images, [batch, inputs]);
    const labels = tf.oneHot(perceptron.labels, classes);
    const weights1 = tf.variable(tf.tensor(perceptron.weights1, [inputs, hidden]));
    const bias1 = tf.variable(tf.tensor(new Float32Array(hidden), [hidden]));
    const weights2 = tf.variable(tf.tensor(perceptron.weights2, [hidden, classes]));
    const bias2 = tf.variable(tf.tensor(new Float32Array(classes), [classes]));
    const optimizer = tf.train.adam(learningRate, 0.9, 0.999, 1e-8);
    const loss = () => {
      const activations = tf.relu(tf.add(tf.matMul(x, weights1), bias1));
      return tf.losses.softmaxCrossEntropy(labels, tf.add(tf.matMul(activations, weights2), bias2));
    };
    return () => {
      const value = optimizer.minimize(loss, true, [weights1, bias1, weights2, bias2])!;
      const answer = [...sample(value, [0]), ...sample(weights1, sampled1), ...sample(weights2, sampled2)];
      value.dispose();
      return answer;
    };
  };

const multiply =
  (tf: Tf): Contender =>
  () => {
    const { size, sampled } = matmul;
    const shape = [size, size];
    const ones = tf.tensor(new Float32Array(size * size).fill(1), shape);
    const left = tf.tensor(matmul.left, shape);
    const right = tf.tensor(matmul.right, shape);
    return () =>
      tf.tidy(() => {
        let product = left;
        const gradients = tf.grads((a, b) => {
          product = tf.keep(tf.matMul(a!, b!));
          return product;
        })([left, right], ones);
        const answer = [product, ...gradients].flatMap((of) => sample(of, sampled));
        product.dispose();
        return answer;
      });
  };

const follow =
  (tf: Tf): Contender =>
  () => {
    const start = tf.scalar(chain.start);
    const factor = tf.scalar(chain.factor);
    const addend = tf.scalar(chain.addend);
    return () =>
      tf.tidy(() => {
        const { value, grad } = tf.valueAndGrad((x) => {
          let y = x;
          for (let i = 0; i < chain.pairs; i += 1) y = tf.add(tf.mul(y, factor), addend);
          return y;
        })(start);
        return [...sample(value, [0]), ...sample(grad, [0])];
      });
  };

const apply =
  (tf: Tf): Contender =>
  () => {
    const shape = [elementwise.count];
    const x = tf.tensor(elementwise.x, shape);
    const w = tf.tensor(elementwise.w, shape);
    const b = tf.tensor(elementwise.b, shape);
    const gradients = tf.grads((x, w) => {
      let y = x!;
      for (let round = 0; round < elementwise.rounds; round += 1) y = tf.exp(tf.neg(tf.add(tf.mul(y, w!), b)));
      return tf.sum(y);
    });
    return () => tf.tidy(() => gradients([x, w]).flatMap((of) => sample(of, elementwise.sampled)));
  };

const folder = packagePath('conformance', 'bench');

async function load(): Promise<Library> {
  const tf = (await loadTfjs([folder])) as unknown as Tf;
  tf.enableProdMode();
  return {
    name: 'tfjs-cpu',
    version: tf.version_core,
    contenders: {
      regression: regress(tf),
      perceptron: perceive(tf),
      matmul: multiply(tf),
      chain: follow(tf),
      elementwise: apply(tf),
    },
  };
}

/** tfjs-core on its CPU backend. */
export const tfjs: Peer = {
  name: 'tfjs-cpu',
  load,
  start: `
    import { loadTfjs } from ${JSON.stringify(packagePath('dist', 'conformance', 'backends', 'tfjs', 'install.js'))};
    const tf = await loadTfjs([${JSON.stringify(folder)}]);
    const [gradient] = tf.grads((x) => tf.sum(tf.mul(x, x)))([tf.tensor([1, 2, 3], [3], 'float32')]);
    console.log(gradient.dataSync().join());`,
};
