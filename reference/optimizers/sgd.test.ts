import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { SGD, type Tensor, tensor } from '../index.ts';

/** Parameters after each step, given the gradients. */
function trajectory(options: ConstructorParameters<typeof SGD>[1], gradients: readonly number[], start = 1): number[] {
  const param = tensor(start, { dtype: 'float64', requiresGrad: true });
  const optimizer = new SGD([param], options);
  return gradients.map((gradient) => {
    param.grad = tensor(gradient, { dtype: 'float64' });
    optimizer.step();
    return Number(param.item());
  });
}

/** The rule, in plain numbers. */
function byHand(
  { lr = 0.1, momentum = 0, dampening = 0, decay = 0, nesterov = false, sign = 1 },
  gradients: readonly number[],
): number[] {
  let param = 1;
  let velocity: number | undefined;
  return gradients.map((gradient) => {
    const g = sign * gradient + decay * param;
    velocity = velocity === undefined ? g : momentum * velocity + (1 - dampening) * g;
    param -= lr * (momentum === 0 ? g : nesterov ? g + momentum * velocity : velocity);
    return param;
  });
}

const gradients = [0.5, -1, 0, 2];

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  actual.forEach((number, i) => {
    expect(number).toBeCloseTo(expected[i]!, 12);
  });
}

describe('SGD', () => {
  test('steps against the gradient', () => {
    expectClose(trajectory({ lr: 0.1 }, gradients), byHand({}, gradients));
  });

  test('gathers a velocity, undampened at first', () => {
    expectClose(
      trajectory({ lr: 0.1, momentum: 0.9, dampening: 0.5 }, gradients),
      byHand({ momentum: 0.9, dampening: 0.5 }, gradients),
    );
  });

  test('looks ahead with nesterov', () => {
    expectClose(
      trajectory({ lr: 0.1, momentum: 0.9, nesterov: true }, gradients),
      byHand({ momentum: 0.9, nesterov: true }, gradients),
    );
  });

  test('turns the gradient round to maximize, before the decay', () => {
    expectClose(
      trajectory({ lr: 0.1, maximize: true, weightDecay: 0.2 }, gradients),
      byHand({ sign: -1, decay: 0.2 }, gradients),
    );
  });

  test('keeps a velocity only with momentum', () => {
    const [plain, heavy] = [0, 0.9].map((momentum) => {
      const param = tensor([1], { requiresGrad: true });
      param.grad = tensor([1]);
      const optimizer = new SGD([param], { momentum });
      optimizer.step();
      return optimizer.state.get(param);
    });
    expect([plain, Object.keys(heavy as Record<string, Tensor>)]).toEqual([undefined, ['momentumBuffer']]);
  });

  test('refuses options that make no sense', () => {
    const param = tensor([1], { requiresGrad: true });
    const refusal = (options: ConstructorParameters<typeof SGD>[1]) => failureOf(() => new SGD([param], options));
    expect(refusal({ lr: -1 })).toBe('invalid-hyperparameter');
    expect(refusal({ momentum: -0.1 })).toBe('invalid-hyperparameter');
    expect(refusal({ weightDecay: -0.1 })).toBe('invalid-hyperparameter');
    expect(refusal({ nesterov: true })).toBe('invalid-hyperparameter');
    expect(refusal({ nesterov: true, momentum: 0.9, dampening: 0.1 })).toBe('invalid-hyperparameter');
    expect(refusal({ lr: Number.NaN })).toBeUndefined(); // it is not below 0
  });
});
