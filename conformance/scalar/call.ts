/** A call of the tensor program, as the formulas see it. */
import type { OpName, Params, Scalar } from '../../spec/index.ts';
import { isScalar } from '../programs/scalars.ts';
import type { Tensors } from './tensors.ts';
import { type Argument, isKnown, isWires, type Known, NoScalarForm, type Wires } from './wires.ts';

/** Gives inputs as what a formula takes them for; if they are something else, the call has no scalar form. */
export class LoweredCall {
  constructor(
    readonly tensors: Tensors,
    readonly op: OpName,
    readonly inputs: Readonly<Record<string, Argument>>,
    readonly params: Params,
  ) {}

  /** A floating tensor. */
  wires(input: string): Wires {
    const argument = this.inputs[input];
    if (!isWires(argument)) throw this.#unlike(input, 'a floating tensor');
    return argument;
  }

  /** A floating tensor or a number. */
  operand(input: string): Wires | Scalar {
    const argument = this.inputs[input];
    return argument !== undefined && isScalar(argument) ? argument : this.wires(input);
  }

  /** A tensor of indices. */
  known(input: string): Known {
    const argument = this.inputs[input];
    if (argument === undefined || !isKnown(argument)) throw this.#unlike(input, 'a tensor of whole numbers');
    return argument;
  }

  /** Floating tensors. */
  list(input: string): readonly Wires[] {
    const argument = this.inputs[input];
    if (!Array.isArray(argument) || !argument.every(isWires)) throw this.#unlike(input, 'a list of floating tensors');
    return argument;
  }

  #unlike(input: string, wanted: string): NoScalarForm {
    return new NoScalarForm(`${input} of ${this.op} is not ${wanted}`);
  }
}
