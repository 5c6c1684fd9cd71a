/** Params that name dims, and what becomes of a result's dims when an op's are put into another order. */
import type { Op, OpParam, Params, ParamValue, Shape } from '../../spec/index.ts';
import { dimIn } from '../catalogue/shape-params.ts';

const naming: readonly OpParam['type'][] = ['dim', 'dims', 'permutation'];

/** The names of an op's params that name dims of a tensor. */
export const axisParams = (op: Op): readonly string[] =>
  Object.keys(op.params).filter((name) => naming.includes(op.params[name]!.type));

/** The params of a call with every dim that they name changed. */
export function withDims(op: Op, params: Params, change: (dim: number) => number): Params {
  const changed = axisParams(op).map((name): [string, ParamValue] => [name, changedDims(params[name] ?? null, change)]);
  return { ...params, ...Object.fromEntries(changed) };
}

function changedDims(value: ParamValue, change: (dim: number) => number): ParamValue {
  if (typeof value === 'number') return change(value);
  return Array.isArray(value) ? value.map(change) : value;
}

/** All dims that the params of a call name, counted from the front; undefined where a param leaves them to the op. */
export function namedDims(op: Op, params: Params, shape: Shape): readonly number[] | undefined {
  const values = axisParams(op).map((name) => params[name] ?? null);
  if (values.includes(null)) return undefined;
  return values.flatMap((value) => [value].flat()).map((dim) => dimIn(shape, dim as number)!);
}

/**
 * The order of a result's dims, where those of the operands are put into `order`: the same where it has them all, and
 * what is left of it where the named ones are taken away. Undefined where that does not explain its number of dims.
 */
export function orderOfResult(
  order: readonly number[],
  rank: number,
  named: readonly number[] | undefined,
): readonly number[] | undefined {
  if (rank === order.length) return order;
  if (rank === 0) return [];
  const kept = [...order.keys()].filter((dim) => !named?.includes(dim));
  return kept.length === rank ? order.filter((dim) => kept.includes(dim)).map((dim) => kept.indexOf(dim)) : undefined;
}
