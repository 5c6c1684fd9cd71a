/** Calls ops by the names that the catalogue gives them, their inputs and their params. */
import { type GivenParamsOf, type OpName, ops } from '../spec/index.ts';
import { applyInPlace } from './autograd/in-place.ts';
import type { Params } from './autograd/operation.ts';
import { applyToAll } from './autograd/record.ts';
import { TensorError } from './error.ts';
import { compositeOf } from './ops/composites.ts';
import { operations, type PrimitiveName } from './ops/index.ts';
import type { InputsOf } from './ops/inputs.ts';
import type { Operand, Operands } from './ops/rule.ts';
import type { Tensor } from './tensor.ts';

/** The results of an op, in the order in which the catalogue lists them. Params that are left out take defaults. */
export function call<Op extends OpName>(op: Op, inputs: InputsOf<Op>, params: GivenParamsOf<Op>): readonly Tensor[] {
  const operands = operandsOf(known(op), inputs);
  const composite = compositeOf(op);
  if (composite) return [composite(inputs, complete(op, params) as never)];
  return applyToAll(operations[op as PrimitiveName], operands, complete(op, params));
}

/** Writes the result of an op over its input `self`. */
export function callInPlace<Op extends OpName>(op: Op, inputs: InputsOf<Op>, params: GivenParamsOf<Op>): void {
  if (ops[known(op)].in_place === false)
    throw new TensorError('invalid-argument', `${op} has no in-place form; write its result with copy`);
  applyInPlace(operations[op as PrimitiveName], operandsOf(op, inputs), complete(op, params));
}

function known(op: OpName): OpName {
  if (!Object.hasOwn(ops, op))
    throw new TensorError('invalid-argument', `there is no op '${op}'; the catalogue lists those there are`);
  return op;
}

/** The operands in the order of the catalogue; those of a variadic input follow one another. */
function operandsOf(op: OpName, inputs: Readonly<Record<string, unknown>>): Operands {
  return Object.entries<object>(ops[op].inputs).flatMap(([name, entry]) => {
    const given = inputs[name];
    const operands = (Array.isArray(given) ? given : [given]) as (Operand | null | undefined)[];
    return operands.map((operand) => {
      if (operand !== null && operand !== undefined) return operand;
      if ('optional' in entry) return undefined;
      const wanted = 'scalar' in entry ? 'a tensor or a number' : 'a tensor';
      throw new TensorError('none-operand', `${op}: '${name}' is ${operand}; it must be ${wanted}`);
    });
  });
}

/** All params of a call: those given, and defaults for the others. */
function complete(op: OpName, given: object): Params {
  const params: Record<string, unknown> = { ...given };
  for (const [name, entry] of Object.entries<object>(ops[op].params)) {
    if (params[name] !== undefined) continue;
    if (!('default' in entry)) throw new TensorError('invalid-argument', `${op}: '${name}' must be given`);
    params[name] = entry.default;
  }
  return params;
}
