/** The gradients of taking and putting by indices against numerical derivatives. */
import { embedding, tensor } from '../../index.ts';
import { testGradients } from '../gradients-for-tests.ts';

const indices = tensor([
  [2n, 0n, 2n],
  [1n, 1n, 0n],
]);

testGradients({
  'scatter of a tensor': {
    of: (a, b) =>
      a!.scatter(
        1,
        tensor([
          [2n, 0n],
          [1n, 2n],
        ]),
        b!,
      ),
    shapes: [
      [2, 3],
      [2, 2],
    ],
  },
  'scatter of a number': { of: (a) => a!.scatter(0, indices.narrow(0, 1, 1), 5), shapes: [[2, 3]] },
  index_select: { of: (a) => a!.indexSelect(-1, tensor([2n, 0n, 2n])), shapes: [[2, 3]] },
  index_add: {
    of: (a, b) => a!.indexAdd(0, tensor([1n, 1n]), b!, { alpha: -3 }),
    shapes: [
      [2, 3],
      [2, 3],
    ],
  },
  embedding: { of: (a) => embedding(indices, a!), shapes: [[3, 2]] },
  gather: { of: (a) => a!.gather(1, indices), shapes: [[2, 3]] },
  'scatter add': {
    of: (a, b) => a!.scatterAdd(1, indices, b!),
    shapes: [
      [2, 3],
      [2, 3],
    ],
  },
  index_put: { of: (a, b) => a!.indexPut([tensor([1n, 0n]), tensor([-1n, 0n])], b!), shapes: [[2, 3], [2]] },
  'index_put that accumulates': {
    of: (a, b) => a!.indexPut([tensor([1n, 1n])], b!, { accumulate: true }),
    shapes: [
      [2, 3],
      [2, 1],
    ],
  },
  take_along_dim: { of: (a) => a!.takeAlongDim(tensor([[2n, -1n]]), 1), shapes: [[2, 3]] },
  sort: { of: (a) => a!.sort({ dim: 0, descending: true })[0], shapes: [[3, 2]] },
  topk: { of: (a) => a!.topk(2, { largest: false })[0], shapes: [[2, 3]] },
});
