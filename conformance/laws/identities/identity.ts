/** Identities: two formulas that are one function, and so have the same values and the same gradients. */
import type { Shape, TensorStep } from '../../../spec/index.ts';
import type { Backend } from '../../backends/backend.ts';
import { type Choices, oneOf } from '../../catalogue/choices.ts';
import { drawValues } from '../../catalogue/domains.ts';
import { sizeOf } from '../../catalogue/shape-params.ts';
import type { DrawnFunction } from '../drawn-function.ts';
import { valuesAndGradientsOf } from '../function-programs.ts';
import { constant } from '../op-steps.ts';
import { checkRelation } from '../relation.ts';
import type { Trial } from '../trial.ts';
import { type On, write } from './formula.ts';

/** Two formulas of the same leaves. */
export interface Sides {
  readonly leaves: readonly TensorStep[];
  readonly one: (on: On) => string;
  readonly other: (on: On) => string;
}

/** An identity, with the tensors for which it is told. */
export interface Identity {
  /** As mathematics writes it. */
  readonly says: string;
  readonly draw: (choices: Choices) => Sides;
}

/** Compares the two sides, by values and by gradients of every leaf. */
export async function checkIdentity({ says, draw }: Identity, backend: Backend, choices: Choices): Promise<Trial> {
  const { leaves, one, other } = draw(choices);
  const [left, right] = [write(leaves, one), write(leaves, other)];
  const seed = constant('seed', left.shape, choices);
  const functionOf = ({ steps, result, shape }: typeof left): DrawnFunction => ({
    steps: [...leaves, ...steps],
    roots: [{ name: result, shape, seed }],
    leaves: leaves.map(({ out }) => out),
  });
  const found = await checkRelation(backend, {
    program: valuesAndGradientsOf(functionOf(left)),
    beside: [valuesAndGradientsOf(functionOf(right))],
    expected: (same) => same.tensors(),
  });
  return {
    ...found,
    differences: found.differences.map((each) => ({ ...each, where: `${each.where} (${says})` })),
  };
}

/** The ops that an identity speaks of: those of one of its sides, and those of the other. */
export function sidesOf({ draw }: Identity): readonly [one: readonly string[], other: readonly string[]] {
  const { leaves, one, other } = draw({ below: () => 0 });
  const opsIn = (formula: Sides['one']) => write(leaves, formula).steps.map(({ op }) => op);
  return [opsIn(one), opsIn(other)];
}

/** All ops that an identity speaks of. */
export const opsOf = (identity: Identity): readonly string[] => sidesOf(identity).flat();

/** Numbers that a leaf may have: some of a list, which repeat, or different ones. */
export type Values = readonly number[] | 'distinct';

/** A leaf of drawn numbers. */
export function leafOf(out: string, shape: Shape, values: Values, choices: Choices): TensorStep {
  const count = sizeOf(shape);
  const data =
    values === 'distinct'
      ? drawValues(values, count, choices)
      : Array.from({ length: count }, () => oneOf(choices, values));
  return { do: 'tensor', out, dtype: 'float', shape, data, requires_grad: true };
}
