/** What a person would write of params and options: those that differ from the defaults. */
import type { Op, OptimizerStep, Options, Params, ParamValue, SchedulerStep } from '../../spec/index.ts';
import { optimizerEntries, schedulerEntries } from '../catalogue/training.ts';

type Given = readonly (readonly [name: string, value: ParamValue])[];

/** The params that are not the catalogue's defaults, among those of `names`. */
export function differingParams(entry: Op, params: Params, names: readonly string[]): Given {
  const isDefault = (name: string, value: ParamValue) => {
    const param = entry.params[name];
    return param !== undefined && 'default' in param && same(param.default, value);
  };
  return Object.entries(params).filter(([name, value]) => names.includes(name) && !isDefault(name, value));
}

/** The learning rate, which is always said, and the options that are not the catalogue's defaults. */
export const differingOptions = ({ kind, options }: OptimizerStep): Given =>
  differing(options, optimizerEntries[kind].options, (name) => name === 'lr');

/** The options of a scheduler that are not the catalogue's defaults. */
export const differingRateOptions = ({ kind, options }: SchedulerStep): Given =>
  differing(options, schedulerEntries[kind].options);

const differing = (given: Params, entries: Options, isAlwaysSaid = (_name: string): boolean => false): Given =>
  Object.entries(given).filter(([name, value]) => isAlwaysSaid(name) || !same(entries[name]?.default, value));

const same = (one: ParamValue | undefined, other: ParamValue): boolean => JSON.stringify(one) === JSON.stringify(other);
