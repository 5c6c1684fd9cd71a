/**
 * Checks params and options against the catalogue: that they exist, and are of their type. Whether a value is allowed
 * is for the library to say.
 */
import type { OpParam, Option, Params, ParamValue, ProgramDtype } from '../../spec/index.ts';
import { suggestion } from '../formats/nearest.ts';
import { isSpecialFloat } from '../formats/numbers.ts';
import { quote } from '../formats/quote.ts';
import type { Report } from './problem.ts';
import { checkScalar, isScalar } from './scalars.ts';

type Type = OpParam['type'] | Option['type'];

interface Entry {
  readonly type: Type;
  readonly nullable?: boolean;
  readonly only?: boolean;
}

/** Reports params that are unknown or of a wrong type, of what `owner` takes. */
export function checkParams(
  params: Params,
  entries: Readonly<Record<string, Entry>>,
  owner: string,
  report: Report,
): void {
  for (const [name, value] of Object.entries(params)) {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry === undefined) report(`${owner} has no param "${name}"${suggestion(name, Object.keys(entries))}`);
    else if (!(value === null && entry.nullable)) checkValue(name, value, entry.type, report);
    if (entry?.only === !value) report(`"${name}" of ${owner} is ${value}; the spec speaks of ${entry.only} alone`);
  }
}

/** Reports params that must be given, and are not. */
export function checkAllGiven(
  params: Params,
  entries: Readonly<Record<string, object>>,
  owner: string,
  report: Report,
): void {
  for (const [name, entry] of Object.entries(entries))
    if (!Object.hasOwn(params, name) && !('default' in entry)) report(`${owner} needs the param "${name}"`);
}

function checkValue(name: string, value: ParamValue, type: Type, report: Report): void {
  const expected = typeNames[type] ?? 'an integer';
  if (!fits(value, type)) report(`"${name}" is ${quote(value)}; expected ${expected}`);
  else if (isScalar(value)) checkScalar(value, `"${name}"`, report);
}

const programDtypes: readonly ProgramDtype[] = ['float', 'float32', 'float64', 'int64', 'bool'];

const typeNames: Partial<Record<Type, string>> = {
  number: 'a number',
  scalar: 'a scalar',
  boolean: 'true or false',
  enum: 'a word',
  equation: 'an equation such as "ij,jk->ik"',
  dims: 'a list of integers',
  permutation: 'a list of integers',
  shape: 'a list of integers',
  integers: 'a list of integers',
  dtype: `one of ${programDtypes.join(', ')}`,
  pair: 'two numbers',
  function: 'a list of numbers, one an epoch',
};

function fits(value: ParamValue, type: Type): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'dtype':
      return programDtypes.some((dtype) => dtype === value);
    case 'enum':
    case 'equation':
      return typeof value === 'string';
    case 'scalar':
      return isScalar(value) || isSpecial(value);
    case 'number':
      return (isScalar(value) && typeof value !== 'boolean') || isSpecial(value);
    case 'pair':
      return Array.isArray(value) && value.length === 2;
    case 'function':
      return Array.isArray(value) && value.length > 0;
    case 'dims':
    case 'permutation':
    case 'shape':
    case 'integers':
      return Array.isArray(value) && value.every(Number.isSafeInteger);
    default:
      return Number.isSafeInteger(value);
  }
}

const isSpecial = (value: ParamValue): boolean => typeof value === 'string' && isSpecialFloat(value);
