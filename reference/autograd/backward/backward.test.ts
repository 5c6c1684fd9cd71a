import { describe, expect, test } from 'vitest';
import { failureOf } from '../../for-tests.ts';
import { backward, noGrad, type Tensor, tensor } from '../../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const constant = (...numbers: number[]) => tensor(numbers, { dtype: 'float64' });

describe('a root', () => {
  test('of one element needs no gradient, whatever its shape', () => {
    const x = leaf(3);
    x.reshape([1, 1]).backward();
    expect(x.grad?.elements()).toEqual([1]);
  });

  test('of several elements, or of none, needs one', () => {
    expect(failureOf(() => leaf(1, 2).backward())).toBe('non-scalar-root');
    expect(failureOf(() => leaf().backward())).toBe('non-scalar-root');
  });

  test('must lead back to what requires grad', () => {
    expect(failureOf(() => constant(1).backward())).toBe('no-grad-path');
    expect(failureOf(() => tensor([1n, 2n]).backward())).toBe('no-grad-path');
  });

  test('takes a gradient of its very shape, cast to its dtype', () => {
    const x = leaf(1, 2);
    expect(failureOf(() => x.backward(tensor([[1, 1]])))).toBe('shape-mismatch');
    x.backward(tensor([1n, 2n]));
    expect(x.grad?.elements()).toEqual([1, 2]);
  });

  test('may be one of several, and count twice', () => {
    const x = leaf(1);
    backward([x.mul(2), x, x]);
    expect(x.grad?.elements()).toEqual([4]);
  });

  test('may lack a gradient where others have one, but not at the end of the list', () => {
    const x = leaf(1);
    backward([x, x], [constant(5), null]);
    expect(x.grad?.elements()).toEqual([6]);
    expect(failureOf(() => backward([x, x], [constant(5)]))).toBe('invalid-argument');
    backward([x], [constant(1), constant(7)]); // more gradients than roots are ignored
    expect(x.grad?.elements()).toEqual([7]);
    backward([]);
  });
});

describe('the order of gradients', () => {
  test('adds contributions from the youngest use to the oldest', () => {
    const x = tensor(1, { dtype: 'float32', requiresGrad: true });
    const [a, b, c] = [1, 1e8, -1e8].map((factor) => x.mul(factor)) as [Tensor, Tensor, Tensor];
    a.add(b).add(c).backward();
    expect(x.grad?.item()).toBe(1); // (-1e8 + 1e8) + 1, where (1 + 1e8) - 1e8 would be 0
  });

  test('deals with a leaf as soon as its gradient is complete, even if an older node then fails', () => {
    const a = leaf(1);
    const b = leaf(2);
    const y = a.exp();
    const z = y.add(b);
    y.add_(1); // the gradient of exp reads y
    expect(failureOf(() => z.backward())).toBe('modified-in-place');
    expect([a.grad, b.grad?.elements()]).toEqual([null, [1]]);
  });
});

describe('inputs', () => {
  test('are the only ones that get a gradient', () => {
    const x = leaf(1);
    const y = leaf(2);
    x.mul(y).backward(null, { inputs: [x] });
    expect([x.grad?.elements(), y.grad]).toEqual([[2], null]);
  });

  test('that are no leaves retain theirs', () => {
    const x = leaf(3);
    const y = x.mul(2);
    y.mul(y).backward(null, { inputs: [y] });
    expect([y.grad?.elements(), y.retainsGrad, x.grad]).toEqual([[12], true, null]);
  });

  test('must be some, and require grad', () => {
    expect(failureOf(() => leaf(1).backward(null, { inputs: [] }))).toBe('invalid-argument');
    expect(failureOf(() => leaf(1).backward(null, { inputs: [constant(1)] }))).toBe('retain-grad-without-grad');
  });

  test('are run through to free them too', () => {
    const y = leaf(3).mul(leaf(2));
    y.backward(null, { inputs: [y] });
    expect(failureOf(() => y.backward())).toBe('backward-twice');
  });
});

test('backward runs in its own grad mode whatever the one around it', () => {
  const x = leaf(2);
  const y = x.mul(x);
  noGrad(() => y.backward(null, { createGraph: true }));
  expect(x.grad?.requiresGrad).toBe(true);
});

test('a chain of 100,000 operations runs forward and back', () => {
  const x = tensor(1, { dtype: 'float64', requiresGrad: true });
  let y = x;
  for (let i = 0; i < 100_000; i++) y = y.mul(x);
  y.backward();
  expect(x.grad?.item()).toBe(100_001);
});
