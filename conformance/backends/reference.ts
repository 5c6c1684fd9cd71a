/** The reference as a backend, in this process. */

import * as reference from '../../reference/index.ts';
import {
  type Capacity,
  CapacityError,
  type FunctionContext,
  type Rounded,
  type Tensor,
  TensorError,
  withRounding,
} from '../../reference/index.ts';
import type { Feature, OpName, OptimizerKind, Outcome } from '../../spec/index.ts';
import { ops, optimizers } from '../../spec/index.ts';
import { imperativeBackend } from '../interpreter/backend.ts';
import type {
  CustomFunction,
  FunctionSpec,
  ImperativeLibrary,
  FunctionContext as SpecContext,
  TensorSpec,
} from '../interpreter/imperative.ts';
import { runImperative } from '../interpreter/run.ts';
import { rowMajor } from '../programs/layout.ts';
import { suiteVersion } from '../suite.ts';
import type { Backend, Run } from './backend.ts';
import { moduleOf } from './reference/modules.ts';
import { camelKeys, optimizerOf } from './reference/optimizers.ts';

/** What a program may take, so that one that was written by mistake ends: a quarter of a gibibyte of float64, or half a million small arrays. */
const capacity: Capacity = { elements: 2 ** 24, dims: 64, allocated: 2 ** 25 };

/** The reference as what programs are run over. */
export const library: ImperativeLibrary<Tensor> = {
  tensor,
  call: (op, inputs, params) => reference.call(op as OpName, inputs as never, params as never),
  callInPlace: (op, inputs, params) => reference.callInPlace(op as OpName, inputs as never, params as never),
  read: (tensor) => ({ dtype: tensor.dtype, shape: tensor.shape, elements: tensor.elements() }),
  categoryOf: (error) => (error instanceof TensorError ? error.category : undefined),
  assign: (to, index, value) => reference.assign(to, index, value),
  backward: (roots, gradients, options) => reference.backward(roots, gradients, options),
  grad: (outputs, inputs, options) => reference.grad(outputs, inputs, options),
  gradOf: (tensor) => tensor.grad,
  setGrad(tensor, gradient) {
    tensor.grad = gradient;
  },
  detach: (tensor) => tensor.detach(),
  detach_: (tensor) => void tensor.detach_(),
  requiresGrad_: (tensor, value) => void tensor.requiresGrad_(value),
  retainGrad: (tensor) => tensor.retainGrad(),
  noGrad: reference.noGrad,
  enableGrad: reference.enableGrad,
  registerHook: (tensor, hook) => tensor.registerHook(hook),
  registerPostAccumulateGradHook: (tensor, hook) => tensor.registerPostAccumulateGradHook(hook),
  customFunction,
  base: (tensor) => tensor.base,
  requiresGrad: (tensor) => tensor.requiresGrad,
  isLeaf: (tensor) => tensor.isLeaf,
  hasGradFn: (tensor) => tensor.gradFn !== null,
  retainsGrad: (tensor) => tensor.retainsGrad,
  version: (tensor) => tensor.version,
  sameTensor: (one, other) => one === other,
  sharesStorage: (one, other) => one.sharesStorageWith(other),
  text: (tensor) => tensor.toString(),
  optimizer: optimizerOf,
  module: moduleOf,
  clipGradNorm: (parameters, maxNorm, options) => reference.clipGradNorm_(parameters, maxNorm, camelKeys(options)),
  within: (run) => reference.withCapacity(capacity, run),
  noRoomFor: (error) => (error instanceof CapacityError ? error.message : undefined),
  clipGradValue: (parameters, clipValue) => reference.clipGradValue_(parameters, clipValue),
};

function customFunction(spec: FunctionSpec<Tensor>): CustomFunction<Tensor> {
  const { name, materializeGrads, onceDifferentiable } = spec;
  const apply = reference.customFunction(name, {
    onceDifferentiable,
    materializeGrads: materializeGrads as false, // then a gradient may be null, as the spec's may
    forward: (context, ...inputs) => spec.forward(contextOf(context), inputs),
    ...(spec.backward && {
      backward: (context: FunctionContext, ...gradients: (Tensor | null)[]) =>
        spec.backward!(contextOf(context), gradients),
    }),
  });
  return (inputs) => apply(...inputs);
}

const contextOf = (context: FunctionContext): SpecContext<Tensor> => ({
  saveForBackward: (tensors) => context.saveForBackward(...tensors),
  savedTensors: () => context.savedTensors,
  markDirty: (tensors) => context.markDirty(...tensors),
  markNonDifferentiable: (tensors) => context.markNonDifferentiable(...tensors),
  needsInputGrad: context.needsInputGrad,
});

const features: readonly Feature[] = [
  'assign', 'attempt', 'backward', 'base', 'bind_grad', 'clip_grad', 'closure', 'create_graph', 'custom_function',
  'detach', 'detach_', 'enable_grad', 'flags', 'grad', 'hook_steps', 'hooks', 'identity', 'in_place', 'layout', 'module', 'no_grad',
  'optimizer', 'optimizer_state', 'param_groups', 'printing', 'requires_grad_', 'retain_grad', 'retain_graph',
  'scheduler', 'set_grad', 'state_dict', 'storage', 'version', 'zero_grad',
]; // biome-ignore format: a list

function tensor({ dtype, shape, elements, requiresGrad, layout }: TensorSpec): Tensor {
  const { strides, offset } = layout ?? rowMajor(shape);
  return reference.fromStorage({ storage: elements, dtype, shape, strides, offset, requiresGrad });
}

/** Runs a program on the reference; `perturb` may move every rounded result before anyone sees it. */
export function runReference(run: Run, perturb?: (rounded: Rounded) => void): Outcome {
  return perturb ? withRounding(perturb, () => runImperative(library, run)) : runImperative(library, run);
}

/** The reference as a backend. What it throws besides its own errors is a fault: a bug of ours. */
export const referenceBackend = (): Backend =>
  imperativeBackend(library, {
    protocol: 1,
    name: 'reference',
    version: suiteVersion,
    language: 'typescript',
    levels: ['P', 'O', 'S', 'T', 'N'],
    dtypes: ['float32', 'float64', 'int64', 'bool'],
    ops: Object.keys(ops),
    optimizers: Object.keys(optimizers) as OptimizerKind[],
    features: [...features],
    in_flight: 1,
  });
