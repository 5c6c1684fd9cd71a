/** What reductions are as chains, sums and choices; products with zeros among their factors. */
import type { On } from './formula.ts';
import type { Identity } from './identity.ts';
import { type Along, alongDim, longer, ofTensor, ofTwo } from './make.ts';
import { ordinary } from './values.ts';

/** Of whose products, too, many are 0. */
const withZeros: readonly number[] = [1, 2, 0, -1, 0.5, -2];

/** The parts of a tensor along a dim, one after another. */
const parts = (on: On, x: string, { dim, size }: Along): readonly string[] =>
  Array.from({ length: size }, (_, index) => on('select', [x], { dim, index }));

const chain = (on: On, op: 'add' | 'mul', terms: readonly string[]): string =>
  terms.slice(1).reduce((result, term) => on(op, [result, term]), on('clone', [terms[0]!]));

const last = (on: On, x: string, { dim, size }: Along): string => on('select', [x], { dim, index: size - 1 });

const product = ({ shape }: Along): number => shape.reduce((all, size) => all * size, 1);

const sums: readonly Identity[] = [
  alongDim(
    'sum(x, dim) = a chain of additions',
    ordinary,
    (on, x, { dim }) => on('sum_dim', [x], { dim: [dim] }),
    (on, x, along) => chain(on, 'add', parts(on, x, along)),
  ),
  alongDim(
    'the last of cumsum(x, dim) is sum(x, dim)',
    ordinary,
    (on, x, along) => last(on, on('cumsum', [x], { dim: along.dim }), along),
    (on, x, { dim }) => on('sum_dim', [x], { dim: [dim] }),
  ),
  alongDim(
    'mean(x) = sum(x) / count',
    ordinary,
    (on, x) => on('mean', [x]),
    (on, x, along) => on('div', [on('sum', [x]), product(along)]),
  ),
  alongDim(
    'mean(x, dim) = sum(x, dim) / size',
    ordinary,
    (on, x, { dim }) => on('mean_dim', [x], { dim: [dim] }),
    (on, x, { dim, size }) => on('div', [on('sum_dim', [x], { dim: [dim] }), size]),
  ),
  alongDim(
    'var(x) = the mean square of x - mean(x)',
    ordinary,
    (on, x, { dim }) => on('var', [longer(on, x, dim)], { dim: [dim], correction: 0 }),
    (on, x, { dim }) => on('mean_dim', [on('square', [centred(on, longer(on, x, dim), dim)])], { dim: [dim] }),
  ),
  alongDim(
    'logsumexp(x) = log(sum(exp(x)))',
    ordinary,
    (on, x, { dim }) => on('logsumexp', [x], { dim: [dim] }),
    (on, x, { dim }) => on('log', [on('sum_dim', [on('exp', [x])], { dim: [dim] })]),
  ),
  ofTwo(
    'mse_loss(x, y) = mean((x - y) ** 2)',
    ordinary,
    (on, x, y) => on('mse_loss', [x, y]),
    (on, x, y) => on('mean', [on('square', [on('sub', [x, y])])]),
  ),
];

const centred = (on: On, x: string, dim: number): string =>
  on('sub', [x, on('mean_dim', [x], { dim: [dim], keepdim: true })]);

const products: readonly Identity[] = [
  alongDim(
    'prod(x, dim) = a chain of products',
    withZeros,
    (on, x, { dim }) => on('prod_dim', [x], { dim }),
    (on, x, along) => chain(on, 'mul', parts(on, x, along)),
  ),
  alongDim(
    'prod(x) = a chain of products',
    withZeros,
    (on, x) => on('prod', [x]),
    (on, x, along) => {
      const size = product(along);
      return chain(on, 'mul', parts(on, on('reshape', [x], { shape: [size] }), { dim: 0, size, shape: [size] }));
    },
  ),
  alongDim(
    'the last of cumprod(x, dim) is prod(x, dim)',
    withZeros,
    (on, x, along) => last(on, on('cumprod', [x], { dim: along.dim }), along),
    (on, x, { dim }) => on('prod_dim', [x], { dim }),
  ),
];

/** Ties are left to each op: it may have conventions of its own. */
const apartFrom = (on: On, y: string): string => on('add', [y, 1 / 8]);

const halfOf = (on: On, op: 'add' | 'sub', x: string, y: string): string =>
  on('mul', [on(op, [on('add', [x, y]), on('abs', [on('sub', [x, y])])]), 0.5]);

const extremes: readonly Identity[] = [
  alongDim(
    'amax(x) = -amin(-x)',
    'distinct',
    (on, x, { dim }) => on('amax', [x], { dim: [dim] }),
    (on, x, { dim }) => on('neg', [on('amin', [on('neg', [x])], { dim: [dim] })]),
  ),
  ofTensor(
    'max(x) = -min(-x)',
    'distinct',
    (on, x) => on('max', [x]),
    (on, x) => on('neg', [on('min', [on('neg', [x])])]),
  ),
  alongDim(
    'max(x, dim) = -min(-x, dim)',
    'distinct',
    (on, x, { dim }) => on('max_dim', [x], { dim }),
    (on, x, { dim }) => on('neg', [on('min_dim', [on('neg', [x])], { dim })]),
  ),
  ofTwo(
    'maximum(x, y) = (x + y + |x - y|) / 2',
    ordinary,
    (on, x, y) => on('maximum', [x, apartFrom(on, y)]),
    (on, x, y) => halfOf(on, 'add', x, apartFrom(on, y)),
  ),
  ofTwo(
    'minimum(x, y) = (x + y - |x - y|) / 2',
    ordinary,
    (on, x, y) => on('minimum', [x, apartFrom(on, y)]),
    (on, x, y) => halfOf(on, 'sub', x, apartFrom(on, y)),
  ),
  ofTwo(
    'fmax(x, y) = maximum(x, y)',
    ordinary,
    (on, x, y) => on('fmax', [x, apartFrom(on, y)]),
    (on, x, y) => on('maximum', [x, apartFrom(on, y)]),
  ),
  ofTwo(
    'fmin(x, y) = minimum(x, y)',
    ordinary,
    (on, x, y) => on('fmin', [x, apartFrom(on, y)]),
    (on, x, y) => on('minimum', [x, apartFrom(on, y)]),
  ),
];

export const reductions: readonly Identity[] = [...sums, ...products, ...extremes];
