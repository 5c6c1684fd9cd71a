/** Functions of one number, as methods: each also in its form that writes over the tensor. */
import { applyInPlace } from '../autograd/in-place.ts';
import type { Operation } from '../autograd/operation.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

type Method = (this: Tensor) => Tensor;

const method = (operation: Operation): Method =>
  function () {
    return apply(operation, [this]);
  };

const inPlace = (operation: Operation): Method =>
  function () {
    return applyInPlace(operation, [this]);
  };

export const elementwiseMethods = {
  neg: method(operations.neg),
  abs: method(operations.abs),
  /** -1, 0 or 1. */
  sign: method(operations.sign),
  floor: method(operations.floor),
  ceil: method(operations.ceil),
  /** To the nearest whole number; what lies between two goes to the even one. */
  round: method(operations.round),
  trunc: method(operations.trunc),
  square: method(operations.square),
  sqrt: method(operations.sqrt),
  /** One over the square root. */
  rsqrt: method(operations.rsqrt),
  reciprocal: method(operations.reciprocal),
  exp: method(operations.exp),
  /** exp(x) - 1, also for small x as exactly as can be. */
  expm1: method(operations.expm1),
  log: method(operations.log),
  /** log(1 + x), also for small x as exactly as can be. */
  log1p: method(operations.log1p),
  log2: method(operations.log2),
  sin: method(operations.sin),
  cos: method(operations.cos),
  tan: method(operations.tan),
  asin: method(operations.asin),
  acos: method(operations.acos),
  atan: method(operations.atan),
  sinh: method(operations.sinh),
  cosh: method(operations.cosh),
  tanh: method(operations.tanh),
  sigmoid: method(operations.sigmoid),
  erf: method(operations.erf),
  relu: method(operations.relu),
};

export const elementwiseInPlaceMethods = {
  neg_: inPlace(operations.neg),
  abs_: inPlace(operations.abs),
  sign_: inPlace(operations.sign),
  floor_: inPlace(operations.floor),
  ceil_: inPlace(operations.ceil),
  round_: inPlace(operations.round),
  trunc_: inPlace(operations.trunc),
  square_: inPlace(operations.square),
  sqrt_: inPlace(operations.sqrt),
  rsqrt_: inPlace(operations.rsqrt),
  reciprocal_: inPlace(operations.reciprocal),
  exp_: inPlace(operations.exp),
  expm1_: inPlace(operations.expm1),
  log_: inPlace(operations.log),
  log1p_: inPlace(operations.log1p),
  log2_: inPlace(operations.log2),
  sin_: inPlace(operations.sin),
  cos_: inPlace(operations.cos),
  tan_: inPlace(operations.tan),
  asin_: inPlace(operations.asin),
  acos_: inPlace(operations.acos),
  atan_: inPlace(operations.atan),
  sinh_: inPlace(operations.sinh),
  cosh_: inPlace(operations.cosh),
  tanh_: inPlace(operations.tanh),
  sigmoid_: inPlace(operations.sigmoid),
  erf_: inPlace(operations.erf),
  relu_: inPlace(operations.relu),
};
