/** What a person would write of params and options: those that differ from the defaults. */
import type { Op, OptimizerEntry, OptimizerStep, Params, ParamValue } from '../../spec/index.ts';
import { optimizers } from '../../spec/index.ts';

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
export function differingOptions({ kind, options }: OptimizerStep): Given {
  const entry = (optimizers as unknown as Readonly<Record<string, OptimizerEntry | undefined>>)[kind];
  const differs = (name: string, value: ParamValue) => name === 'lr' || !same(entry?.options[name]?.default, value);
  return Object.entries(options).filter(([name, value]) => differs(name, value));
}

const same = (one: ParamValue | undefined, other: ParamValue): boolean => JSON.stringify(one) === JSON.stringify(other);
