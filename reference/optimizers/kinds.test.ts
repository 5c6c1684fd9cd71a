import { describe, expect, test } from 'vitest';
import { optimizers as catalogue, type OptimizerEntry } from '../../spec/index.ts';
import { failureOf } from '../for-tests.ts';
import { optimizers, type Tensor, tensor } from '../index.ts';

type Kind = keyof typeof optimizers;

const kinds = Object.keys(catalogue) as Kind[];
const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function make(kind: Kind, param: Tensor, options: object = {}) {
  const Optimizer = optimizers[kind] as new (
    params: readonly Tensor[],
    options: object,
  ) => InstanceType<(typeof optimizers)[Kind]>;
  return new Optimizer([param], options);
}

function stepped(kind: Kind, options: object, gradients: readonly number[]): Tensor {
  const param = tensor([1, -2], { dtype: 'float64', requiresGrad: true });
  const optimizer = make(kind, param, options);
  for (const gradient of gradients) {
    param.grad = tensor([gradient, -gradient], { dtype: 'float64' });
    optimizer.step();
  }
  return param;
}

describe.each(kinds)('%s', (kind) => {
  const { options, state } = catalogue[kind] as unknown as OptimizerEntry;

  test('has the defaults of the catalogue', () => {
    const [group] = make(kind, tensor([1])).paramGroups as unknown as Record<string, unknown>[];
    for (const [name, { default: usual }] of Object.entries(options)) expect(group![camelCase(name)]).toEqual(usual);
  });

  test('refuses every number outside its range', () => {
    for (const [name, { type, range }] of Object.entries(options)) {
      if (range === undefined) continue;
      const outside = type === 'pair' ? [[-1, 0.5], [0.5, -1]] : [-1]; // biome-ignore format: pairs
      for (const value of outside)
        expect(failureOf(() => make(kind, tensor([1]), { [camelCase(name)]: value }))).toBe('invalid-hyperparameter');
    }
  });

  test('keeps the state that the catalogue lists, in its dtypes and shapes', () => {
    const param = tensor([1, -2], { dtype: 'float64', requiresGrad: true });
    const optional = new Set(Object.values(state).flatMap((entry) => entry.needs ?? []));
    const turnedOn = Object.fromEntries([...optional].map((name) => [name, name === 'momentum' ? 0.5 : true]));
    const optimizer = make(kind, param, turnedOn);
    param.grad = tensor([0.5, 1], { dtype: 'float64' });
    optimizer.step();
    const kept = Object.entries(optimizer.state.get(param)!);
    expect(kept.map(([name, { dtype, shape }]) => [name, dtype, shape]).sort()).toEqual(
      Object.entries(state)
        .map(([name, { scalar }]) => [camelCase(name), scalar ? 'float32' : 'float64', scalar ? [] : [2]])
        .sort(),
    );
  });

  test('goes down where it minimizes and up where it maximizes', () => {
    const lower = stepped(kind, { lr: 0.01, weightDecay: 0 }, [1, 1, 1]).elements() as number[];
    const higher = stepped(kind, { lr: 0.01, weightDecay: 0, maximize: true }, [1, 1, 1]).elements() as number[];
    expect([lower[0]! < 1, lower[1]! > -2, higher[0]! > 1, higher[1]! < -2]).toEqual([true, true, true, true]);
  });
});
