/** The gradient formulas against numerical derivatives. */
import {
  cat,
  elu,
  gelu,
  hardtanh,
  layerNorm,
  leakyRelu,
  logsigmoid,
  pow,
  silu,
  softplus,
  tensor,
  where,
} from '../index.ts';
import { testGradients } from './gradients-for-tests.ts';
import { toDtype } from './internal/fitting.ts';
import { sliceBackward } from './internal/placing.ts';

const mask = tensor([
  [true, false, true],
  [false, true, false],
]);

testGradients({
  add: { of: (a, b) => a!.add(b!, { alpha: 3 }), shapes: [[2, 3], [3]] },
  sub: {
    of: (a, b) => a!.sub(b!, { alpha: 3 }),
    shapes: [
      [2, 1],
      [2, 3],
    ],
  },
  rsub: { of: (a, b) => a!.rsub(b!, { alpha: 3 }), shapes: [[2, 3], []] },
  mul: {
    of: (a, b) => a!.mul(b!),
    shapes: [
      [2, 1, 3],
      [4, 1],
    ],
  },
  div: { of: (a, b) => a!.div(b!), shapes: [[3], [2, 3]] },
  neg: { of: (a) => a!.neg(), shapes: [[2, 3]] },
  'fmod of quotients between 2 and 3': {
    of: (a, b) => a!.mul(0.1).add(1).fmod(b!.mul(0.05).add(0.4)).mul(a!),
    shapes: [[2, 3], [3]],
  },
  'remainder of quotients between -3 and -2': {
    of: (a, b) => a!.mul(0.1).add(1).remainder(b!.mul(-0.05).sub(0.4)).mul(a!),
    shapes: [[2, 3], [3]],
  },
  atan2: { of: (a, b) => a!.atan2(b!), shapes: [[2, 3], [3]] },
  hypot: { of: (a, b) => a!.hypot(b!), shapes: [[2, 3], [3]] },
  'lerp by a number': { of: (a, b) => a!.lerp(b!, 0.75), shapes: [[2, 3], [3]] },
  'lerp by a tensor': { of: (a, b, c) => a!.lerp(b!, c!), shapes: [[2, 3], [3], [2, 1]] },
  addcmul: { of: (a, b, c) => a!.addcmul(b!, c!, { value: -2 }), shapes: [[2, 3], [3], [2, 1]] },
  addcdiv: { of: (a, b, c) => a!.addcdiv(b!, c!, { value: -2 }), shapes: [[2, 3], [3], [2, 1]] },
  'pow of a tensor by a number': { of: (a) => a!.pow(2.5), shapes: [[2, 3]] },
  'pow of a tensor by a tensor': { of: (a, b) => a!.pow(b!), shapes: [[2, 3], [3]] },
  'pow of a number by a tensor': { of: (a) => pow(1.7, a!), shapes: [[2, 3]] },
  exp: { of: (a) => a!.exp(), shapes: [[2, 3]] },
  log: { of: (a) => a!.log(), shapes: [[2, 3]] },
  sin: { of: (a) => a!.sin(), shapes: [[2, 3]] },
  cos: { of: (a) => a!.cos(), shapes: [[2, 3]] },
  sigmoid: { of: (a) => a!.sigmoid(), shapes: [[2, 3]] },
  relu: { of: (a) => a!.sub(3).relu().add(a!.relu()), shapes: [[2, 3]] },
  logsigmoid: { of: (a) => logsigmoid(a!.sub(1.25)), shapes: [[2, 3]] },
  softplus: { of: (a) => softplus(a!.sub(1.25), { beta: 2 }), shapes: [[2, 3]] },
  'leaky relu': { of: (a) => leakyRelu(a!.sub(3)).add(leakyRelu(a!)), shapes: [[2, 3]] },
  elu: { of: (a) => elu(a!.sub(3), { alpha: 0.5 }).add(elu(a!)), shapes: [[2, 3]] },
  silu: { of: (a) => silu(a!.sub(1.25)), shapes: [[2, 3]] },
  gelu: { of: (a) => gelu(a!.sub(1.25)), shapes: [[2, 3]] },
  'gelu by a tanh': { of: (a) => gelu(a!.sub(1.25), { approximate: 'tanh' }), shapes: [[2, 3]] },
  hardtanh: { of: (a) => hardtanh(a!, { minVal: 0, maxVal: 3 }).add(hardtanh(a!.add(3)).mul(a!)), shapes: [[2, 3]] },
  softmax: { of: (a) => a!.softmax(0), shapes: [[2, 3]] },
  'log softmax': { of: (a) => a!.logSoftmax(-1), shapes: [[2, 3]] },
  clamp: {
    of: (a) =>
      a!
        .clamp({ min: 0 })
        .add(a!.clamp({ min: 3 }))
        .add(a!.clamp({ max: 3 }))
        .mul(a!),
    shapes: [[2, 3]],
  },
  'clamp by tensors': {
    of: (a, b, c) =>
      a!
        .mul(2)
        .clamp({ min: b!, max: c!.add(1) })
        .mul(a!),
    shapes: [[2, 3], [3], [2, 1]],
  },
  maximum: {
    of: (a, b) =>
      a!
        .mul(0.1)
        .maximum(b!)
        .add(a!.maximum(b!.mul(0.1)))
        .mul(a!),
    shapes: [[2, 3], [3]],
  },
  minimum: {
    of: (a, b) =>
      a!
        .mul(0.1)
        .minimum(b!)
        .add(a!.minimum(b!.mul(0.1)))
        .mul(a!),
    shapes: [[2, 3], [3]],
  },
  fmax: {
    of: (a, b) =>
      a!
        .mul(0.1)
        .fmax(b!)
        .add(a!.fmax(b!.mul(0.1)))
        .mul(a!),
    shapes: [[2, 3], [3]],
  },
  fmin: {
    of: (a, b) =>
      a!
        .mul(0.1)
        .fmin(b!)
        .add(a!.fmin(b!.mul(0.1)))
        .mul(a!),
    shapes: [[2, 3], [3]],
  },
  where: { of: (a, b) => where(mask, a!, b!), shapes: [[2, 3], [3]] },
  clone: { of: (a) => a!.clone(), shapes: [[2, 3]] },
  to: { of: (a) => toDtype(toDtype(a!, 'float64'), 'float64').mul(a!), shapes: [[2]] },
  sum: { of: (a) => a!.sum(), shapes: [[2, 3]] },
  'sum over dims': { of: (a) => a!.sum([0, -1]), shapes: [[2, 3, 2]] },
  mean: { of: (a) => a!.mean(), shapes: [[2, 3]] },
  'mean over dims': { of: (a) => a!.mean([1], { keepdim: true }), shapes: [[2, 3, 2]] },
  max: { of: (a) => a!.max(), shapes: [[2, 3]] },
  'max over a dim': { of: (a) => a!.max(-2)[0], shapes: [[2, 3]] },
  'max over a dim that stays': { of: (a) => a!.max(0, { keepdim: true })[0], shapes: [[2, 3]] },
  min: { of: (a) => a!.min(), shapes: [[2, 3]] },
  'min over a dim': { of: (a) => a!.min(1)[0], shapes: [[2, 3]] },
  amax: { of: (a) => a!.amax({ dim: [0, -1] }), shapes: [[2, 3, 2]] },
  'amin over all dims, which stay': { of: (a) => a!.amin({ keepdim: true }), shapes: [[2, 3]] },
  prod: { of: (a) => a!.prod(), shapes: [[2, 2]] },
  'prod with a zero': { of: (a) => a!.sub(a!.select(0, 1)).prod(), shapes: [[3]] },
  'prod over a dim': { of: (a) => a!.prod(-2, { keepdim: true }), shapes: [[2, 3]] },
  cumsum: { of: (a) => a!.cumsum(-1), shapes: [[2, 3]] },
  cumprod: { of: (a) => a!.cumprod(0), shapes: [[3, 2]] },
  'cumprod with zeros': { of: (a) => a!.sub(a!.narrow(0, 1, 1)).cumprod(0), shapes: [[3, 2]] },
  logsumexp: { of: (a) => a!.logsumexp([0, 1]), shapes: [[2, 3, 2]] },
  var: { of: (a) => a!.var({ dim: [0, -1], correction: 0.5 }), shapes: [[2, 2, 2]] },
  'var of everything': { of: (a) => a!.var({ keepdim: true }), shapes: [[2, 3]] },
  std: { of: (a) => a!.std({ dim: [1] }), shapes: [[2, 3]] },
  flip: { of: (a) => a!.flip([0, -1]), shapes: [[2, 3, 2]] },
  'matmul of matrices': {
    of: (a, b) => a!.matmul(b!),
    shapes: [
      [2, 3],
      [3, 4],
    ],
  },
  'matmul of vectors': { of: (a, b) => a!.matmul(b!), shapes: [[3], [3]] },
  'matmul by a vector': { of: (a, b) => a!.matmul(b!), shapes: [[2, 2, 3], [3]] },
  'matmul of a vector': { of: (a, b) => a!.matmul(b!), shapes: [[3], [2, 3, 2]] },
  'matmul of batches': {
    of: (a, b) => a!.matmul(b!),
    shapes: [
      [2, 1, 2, 3],
      [2, 3, 2],
    ],
  },
  reshape: { of: (a) => a!.transpose(0, 1).reshape([3, -1]), shapes: [[2, 3]] },
  transpose: { of: (a) => a!.transpose(-1, 0), shapes: [[2, 3]] },
  permute: { of: (a) => a!.permute([2, 0, -2]), shapes: [[2, 3, 4]] },
  expand: { of: (a) => a!.expand([2, 3, -1]), shapes: [[1, 2]] },
  select: { of: (a) => a!.select(-1, -2), shapes: [[2, 3]] },
  narrow: { of: (a) => a!.narrow(1, -2, 1), shapes: [[2, 3]] },
  slice: { of: (a) => a!.slice(-1, -3, 9, { step: 2 }), shapes: [[2, 3]] },
  'slice of nothing': { of: (a) => a!.add(a!.slice(0, 1, 1).sum()), shapes: [[2, 3]] },
  cat: {
    of: (a, b) => cat([a!, b!, a!], { dim: -1 }),
    shapes: [
      [2, 3],
      [2, 1],
    ],
  },
  'cat with an empty tensor': { of: (a, b) => cat([b!, a!], { dim: 1 }), shapes: [[2, 3], [0]] },
  'layer norm': {
    of: (a, b, c) => layerNorm(a!.mul(a!), [3], { weight: b!, bias: c!, eps: 0.25 }).add(layerNorm(a!, [2, 3])),
    shapes: [[2, 3], [3], [3]],
  },
  'masked fill': { of: (a) => a!.maskedFill(mask, 2), shapes: [[2, 3]] },
  'setting a slice': { of: (a) => sliceBackward(a!, { shape: [2, 7], dim: 1, start: 1, step: 2 }), shapes: [[2, 3]] },
});
