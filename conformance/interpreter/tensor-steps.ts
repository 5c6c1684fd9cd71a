/** Steps that make tensors, call ops, write in place, and give tensors further names. */
import type { IndexItem, Inputs, Operand, Ref, Scalar } from '../../spec/index.ts';
import { decodeElements } from '../formats/elements.ts';
import { isScalar } from '../programs/scalars.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { type Execution, paramsOfCall } from './execution.ts';
import type { IndexOf, InputsOf, OperandOf } from './imperative.ts';
import type { Performers } from './performers.ts';

export const tensorSteps: Performers<StepKinds['tensors']> = {
  tensor(execution, { out, dtype, shape, data, requires_grad, layout }) {
    const concrete = dtype === 'float' ? execution.float : dtype;
    const elements = decodeElements(data, dtype);
    const spec = { dtype: concrete, shape, elements, requiresGrad: requires_grad, ...(layout && { layout }) };
    execution.tensors.set(out, execution.library.tensor(spec));
  },
  call(execution, { op, inputs, params, out }) {
    execution.bind(
      out,
      execution.library.call(op, operands(execution, inputs), paramsOfCall(op, params, execution.float)),
    );
  },
  in_place(execution, { op, inputs, params }) {
    execution.ask('callInPlace', 'in_place')(
      op,
      operands(execution, inputs),
      paramsOfCall(op, params, execution.float),
    );
  },
  assign(execution, { to, index, value }) {
    const assign = execution.ask('assign', 'assign');
    const items = index.map((item) => indexItem(execution, item));
    assign(execution.tensor(to), items, isScalar(value) ? value : execution.tensor(value));
  },
  bind(execution, { out, from }) {
    execution.tensors.set(out, execution.maybe(from));
  },
  detach(execution, { out, of }) {
    execution.tensors.set(out, execution.ask('detach', 'detach')(execution.tensor(of)));
  },
  detach_(execution, { of }) {
    execution.ask('detach_', 'detach_')(execution.tensor(of));
  },
};

function operands<T>(execution: Execution<T>, inputs: Inputs): InputsOf<T> {
  const given: Record<string, OperandOf<T>> = {};
  for (const name of Object.keys(inputs)) given[name] = operand(execution, inputs[name]!);
  return given;
}

function operand<T>(execution: Execution<T>, value: Operand): OperandOf<T> {
  if (Array.isArray(value)) return execution.all(value);
  return isScalar(value) ? (value as Scalar) : execution.tensor(value as Ref);
}

const indexItem = <T>(execution: Execution<T>, item: IndexItem): IndexOf<T> =>
  typeof item === 'object' && 'tensor' in item ? { tensor: execution.tensor(item.tensor) } : item;
