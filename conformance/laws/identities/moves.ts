/** What moving and choosing elements is in terms of other moves. */
import { drawShape } from '../../catalogue/draw-shapes.ts';
import { type Identity, leafOf } from './identity.ts';
import { type Along, alongDim, ofTensor, ofTwo } from './make.ts';
import { nonzero, ordinary } from './values.ts';

/** The dims with one of them in front. */
const inFront = ({ dim, shape }: Along): number[] => {
  const at = dim < 0 ? dim + shape.length : dim;
  return [at, ...shape.keys()].filter((each, place) => place === 0 || each !== at);
};

export const moves: readonly Identity[] = [
  alongDim(
    'select(x) = narrow(x) without the dim',
    ordinary,
    (on, x, { dim, size }) => on('select', [x], { dim, index: size - 1 }),
    (on, x, { dim, size, shape }) =>
      on('reshape', [on('narrow', [x], { dim, start: size - 1, length: 1 })], { shape: [...shape].toSpliced(dim, 1) }),
  ),
  alongDim(
    'cat of the halves of x = x',
    ordinary,
    (on, x, { dim, size }) => {
      const half = Math.floor(size / 2);
      const first = on('narrow', [x], { dim, start: 0, length: half });
      return on('cat', [[first, on('narrow', [x], { dim, start: half, length: size - half })]], { dim });
    },
    (on, x) => on('clone', [x]),
  ),
  alongDim(
    'flip(flip(x)) = x',
    ordinary,
    (on, x, { dim }) => on('flip', [on('flip', [x], { dims: [dim] })], { dims: [dim] }),
    (on, x) => on('clone', [x]),
  ),
  alongDim(
    'transposing with the first dim twice = x',
    ordinary,
    (on, x, { dim }) => on('transpose', [on('transpose', [x], { dim0: 0, dim1: dim })], { dim0: dim, dim1: 0 }),
    (on, x) => on('clone', [x]),
  ),
  alongDim(
    'the sum of x permuted over its first dim = the sum over the dim that came there',
    ordinary,
    (on, x, along) => on('sum_dim', [on('permute', [x], { dims: inFront(along) })], { dim: [0] }),
    (on, x, { dim }) => on('sum_dim', [x], { dim: [dim] }),
  ),
  alongDim(
    'sort(x) backwards = sort(x, descending)',
    'distinct',
    (on, x, { dim }) => on('flip', [on('sort', [x], { dim, stable: true })], { dims: [dim] }),
    (on, x, { dim }) => on('sort', [x], { dim, descending: true, stable: true }),
  ),
  ofTensor(
    'where(x > 0, x, -x) = abs(x)',
    nonzero,
    (on, x) => on('where', [on('gt', [x, 0]), x, on('neg', [x])]),
    (on, x) => on('abs', [x]),
  ),
  ofTwo(
    'masked_fill(x, y > 0, 0) = where(y > 0, 0, x)',
    nonzero,
    (on, x, y) => on('add', [on('masked_fill', [x, on('gt', [y, 0])], { value: 0 }), y]),
    (on, x, y) => on('add', [on('where', [on('gt', [y, 0]), 0, x]), y]),
  ),
  {
    says: 'matmul(x, y) = the sum of products',
    draw: (choices) => {
      const [rows = 1, inner = 1] = drawShape(choices, 2);
      const columns = 5;
      return {
        leaves: [leafOf('x', [rows, inner], ordinary, choices), leafOf('y', [inner, columns], ordinary, choices)],
        one: (on) => on('matmul', ['x', 'y']),
        other: (on) => {
          const wide = on('reshape', ['x'], { shape: [rows, inner, 1] });
          return on('sum_dim', [on('mul', [wide, 'y'])], { dim: [1] });
        },
      };
    },
  },
];
