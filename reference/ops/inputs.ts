/** The inputs of an op as a caller gives them, by name. */
import type { InputOf, OpName, ops } from '../../spec/index.ts';
import type { Tensor } from '../tensor.ts';
import type { Operand } from './rule.ts';

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
