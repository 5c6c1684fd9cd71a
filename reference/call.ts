/** Calls ops by the names that the catalogue gives them, their inputs and their params. */
import { type GivenParamsOf, type InputOf, type OpName, ops } from '../spec/index.ts';
import { applyInPlace } from './autograd/in-place.ts';
import type { Params } from './autograd/operation.ts';
import { applyToAll } from './autograd/record.ts';
import { TensorError } from './error.ts';
import { operations } from './ops/index.ts';
import type { Operand, Operands } from './ops/rule.ts';
import type { Tensor } from './tensor.ts';

type Entry<Op extends OpName, I extends InputOf<Op>> = (typeof ops)[Op]['inputs'][I];

type Given<E> = E extends { readonly variadic: true }
  ? readonly Tensor[]
  : E extends { readonly scalar: true }
    ? Operand
    : Tensor;

type OptionalInputOf<Op extends OpName> = {
  [I in InputOf<Op>]: Entry<Op, I> extends { readonly optional: true } ? I : never;
}[InputOf<Op>];

/** The inputs of an op, by name. Optional ones may be left out. */
export type InputsOf<Op extends OpName> = {
  readonly [I in Exclude<InputOf<Op>, OptionalInputOf<Op>>]: Given<Entry<Op, I>>;
} & { readonly [I in OptionalInputOf<Op>]?: Given<Entry<Op, I>> | null | undefined };

/** The results of an op, in the order in which the catalogue lists them. Params that are left out take defaults. */
export const call = <Op extends OpName>(op: Op, inputs: InputsOf<Op>, params: GivenParamsOf<Op>): readonly Tensor[] =>
  applyToAll(operations[known(op)], operandsOf(op, inputs), complete(op, params));

/** Writes the result of an op over its input `self`. */
export function callInPlace<Op extends OpName>(op: Op, inputs: InputsOf<Op>, params: GivenParamsOf<Op>): void {
  if (ops[known(op)].in_place === false)
    throw new TensorError('invalid-argument', `${op} has no in-place form; write its result with copy`);
  applyInPlace(operations[op], operandsOf(op, inputs), complete(op, params));
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
