import { describe, expect, test } from 'vitest';
import { failureOf } from '../../for-tests.ts';
import { backward, grad, noGrad, type Tensor, tensor } from '../../index.ts';

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

describe('accumulation', () => {
  test('adds in place: who holds the gradient sees it grow', () => {
    const x = leaf(1);
    x.mul(2).backward();
    const held = x.grad;
    x.mul(3).backward();
    expect(x.grad).toBe(held);
    expect(held?.elements()).toEqual([5]);
  });

  test('makes a new gradient where a graph of it is wanted', () => {
    const x = leaf(2);
    x.mul(x).backward(null, { createGraph: true });
    const held = x.grad;
    x.mul(x).backward(null, { createGraph: true });
    expect(x.grad).not.toBe(held);
    expect([held?.elements(), x.grad?.elements(), x.grad?.requiresGrad]).toEqual([[4], [8], true]);
  });

  test('never shares memory with what the caller handed in, nor between leaves', () => {
    const g = constant(1, 2);
    const x = leaf(0, 0);
    const y = leaf(0, 0);
    backward([x.reshape([2]).add(y)], [g]);
    expect([x.grad?.sharesStorageWith(g), x.grad?.sharesStorageWith(y.grad!)]).toEqual([false, false]);
  });

  test('adds to a gradient that was set by hand, and keeps that tensor', () => {
    const x = leaf(1);
    const g = constant(10);
    x.grad = g;
    x.mul(2).backward();
    expect(x.grad).toBe(g);
    expect(g.elements()).toEqual([12]);
  });

  test('starts anew where the gradient was cleared', () => {
    const x = leaf(1);
    x.mul(2).backward();
    x.grad = null;
    x.mul(3).backward();
    expect(x.grad!.elements()).toEqual([3]);
  });

  test('leaves out a leaf that no longer requires grad', () => {
    const x = leaf(1);
    const y = x.mul(2);
    x.requiresGrad_(false);
    y.backward();
    expect(x.grad).toBe(null);
  });

  test('gives a transposed leaf a gradient laid out like it', () => {
    const x = tensor(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      { dtype: 'float64' },
    )
      .transpose(0, 1)
      .detach()
      .requiresGrad_();
    x.sum().backward();
    expect(x.grad?.strides).toEqual([1, 2]);
  });

  test('gives zeros, not nothing, where a path exists but contributes nothing', () => {
    const x = leaf(1, 2, 3);
    x.select(0, 1).backward();
    expect(x.grad?.elements()).toEqual([0, 1, 0]);
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

describe('grad', () => {
  test('gives a gradient for each input, and leaves every .grad alone', () => {
    const x = leaf(3);
    const y = x.mul(x);
    const [dx, again, dy] = grad([y], [x, x, y]);
    expect([dx?.elements(), again, dy?.elements(), x.grad]).toEqual([[6], dx, [1], null]);
  });

  test('of an input that was not used is an error, nothing, or zeros', () => {
    const x = leaf(1, 2);
    const y = leaf(3);
    expect(failureOf(() => grad([y.mul(2)], [x]))).toBe('unused-input');
    expect(grad([y.mul(2)], [x], { allowUnused: true })).toEqual([null]);
    const [zeros] = grad([y.mul(2)], [x], { materializeGrads: true });
    expect([zeros?.elements(), zeros?.requiresGrad]).toEqual([[0, 0], false]);
    const [differentiable] = grad([y.mul(2)], [x], { materializeGrads: true, createGraph: true });
    expect(differentiable?.requiresGrad).toBe(true);
  });

  test('does not know a view of an input, taken later, as that input', () => {
    const x = leaf(1, 2);
    expect(failureOf(() => grad([x.sum()], [x.reshape([2, 1])]))).toBe('unused-input');
  });

  test('of a view made inside noGrad finds nothing', () => {
    const x = leaf(1, 2);
    const view = noGrad(() => x.select(0, 0));
    expect(grad([view.mul(2)], [view], { allowUnused: true })).toEqual([null]);
  });

  test('refuses inputs without grad, no inputs, and options that contradict one another', () => {
    expect(failureOf(() => grad([leaf(1)], [constant(1)]))).toBe('no-grad-path');
    expect(failureOf(() => grad([leaf(1)], []))).toBe('invalid-argument');
    const contradiction = { materializeGrads: true, allowUnused: false };
    expect(failureOf(() => grad([leaf(1)], [leaf(1)], contradiction))).toBe('invalid-argument');
  });

  test('runs only what leads to its inputs, and frees only that', () => {
    const x = leaf(2);
    const y = leaf(3);
    const left = x.mul(x);
    const right = y.mul(y);
    const sum = left.add(right);
    grad([sum], [x]);
    right.backward();
    expect(y.grad?.elements()).toEqual([6]);
    expect(failureOf(() => left.backward())).toBe('backward-twice');
  });
});

describe('create graph', () => {
  test('makes gradients that can be differentiated, to any order', () => {
    let derivative = leaf(2);
    const [x] = [derivative];
    derivative = x.pow(4);
    const values = [32, 48, 48, 24].map(() => {
      derivative = grad([derivative], [x], { createGraph: true })[0]!;
      return derivative.item();
    });
    expect(values).toEqual([32, 48, 48, 24]);
  });

  test('gives a constant gradient no history', () => {
    const x = leaf(2);
    const [g] = grad([x.mul(2)], [x], { createGraph: true });
    expect(g?.requiresGrad).toBe(false);
    expect(failureOf(() => grad([g!], [x]))).toBe('no-grad-path');
  });

  test('retains the graph unless told otherwise', () => {
    const x = leaf(2);
    const y = x.mul(x);
    y.backward(null, { createGraph: true });
    y.backward(null, { createGraph: true, retainGraph: false });
    expect(failureOf(() => y.backward())).toBe('backward-twice');
  });

  test('makes the seed of a gradient a variable', () => {
    const x = leaf(3);
    const seed = leaf(1);
    const [g] = grad([x.mul(x)], [x], { gradOutputs: [seed], createGraph: true });
    expect(grad([g!], [seed])[0]?.elements()).toEqual([6]);
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
