/** Params that speak of shapes, found by their type in the catalogue, so that no rule knows an op's spelling. */
import type { Op, OpParam, Params, ParamValue, Shape } from '../../spec/index.ts';

/** The names of an op's params of one type, in order. */
export const paramsOfType = (op: Op, type: OpParam['type']): readonly string[] =>
  Object.keys(op.params).filter((name) => op.params[name]!.type === type);

/** The value of the `nth` param of a type, or its default where it was left out. */
export function paramValue(op: Op, params: Params, type: OpParam['type'], nth = 0): ParamValue | undefined {
  const name = paramsOfType(op, type)[nth];
  return name === undefined ? undefined : (params[name] ?? op.params[name]!.default);
}

/** A whole number among the params, or undefined where it is none. */
export function wholeNumber(op: Op, params: Params, type: OpParam['type'], nth = 0): number | undefined {
  const value = paramValue(op, params, type, nth);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** A list of whole numbers among the params. */
export function wholeNumbers(op: Op, params: Params, type: OpParam['type'], nth = 0): readonly number[] | undefined {
  const value = paramValue(op, params, type, nth);
  return Array.isArray(value) && value.every(Number.isInteger) ? value : undefined;
}

/** A dim counted from the front, or undefined where there is none such. A tensor without dims has dims 0 and -1. */
export function dimIn(shape: Shape, dim: number | undefined): number | undefined {
  const rank = Math.max(shape.length, 1);
  if (dim === undefined || dim < -rank || dim >= rank) return undefined;
  return dim < 0 ? dim + rank : dim;
}

/** The dim that `along` means, a dim itself or the param that says it; undefined where the shape has none such. */
export function dimAlong(shape: Shape, along: string | number, params: Params): number | undefined {
  return shape.length === 0 ? undefined : dimIn(shape, typeof along === 'number' ? along : (params[along] as number));
}

/** The number of elements. */
export const sizeOf = (shape: Shape): number => shape.reduce((product, size) => product * size, 1);
