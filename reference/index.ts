/** The reference: tensors, autograd and optimizers as the spec describes them. */
export type { NdArray } from './arrays/array.ts';
export { type Capacity, CapacityError, withCapacity } from './arrays/capacity.ts';
export type { Dtype, Element } from './arrays/dtype.ts';
export type { ScalarOperand } from './arrays/scalar.ts';
export { assign } from './assignment/assign.ts';
export type { IndexItem, SliceItem } from './assignment/selection.ts';
export { type BackwardOptions, backward, type GradOptions, grad } from './autograd/backward/backward.ts';
export type { FunctionContext } from './autograd/function/context.ts';
export { type CustomFunction, customFunction } from './autograd/function/custom-function.ts';
export type { FunctionDefinition } from './autograd/function/definition.ts';
export type { HookHandle } from './autograd/hooks.ts';
export { enableGrad, isGradEnabled, noGrad } from './autograd/mode.ts';
export { type Rounded, withRounding } from './autograd/rounding.ts';
export { call, callInPlace } from './call.ts';
export { TensorError } from './error.ts';
export { fromStorage, type Nested, type StorageLayout, type TensorOptions, tensor } from './factories.ts';
export { elu, gelu, hardtanh, leakyRelu, logsigmoid, silu, softplus } from './methods/activations.ts';
export { arange, eye, full, fullLike, linspace, ones, onesLike, zeros, zerosLike } from './methods/creation.ts';
export { cat, dropout, einsum, embedding, layerNorm, linear, pow, stack, where } from './methods/functions.ts';
export {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huberLoss,
  l1Loss,
  mseLoss,
  nllLoss,
  smoothL1Loss,
} from './methods/losses.ts';
export { Dropout, type DropoutOptions } from './modules/dropout.ts';
export type { InputsOf } from './ops/inputs.ts';
export type { Operand } from './ops/rule.ts';
export { Adadelta } from './optimizers/adadelta.ts';
export { Adagrad } from './optimizers/adagrad.ts';
export { Adam, AdamW } from './optimizers/adam.ts';
export { Adamax } from './optimizers/adamax.ts';
export { ASGD } from './optimizers/asgd.ts';
export { type ClipNormOptions, clipGradNorm_, clipGradValue_ } from './optimizers/clipping.ts';
export { optimizers } from './optimizers/kinds.ts';
export { NAdam } from './optimizers/nadam.ts';
export type { GivenGroup, Optimizer, ParamGroup } from './optimizers/optimizer.ts';
export { RAdam } from './optimizers/radam.ts';
export { RMSprop } from './optimizers/rmsprop.ts';
export { Rprop } from './optimizers/rprop.ts';
export { SGD } from './optimizers/sgd.ts';
export type { StateDict } from './optimizers/state-dict.ts';
export { ExponentialLR, MultiStepLR, StepLR } from './schedulers/by-factor.ts';
export { CosineAnnealingLR } from './schedulers/cosine-annealing.ts';
export { type AnyScheduler, schedulers } from './schedulers/kinds.ts';
export { LambdaLR } from './schedulers/lambda.ts';
export { ReduceLROnPlateau } from './schedulers/reduce-on-plateau.ts';
export { Tensor } from './tensor.ts';

import './methods/index.ts';
