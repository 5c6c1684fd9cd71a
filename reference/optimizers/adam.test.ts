import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { Adam, AdamW, tensor } from '../index.ts';

interface Rule {
  decoupled?: boolean;
  decay?: number;
  amsgrad?: boolean;
  sign?: number;
}

const lr = 0.1;
const [beta1, beta2, eps] = [0.9, 0.99, 1e-3];
const gradients = [0.5, -1, 0, 2, 0.1];

/** The rule, in plain numbers. */
function byHand({ decoupled = false, decay = 0, amsgrad = false, sign = 1 }: Rule): number[] {
  let param = 1;
  let [mean, square, largest] = [0, 0, 0];
  return gradients.map((gradient, i) => {
    if (decoupled) param *= 1 - lr * decay;
    const g = sign * gradient + (decoupled ? 0 : decay * param);
    mean += (1 - beta1) * (g - mean);
    square = beta2 * square + (1 - beta2) * g * g;
    largest = Math.max(largest, square);
    const root = Math.sqrt(amsgrad ? largest : square) / Math.sqrt(1 - beta2 ** (i + 1));
    param -= ((lr / (1 - beta1 ** (i + 1))) * mean) / (root + eps);
    return param;
  });
}

function trajectory(Kind: typeof Adam | typeof AdamW, options: object): number[] {
  const param = tensor(1, { dtype: 'float64', requiresGrad: true });
  const optimizer = new Kind([param], { lr, betas: [beta1, beta2], eps, ...options });
  return gradients.map((gradient) => {
    param.grad = tensor(gradient, { dtype: 'float64' });
    optimizer.step();
    return Number(param.item());
  });
}

const cases: [string, typeof Adam | typeof AdamW, object, Rule][] = [
  ['Adam', Adam, {}, {}],
  ['Adam with decay, which goes through the gradient', Adam, { weightDecay: 0.1 }, { decay: 0.1 }],
  ['Adam with amsgrad, which keeps the largest uncorrected square', Adam, { amsgrad: true }, { amsgrad: true }],
  ['Adam that maximizes', Adam, { maximize: true }, { sign: -1 }],
  ['AdamW, which shrinks the parameter first', AdamW, { weightDecay: 0.1 }, { decay: 0.1, decoupled: true }],
  ['AdamW without decay', AdamW, { weightDecay: 0 }, { decoupled: true }],
];

test.each(cases)('%s follows its rule', (_, Kind, options, rule) => {
  const expected = byHand(rule);
  trajectory(Kind, options).forEach((number, i) => {
    expect(number).toBeCloseTo(expected[i]!, 12);
  });
});

describe('Adam', () => {
  test('does its scalar arithmetic in double, and rounds only the tensors', () => {
    const param = tensor(1, { requiresGrad: true });
    param.grad = tensor(0.3);
    new Adam([param], { lr: 0.1 }).step();
    expect(param.item()).toBe(0.9000000357627869);
  });

  test('keeps its state from the first step on', () => {
    const param = tensor([1], { requiresGrad: true });
    const optimizer = new Adam([param], { amsgrad: true });
    expect(optimizer.state.size).toBe(0);
    param.grad = tensor([1]);
    optimizer.step();
    const state = optimizer.state.get(param)!;
    expect(Object.keys(state)).toEqual(['step', 'expAvg', 'expAvgSq', 'maxExpAvgSq']);
    expect([state.step?.dtype, state.step?.item()]).toEqual(['float32', 1]);
  });

  test('writes to the parameter once, and AdamW twice', () => {
    const versions = [Adam, AdamW].map((Kind) => {
      const param = tensor([1], { requiresGrad: true });
      param.grad = tensor([1]);
      new Kind([param]).step();
      return param.version;
    });
    expect(versions).toEqual([1, 2]);
  });

  test('refuses options outside their ranges, NaN among them', () => {
    const param = tensor([1], { requiresGrad: true });
    const refusal = (options: ConstructorParameters<typeof Adam>[1]) => failureOf(() => new Adam([param], options));
    expect(refusal({ lr: -1 })).toBe('invalid-hyperparameter');
    expect(refusal({ lr: Number.NaN })).toBe('invalid-hyperparameter');
    expect(refusal({ eps: -1 })).toBe('invalid-hyperparameter');
    expect(refusal({ betas: [1, 0.9] })).toBe('invalid-hyperparameter');
    expect(refusal({ betas: [0.9, -0.1] })).toBe('invalid-hyperparameter');
    expect(refusal({ weightDecay: -1 })).toBe('invalid-hyperparameter');
  });
});
