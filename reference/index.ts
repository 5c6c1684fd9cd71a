/** The reference: tensors, autograd and optimizers as the spec describes them. */
export type { NdArray } from './arrays/array.ts';
export type { Dtype, Element } from './arrays/dtype.ts';
export type { ScalarOperand } from './arrays/scalar.ts';
export { assign } from './assignment/assign.ts';
export type { IndexItem, SliceItem } from './assignment/selection.ts';
export { type BackwardOptions, backward, type GradOptions, grad } from './autograd/backward/backward.ts';
export type { HookHandle } from './autograd/hooks.ts';
export { enableGrad, isGradEnabled, noGrad } from './autograd/mode.ts';
export { type Rounded, withRounding } from './autograd/rounding.ts';
export { call, callInPlace, type InputsOf } from './call.ts';
export { TensorError } from './error.ts';
export { fromStorage, type Nested, type StorageLayout, type TensorOptions, tensor } from './factories.ts';
export { cat, mseLoss, pow } from './methods/functions.ts';
export type { Operand } from './ops/rule.ts';
export { Adam, AdamW } from './optimizers/adam.ts';
export type { GivenGroup, Optimizer, ParamGroup } from './optimizers/optimizer.ts';
export { SGD } from './optimizers/sgd.ts';
export type { StateDict } from './optimizers/state-dict.ts';
export { Tensor } from './tensor.ts';

import './methods/index.ts';
