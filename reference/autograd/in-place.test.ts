import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { assign, fromStorage, noGrad, tensor } from '../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const constant = (...numbers: number[]) => tensor(numbers, { dtype: 'float64' });

describe('writing in place', () => {
  test('gives the target the history of the result', () => {
    const x = leaf(1, 2);
    const y = x.mul(2);
    y.mul_(3);
    y.sum().backward();
    expect(x.grad?.elements()).toEqual([6, 6]);
  });

  test('gives history to a tensor that had none', () => {
    const x = leaf(1, 2);
    const y = constant(5, 5);
    y.mul_(x);
    expect([y.requiresGrad, y.isLeaf]).toEqual([true, false]);
    y.sum().backward();
    expect(x.grad?.elements()).toEqual([5, 5]);
  });

  test('leaves gradients that read the old numbers right', () => {
    const x = leaf(2, 3);
    const y = x.mul(1);
    y.pow_(2); // its gradient reads what y was
    y.sum().backward();
    expect(x.grad?.elements()).toEqual([4, 6]);
  });

  test('with the target as its own operand fails where the overwritten numbers are read', () => {
    const y = leaf(1, 2).mul(1);
    y.mul_(y);
    expect(failureOf(() => y.sum().backward())).toBe('modified-in-place');
    const z = leaf(1, 2).mul(1);
    z.add_(z);
    z.sum().backward();
  });

  test('of zeros, a number or another tensor cuts history: zeros flow back, not nothing', () => {
    const x = leaf(1, 2);
    const y = x.mul(3);
    y.zero_();
    y.sum().backward();
    expect(x.grad?.elements()).toEqual([0, 0]);
  });

  test('counts one write, seen by all who share the storage', () => {
    const x = constant(1, 2);
    const view = x.reshape([2, 1]);
    const alias = x.detach();
    view.add_(1);
    expect([x.version, view.version, alias.version, x.clone().version]).toEqual([1, 1, 1, 0]);
  });

  test('of an integer by a floating tensor that requires grad records nothing', () => {
    const n = tensor([1n, 2n]);
    n.copy_(leaf(3.5, 4.5));
    expect([n.requiresGrad, n.elements()]).toEqual([false, [3n, 4n]]);
  });
});

describe('a leaf that requires grad', () => {
  test('cannot be written to, and nothing has changed after trying', () => {
    const x = leaf(1, 2);
    expect(failureOf(() => x.add_(1))).toBe('leaf-in-place');
    expect([x.elements(), x.version]).toEqual([[1, 2], 0]);
  });

  test('cannot be written to through a view, taken before it required grad or after', () => {
    const x = constant(1, 2);
    const early = x.select(0, 0);
    x.requiresGrad_();
    expect(failureOf(() => early.add_(1))).toBe('view-of-leaf-in-place');
    expect(failureOf(() => assign(x, [0], 5))).toBe('view-of-leaf-in-place');
  });

  test('can be written to inside noGrad, and stays the same leaf', () => {
    const x = leaf(1, 2);
    noGrad(() => x.sub_(1));
    expect([x.elements(), x.isLeaf, x.requiresGrad, x.version]).toEqual([[0, 1], true, true, 1]);
  });
});

describe('a result that does not fit', () => {
  test('by its shape is refused: a target never grows', () => {
    expect(failureOf(() => constant(1, 2, 3).add_(tensor([[1], [2]], { dtype: 'float64' })))).toBe('shape-mismatch');
    expect(failureOf(() => tensor(1, { dtype: 'float64' }).add_(constant(1)))).toBe('shape-mismatch');
  });

  test('by its dtype is refused: a category is never lowered', () => {
    expect(failureOf(() => tensor([1n]).add_(2.5))).toBe('dtype-mismatch');
    expect(failureOf(() => tensor([true]).add_(1))).toBe('dtype-mismatch');
    expect(failureOf(() => tensor([1n]).div_(2))).toBe('dtype-mismatch');
    expect(tensor([1], { dtype: 'float32' }).add_(constant(1)).dtype).toBe('float32');
  });
});

describe('a target that overlaps', () => {
  test('itself is refused, unless the same number is written everywhere', () => {
    const wide = constant(1).expand([3]);
    expect(failureOf(() => wide.add_(1))).toBe('overlapping-memory');
    expect(wide.zero_().elements()).toEqual([0, 0, 0]);
    expect(wide.fill_(2).elements()).toEqual([2, 2, 2]);
  });

  test('an operand in part is refused, and as a whole is fine', () => {
    const x = constant(1, 2, 3);
    expect(failureOf(() => x.narrow(0, 0, 2).add_(x.narrow(0, 1, 2)))).toBe('overlapping-memory');
    expect(x.add_(x).elements()).toEqual([2, 4, 6]);
  });

  test('an operand is refused by what writes while it reads, also where it is the target', () => {
    const x = tensor([0n, 1n]);
    const index = tensor([1n, 0n]);
    expect(failureOf(() => x.indexAdd_(0, index, x))).toBe('overlapping-memory');
    expect(failureOf(() => x.scatter_(0, x, index))).toBe('overlapping-memory');
    expect(failureOf(() => x.scatterAdd_(0, index, x.narrow(0, 0, 2)))).toBe('overlapping-memory');
    expect([x.elements(), x.version]).toEqual([[0n, 1n], 0]);
  });

  test('itself can be copied onto itself', () => {
    const wide = constant(1).expand([3]);
    expect(wide.copy_(wide.detach()).elements()).toEqual([1, 1, 1]);
  });
});

describe('writing through a view', () => {
  test('makes the base a splice of the old history and the new', () => {
    const x = leaf(1, 2, 3);
    const y = x.mul(10);
    y.select(0, 1).mul_(7);
    expect(y.gradFn?.name).toBe('CopySlices');
    y.sum().backward();
    expect(x.grad?.elements()).toEqual([10, 70, 10]);
  });

  test('is seen by the other views, whose history is found again', () => {
    const x = leaf(1, 2);
    const y = x.mul(1);
    const sibling = y.select(0, 0);
    y.mul_(5);
    sibling.backward();
    expect(x.grad?.elements()).toEqual([5, 0]);
  });

  test('makes a base that required nothing require grad', () => {
    const w = leaf(2);
    const base = constant(0, 0);
    base.narrow(0, 0, 1).add_(w);
    expect(base.requiresGrad).toBe(true);
    base.sum().backward();
    expect(w.grad?.elements()).toEqual([1]);
  });

  test('is right for a base that is not row-major', () => {
    const x = tensor(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      { dtype: 'float64', requiresGrad: true },
    );
    const turned = fromStorage({
      storage: [0, 0, 0, 0, 0, 0],
      dtype: 'float64',
      shape: [2, 3],
      strides: [1, 2],
      offset: 0,
    });
    turned.copy_(x);
    turned.permute([1, 0]).reshape([6]).narrow(0, 1, 2).mul_(10); // a view: the permutation makes it row-major
    turned.mul(turned).sum().backward();
    expect(x.grad?.elements()).toEqual([2, 400, 6, 800, 10, 12]);
  });

  test('is right when the operand is the view itself', () => {
    const x = leaf(1, 2);
    const y = x.mul(1);
    const view = y.narrow(0, 0, 1);
    view.add_(view);
    y.sum().backward();
    expect(x.grad?.elements()).toEqual([2, 1]);
  });
});

test('a backward that fails in a write through a view has freed nothing of it', () => {
  const y = leaf(1, 2).mul(1);
  const view = y.narrow(0, 0, 1);
  view.mul_(view); // reads what it overwrites
  const failure = (): unknown => failureOf(() => y.sum().backward());
  expect([failure(), failure()]).toEqual(['modified-in-place', 'modified-in-place']);
});

describe('a view made inside noGrad', () => {
  test('cannot be written to outside', () => {
    const y = leaf(1, 2).mul(1);
    const view = noGrad(() => y.select(0, 0));
    expect(failureOf(() => view.add_(1))).toBe('no-grad-view-in-place');
  });

  test('has lost its history once its base was written to', () => {
    const y = leaf(1, 2).mul(1);
    const view = noGrad(() => y.select(0, 0));
    y.add_(1);
    expect(failureOf(() => view.gradFn)).toBe('no-grad-view-in-place');
    expect(view.toString()).toContain('grad_fn=<Invalid>');
  });

  test('says that it requires grad, and swallows gradients', () => {
    const y = leaf(1, 2).mul(1);
    const view = noGrad(() => y.select(0, 0));
    expect([view.requiresGrad, view.isLeaf, view.gradientEdge]).toEqual([true, true, null]);
    view.mul(2).backward();
    expect(view.grad).toBe(null);
  });
});

test('a view whose base got its history since is taken for a leaf, until its own history has been asked for', () => {
  const base = constant(0, 0);
  const view = base.select(0, 0);
  base.mul_(leaf(1, 2));
  expect(failureOf(() => view.add_(1))).toBe('leaf-in-place');
  expect(view.isLeaf).toBe(false);
  view.add_(1);
});
