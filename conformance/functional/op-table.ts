/** Tables of ops for adapters: a function for each op that the library has, its inputs and params typed by the catalogue. */
import type { GivenParamsOf, InputOf, OpName, ops, Params, Scalar } from '../../spec/index.ts';
import type { InputsOf } from '../interpreter/imperative.ts';

type Entry<O extends OpName, I> = (typeof ops)[O]['inputs'][I & keyof (typeof ops)[O]['inputs']];

type InputFor<E, T> = E extends { readonly variadic: true }
  ? readonly T[]
  :
      | (E extends { readonly scalar: true } ? T | Scalar : T)
      | (E extends { readonly optional: true } ? undefined : never);

/** The inputs of an op over tensors of type `T`. */
export type OpInputs<O extends OpName, T> = { readonly [I in InputOf<O>]: InputFor<Entry<O, I>, T> };

/** What an op is in the library: the result, or the results of an op that has several. */
export type OpFunction<O extends OpName, T> = (inputs: OpInputs<O, T>, params: GivenParamsOf<O>) => T | readonly T[];

/** The ops that a library has. */
export type OpTable<T> = { readonly [O in OpName]?: OpFunction<O, T> };

/** The names of the ops in a table. */
export const opsIn = <T>(table: OpTable<T>): OpName[] => Object.keys(table) as OpName[];

/** Calls an op that is in a table. */
export function callIn<T>(table: OpTable<T>, op: string, inputs: InputsOf<T>, params: Params): readonly T[] {
  const call = table[op as OpName] as (inputs: InputsOf<T>, params: Params) => T | readonly T[];
  const results = call(inputs, params);
  return isList(results) ? results : [results];
}

const isList = <T>(results: T | readonly T[]): results is readonly T[] => Array.isArray(results);
