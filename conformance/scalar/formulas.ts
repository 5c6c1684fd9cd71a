/** The ops that are neither moves nor done element by element, as formulas of those that are. */
import type { OpName, Params } from '../../spec/index.ts';
import { dimIn, sizeOf } from '../catalogue/shape-params.ts';
import type { LoweredCall } from './call.ts';
import { byEquation, rowsByColumns } from './products.ts';
import { placesIn, type Tensors } from './tensors.ts';
import { isWires, type Known, NoScalarForm, type Wires } from './wires.ts';

/** The elements of a call's result; the catalogue says its shape. */
type Formula = (call: LoweredCall, tensors: Tensors, params: Params) => Wires;

/** Each adds, multiplies and divides as its op does, so that what rounds is what rounds in the op. */
export const formulas: Readonly<Partial<Record<OpName, Formula>>> = {
  add: (call, tensors, { alpha }) => tensors.add(call.wires('self'), scaledOperand(call, alpha)),
  sub: (call, tensors, { alpha }) => tensors.sub(call.wires('self'), scaledOperand(call, alpha)),
  rsub: (call, tensors, { alpha }) =>
    tensors.add(tensors.neg(tensors.scaled(call.wires('self'), alpha)), call.operand('other')),
  square: (call, tensors) => tensors.mul(call.wires('self'), call.wires('self')),
  addcmul: (call, tensors, { value }) =>
    tensors.add(call.wires('self'), tensors.scaled(tensors.mul(call.wires('tensor1'), call.wires('tensor2')), value)),
  addcdiv: (call, tensors, { value }) =>
    tensors.add(call.wires('self'), tensors.scaled(tensors.div(call.wires('tensor1'), call.wires('tensor2')), value)),

  sum: (call, tensors) => tensors.sum(call.wires('self'), dimsOf(call)),
  sum_dim: (call, tensors) => tensors.sum(call.wires('self'), dimsOf(call)),
  mean: (call, tensors) => mean(tensors, call.wires('self'), dimsOf(call)),
  mean_dim: (call, tensors) => mean(tensors, call.wires('self'), dimsOf(call)),
  cumsum: (call, tensors) => {
    const self = call.wires('self');
    return self.shape.length === 0 ? self : tensors.runningSum(self, dimsOf(call)[0]!);
  },

  matmul: (call, tensors) => rowsByColumns(tensors, call.wires('self'), call.wires('other')),
  dot: (call, tensors) => rowsByColumns(tensors, call.wires('self'), call.wires('tensor')),
  mm: (call, tensors) => rowsByColumns(tensors, call.wires('self'), call.wires('mat2')),
  mv: (call, tensors) => rowsByColumns(tensors, call.wires('self'), call.wires('vec')),
  bmm: (call, tensors) => rowsByColumns(tensors, call.wires('self'), call.wires('mat2')),
  addmm: (call, tensors, { alpha, beta }) => {
    if (alpha === 0 || beta === 0)
      throw new NoScalarForm('what is multiplied by an alpha or beta of 0 is not looked at');
    const product = rowsByColumns(tensors, call.wires('mat1'), call.wires('mat2'));
    return tensors.add(tensors.scaled(product, alpha), tensors.scaled(call.wires('self'), beta));
  },
  linear: (call, tensors) => {
    const weight = tensors.move('t', { self: call.wires('weight') }, {}) as Wires;
    const product = rowsByColumns(tensors, call.wires('input'), weight);
    return call.inputs.bias === undefined ? product : tensors.add(product, call.wires('bias'));
  },
  outer: (call, tensors) =>
    tensors.mul(tensors.unsqueeze(call.wires('self'), 1), tensors.unsqueeze(call.wires('vec2'), 0)),
  einsum: (call, tensors, { equation }) => byEquation(tensors, String(equation), call.list('operands')),

  mse_loss: (call, tensors, { reduction }) => {
    const error = tensors.sub(call.wires('self'), call.wires('target'));
    const losses = tensors.mul(error, error);
    const all = [...losses.shape.keys()];
    if (reduction === 'none') return losses;
    return reduction === 'sum' ? tensors.sum(losses, all) : mean(tensors, losses, all);
  },

  scatter_add: (call, tensors, params) => {
    const places = tensors.move('gather', { self: placesIn(call.wires('self')), index: call.known('index') }, params);
    return tensors.addedAt(call.wires('self'), places as Known, call.wires('src'));
  },
  index_put: (call, tensors) => {
    const self = call.wires('self');
    const places = tensors.move('index', { self: placesIn(self), indices: call.inputs.indices! }, {}) as Known;
    return tensors.addedAt(self, places, tensors.expand(call.wires('values'), places.shape));
  },
  index_add: (call, tensors, { alpha, dim }) => {
    const self = placesIn(call.wires('self'));
    const places = tensors.move('index_select', { self, index: call.known('index') }, { dim: dim! });
    return tensors.addedAt(call.wires('self'), places as Known, tensors.scaled(call.wires('source'), alpha));
  },
};

function mean(tensors: Tensors, self: Wires, dims: readonly number[]): Wires {
  return tensors.div(tensors.sum(self, dims), sizeOf(dims.map((dim) => self.shape[dim]!)));
}

/** The dims that the param `dim` names, from the front; all where it names none. */
function dimsOf(call: LoweredCall): readonly number[] {
  const { shape } = call.wires('self');
  const named = [call.params.dim ?? []].flat() as readonly number[];
  if (named.length === 0) return [...shape.keys()];
  return shape.length === 0 ? [] : named.map((dim) => dimIn(shape, dim)!);
}

function scaledOperand(call: LoweredCall, alpha: unknown): ReturnType<LoweredCall['operand']> {
  const other = call.operand('other');
  if (alpha === 1) return other;
  if (!isWires(other)) throw new NoScalarForm('a number times a number is no scalar op');
  return call.tensors.scaled(other, alpha);
}
