/** Params and options written out in full, from the catalogue's defaults: what runs is exactly what is in the file. */
import type { OpName, Params, ParamsOf, ParamValue } from '../../spec/index.ts';
import { ops, optimizers, schedulers } from '../../spec/index.ts';
import { encodeFloat } from '../formats/numbers.ts';

/** An optimizer that the catalogue describes. */
export type OptimizerName = keyof typeof optimizers;

/** A scheduler that the catalogue describes. */
export type SchedulerName = keyof typeof schedulers;

interface OptionTypes {
  readonly boolean: boolean;
  readonly pair: readonly [number, number];
  readonly integers: readonly number[];
  readonly function: readonly number[];
}

type OptionValue<T> = T extends { readonly values: readonly (infer Word)[] }
  ? Word
  : T extends { readonly type: infer Type extends keyof OptionTypes }
    ? OptionTypes[Type]
    : number;

/** The options of an optimizer, each of which may be left out. */
export type OptionsOf<K extends OptimizerName> = {
  readonly [Option in keyof (typeof optimizers)[K]['options']]?: OptionValue<(typeof optimizers)[K]['options'][Option]>;
};

type SchedulerOptions<K extends SchedulerName> = (typeof schedulers)[K]['options'];

/** The options of a scheduler: those without a default must be given. */
export type SchedulerOptionsOf<K extends SchedulerName> = {
  readonly [Option in keyof SchedulerOptions<K> as SchedulerOptions<K>[Option] extends { readonly default: unknown }
    ? never
    : Option]: OptionValue<SchedulerOptions<K>[Option]>;
} & { readonly [Option in keyof SchedulerOptions<K>]?: OptionValue<SchedulerOptions<K>[Option]> };

/** The params of a call in the catalogue's order, with defaults for those not given. */
export function explicitParams<O extends OpName>(op: O, given: Partial<ParamsOf<O>>): Params {
  return inFull(ops[op].params, given as Params);
}

/** The options of an optimizer in the catalogue's order, with defaults for those not given. */
export function explicitOptions<K extends OptimizerName>(kind: K, given: OptionsOf<K>): Params {
  return inFull(optimizers[kind].options, given as Params);
}

/** The options of a scheduler in the catalogue's order, with defaults for those not given. */
export function explicitSchedulerOptions<K extends SchedulerName>(kind: K, given: SchedulerOptionsOf<K>): Params {
  return inFull(schedulers[kind].options, given as Params);
}

/** What was given, as JSON says it. */
export function givenParams(given: object): Params {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, encodeParam(value as ParamValue)]));
}

function inFull(entries: Readonly<Record<string, object>>, given: Params): Params {
  const defaults = Object.entries(entries).flatMap(([name, entry]) =>
    'default' in entry ? [[name, entry.default]] : [],
  );
  const all: Record<string, unknown> = { ...Object.fromEntries(defaults), ...given };
  const known = Object.keys(entries).filter((name) => name in all);
  const unknown = Object.keys(given).filter((name) => !(name in entries)); // left for the checker to refuse by name
  return givenParams(Object.fromEntries([...known, ...unknown].map((name) => [name, all[name]])));
}

const encodeParam = (value: ParamValue): ParamValue => {
  if (typeof value === 'number') return encodeFloat(value);
  return Array.isArray(value) ? [...value] : value;
};
