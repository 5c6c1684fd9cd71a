/** What powers, exponentials and trigonometric functions are in terms of each other. */
import { valuesOf } from '../../catalogue/domains.ts';
import type { Identity } from './identity.ts';
import { ofTensor, ofTwo } from './make.ts';
import { nonzero, ordinary, positive } from './values.ts';

const unit = valuesOf('unit');

const powers: readonly Identity[] = [
  ofTensor(
    'x ** 2 = x x',
    ordinary,
    (on, x) => on('pow_tensor_scalar', [x], { exponent: 2 }),
    (on, x) => on('mul', [x, x]),
  ),
  ofTensor(
    'x ** 3 = x x x',
    ordinary,
    (on, x) => on('pow_tensor_scalar', [x], { exponent: 3 }),
    (on, x) => on('mul', [on('mul', [x, x]), x]),
  ),
  ofTensor(
    'x ** 1 = x',
    ordinary,
    (on, x) => on('pow_tensor_scalar', [x], { exponent: 1 }),
    (on, x) => on('clone', [x]),
  ),
  ofTensor(
    'x ** -1 = 1 / x',
    nonzero,
    (on, x) => on('pow_tensor_scalar', [x], { exponent: -1 }),
    (on, x) => on('reciprocal', [x]),
  ),
  ofTensor(
    'x ** 0.5 = sqrt(x)',
    positive,
    (on, x) => on('pow_tensor_scalar', [x], { exponent: 0.5 }),
    (on, x) => on('sqrt', [x]),
  ),
  ofTwo(
    'x ** y = exp(y log(x))',
    positive,
    (on, x, y) => on('pow_tensor_tensor', [x, y]),
    (on, x, y) => on('exp', [on('mul', [y, on('log', [x])])]),
  ),
  ofTensor(
    '2 ** x = exp(x log(2))',
    ordinary,
    (on, x) => on('pow_scalar', [x], { base: 2 }),
    (on, x) => on('exp', [on('mul', [x, Math.LN2])]),
  ),
  ofTensor(
    'square(x) = x x',
    ordinary,
    (on, x) => on('square', [x]),
    (on, x) => on('mul', [x, x]),
  ),
  ofTensor(
    'sqrt(x) sqrt(x) = x',
    positive,
    (on, x) => on('mul', [on('sqrt', [x]), on('sqrt', [x])]),
    (on, x) => on('clone', [x]),
  ),
  ofTensor(
    'rsqrt(x) = 1 / sqrt(x)',
    positive,
    (on, x) => on('rsqrt', [x]),
    (on, x) => on('reciprocal', [on('sqrt', [x])]),
  ),
  ofTwo(
    'x / y = x (1 / y)',
    nonzero,
    (on, x, y) => on('div', [x, y]),
    (on, x, y) => on('mul', [x, on('reciprocal', [y])]),
  ),
  ofTensor(
    'abs(x) = x sign(x)',
    ordinary,
    (on, x) => on('abs', [x]),
    (on, x) => on('mul', [x, on('sign', [x])]),
  ),
];

const exponentials: readonly Identity[] = [
  ofTensor(
    'exp(log(x)) = x',
    positive,
    (on, x) => on('exp', [on('log', [x])]),
    (on, x) => on('clone', [x]),
  ),
  ofTensor(
    'expm1(x) = exp(x) - 1',
    ordinary,
    (on, x) => on('expm1', [x]),
    (on, x) => on('sub', [on('exp', [x]), 1]),
  ),
  ofTensor(
    'log1p(x) = log(1 + x)',
    positive,
    (on, x) => on('log1p', [x]),
    (on, x) => on('log', [on('add', [x, 1])]),
  ),
  ofTensor(
    'log2(x) = log(x) / log(2)',
    positive,
    (on, x) => on('log2', [x]),
    (on, x) => on('div', [on('log', [x]), Math.LN2]),
  ),
  ofTensor(
    'sinh(x) = (exp(x) - exp(-x)) / 2',
    ordinary,
    (on, x) => on('sinh', [x]),
    (on, x) => on('div', [on('sub', [on('exp', [x]), on('exp', [on('neg', [x])])]), 2]),
  ),
  ofTensor(
    'cosh(x) = (exp(x) + exp(-x)) / 2',
    ordinary,
    (on, x) => on('cosh', [x]),
    (on, x) => on('div', [on('add', [on('exp', [x]), on('exp', [on('neg', [x])])]), 2]),
  ),
];

const trigonometry: readonly Identity[] = [
  ofTensor(
    'tan(x) = sin(x) / cos(x)',
    ordinary,
    (on, x) => on('tan', [x]),
    (on, x) => on('div', [on('sin', [x]), on('cos', [x])]),
  ),
  ofTensor(
    'sin(asin(x)) = x',
    unit,
    (on, x) => on('sin', [on('asin', [x])]),
    (on, x) => on('clone', [x]),
  ),
  ofTensor(
    'cos(acos(x)) = x',
    unit,
    (on, x) => on('cos', [on('acos', [x])]),
    (on, x) => on('clone', [x]),
  ),
  ofTensor(
    'tan(atan(x)) = x',
    ordinary,
    (on, x) => on('tan', [on('atan', [x])]),
    (on, x) => on('clone', [x]),
  ),
];

export const functions: readonly Identity[] = [...powers, ...exponentials, ...trigonometry];
