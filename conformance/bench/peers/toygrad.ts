/** toygrad, as a contender: layers with gradients written by hand, trained an example at a time. It has no tensors to differentiate. */
import type { Contender, Lacking, Library, Peer } from '../contender.ts';
import * as perceptron from '../workloads/perceptron.ts';
import * as regression from '../workloads/regression.ts';
import { load, urlOf, versionOf } from './installed.ts';

/** As much of toygrad as is used here. */
interface Toygrad {
  readonly NeuralNetwork: new (options: { readonly layers: readonly object[] }) => Network;
  readonly Tensor: new (sx: number, sy: number, sz: number, values: Float32Array) => Tensor;
  readonly Trainers: Readonly<
    Record<'SGD' | 'Adam', new (network: Network, options: Readonly<Record<string, number>>) => Trainer>
  >;
}

interface Network {
  readonly layers: readonly { readonly filters: readonly Tensor[]; readonly biases: Tensor }[];
}

interface Tensor {
  readonly w: Float32Array;
}

interface Trainer {
  train(input: Tensor, output: number | readonly number[]): { readonly cost: number };
}

const regress =
  ({ NeuralNetwork, Tensor, Trainers }: Toygrad): Contender =>
  () => {
    const inputs = Array.from(regression.xs, (x) => new Tensor(1, 1, 1, Float32Array.of(x)));
    const outputs = Array.from(regression.ys, (y) => [y]);
    const layers = [{ type: 'input', sx: 1, sy: 1, sz: 1 }, { type: 'dense', filters: 1 }, { type: 'regression' }];
    // its loss is half the square, so its rate is twice as large
    const options = { batchSize: regression.points, learningRate: 2 * regression.learningRate, momentum: 0 };
    return () => {
      const network = new NeuralNetwork({ layers });
      const { filters, biases } = network.layers[1]!;
      filters[0]!.w.fill(0);
      const trainer = new Trainers.SGD(network, options);
      for (let epoch = 0; epoch < regression.epochs; epoch += 1)
        for (let i = 0; i < regression.points; i += 1) trainer.train(inputs[i]!, outputs[i]!);
      return [biases.w[0]!, filters[0]!.w[0]!];
    };
  };

/** Its weights lie unit by unit, the workload's input by input. */
function fill(filters: readonly Tensor[], weights: Float32Array): void {
  for (const [unit, { w }] of filters.entries()) w.set(w.map((_, i) => weights[i * filters.length + unit]!));
}

const perceive =
  ({ NeuralNetwork, Tensor, Trainers }: Toygrad): Contender =>
  () => {
    const { batch, inputs, hidden, classes, learningRate, sampled1, sampled2 } = perceptron;
    const network = new NeuralNetwork({
      layers: [
        { type: 'input', sx: 1, sy: 1, sz: inputs },
        { type: 'dense', filters: hidden },
        { type: 'relu' },
        { type: 'dense', filters: classes },
        { type: 'softmax' },
      ],
    });
    const first = network.layers[1]!.filters;
    const second = network.layers[3]!.filters;
    fill(network.layers[1]!.filters, perceptron.weights1);
    fill(network.layers[3]!.filters, perceptron.weights2);
    const rows = Array.from(
      { length: batch },
      (_, row) => new Tensor(1, 1, inputs, perceptron.images.slice(row * inputs, (row + 1) * inputs)),
    );
    const trainer = new Trainers.Adam(network, { batchSize: batch, learningRate });
    return () => {
      let loss = 0;
      for (const [row, input] of rows.entries()) loss += trainer.train(input, perceptron.labels[row]!).cost / batch;
      return [
        loss,
        ...sampled1.map((i) => first[i % hidden]!.w[Math.floor(i / hidden)]!),
        ...sampled2.map((i) => second[i % classes]!.w[Math.floor(i / classes)]!),
      ];
    };
  };

const noTensors: Lacking = { lacks: 'it has layers, and no operations on tensors' };

/** toygrad. */
export const toygrad: Peer = {
  name: 'toygrad',
  async load(): Promise<Library> {
    const library = (await load('toygrad')) as Toygrad;
    return {
      name: 'toygrad',
      version: versionOf('toygrad'),
      contenders: {
        regression: regress(library),
        perceptron: perceive(library),
        matmul: noTensors,
        chain: noTensors,
        elementwise: noTensors,
      },
    };
  },
  get start(): string {
    return `
    import { NeuralNetwork, Tensor } from ${JSON.stringify(urlOf('toygrad'))};
    const layers = [{ type: 'input', sx: 1, sy: 1, sz: 3 }, { type: 'dense', filters: 1 }, { type: 'regression' }];
    const network = new NeuralNetwork({ layers });
    network.forward(new Tensor(1, 1, 3, Float32Array.of(2, 4, 6)), true);
    network.backward([network.layers[1].ot.w[0] - 1]);
    console.log(network.layers[1].filters[0].dw.map(Math.round).join());`;
  },
};
