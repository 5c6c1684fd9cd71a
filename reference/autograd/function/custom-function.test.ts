import { describe, expect, test } from 'vitest';
import { failureOf } from '../../for-tests.ts';
import { customFunction, grad, isGradEnabled, noGrad, type Tensor, tensor } from '../../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

const square = customFunction('Square', {
  forward(context, x) {
    context.saveForBackward(x);
    return x.mul(x);
  },
  backward(context, gradient) {
    const [x] = context.savedTensors;
    return gradient.mul(x!).mul(2);
  },
});

const tenfold = customFunction('Tenfold', {
  forward: (_, x) => x,
  backward: (_, gradient) => gradient.mul(10),
});

describe('a custom function', () => {
  test('has the value of its forward and the gradient of its backward', () => {
    const x = leaf(3, -1);
    const y = square(x);
    y.sum().backward();
    expect([y.elements(), x.grad?.elements(), y.gradFn?.name]).toEqual([[9, 1], [6, -2], 'SquareBackward']);
  });

  test('can be differentiated as often as its backward can', () => {
    const x = leaf(3);
    const [first] = grad([square(square(x))], [x], { createGraph: true });
    const [second] = grad([first!], [x], { createGraph: true });
    expect([first!.item(), second!.item(), grad([second!], [x])[0]!.item()]).toEqual([108, 108, 72]);
  });

  test('runs its parts unrecorded, but backward recorded under createGraph', () => {
    const modes: boolean[] = [];
    const watched = customFunction('Watched', {
      forward(_, x) {
        modes.push(isGradEnabled());
        return x.mul(1);
      },
      backward(_, gradient) {
        modes.push(isGradEnabled());
        return gradient;
      },
    });
    const x = leaf(1);
    grad([watched(x)], [x]);
    grad([watched(x)], [x], { createGraph: true });
    expect(modes).toEqual([false, false, false, true]);
  });

  test('is not recorded where nothing could be differentiated', () => {
    expect(square(tensor([2])).requiresGrad).toBe(false);
    expect(noGrad(() => square(leaf(2))).requiresGrad).toBe(false);
  });

  test('may have several results, and is told zeros of those that nothing has used', () => {
    const told: unknown[] = [];
    const parts = customFunction('Parts', {
      forward: (_, x) => [x.mul(2), x.sum()] as const,
      backward(_, ofDoubled, ofTotal) {
        told.push([ofDoubled.elements(), ofTotal.elements()]);
        return ofDoubled.mul(2).add(ofTotal);
      },
    });
    const x = leaf(1, 2);
    const [doubled, total] = parts(x);
    total.backward(undefined, { retainGraph: true });
    doubled.sum().add(total).backward();
    expect(told).toEqual([
      [[0, 0], [1]],
      [[1, 1], [1]],
    ]);
    expect(x.grad?.elements()).toEqual([4, 4]);
  });

  test('is told null instead if it does not want zeros', () => {
    const parts = customFunction('Parts', {
      materializeGrads: false,
      forward: (_, x) => [x.mul(2), x.mul(3)] as const,
      backward: (_, first, second) => first ?? second,
    });
    const x = leaf(1);
    parts(x)[1].backward(tensor([7], { dtype: 'float64' }));
    expect(x.grad?.elements()).toEqual([7]);
  });

  test('gives an input back as a view of it, which may not be written to', () => {
    const x = leaf(1, 2);
    const y = x.mul(1);
    const z = tenfold(y);
    expect([z === y, z.base === y, failureOf(() => z.mul_(2))]).toEqual([false, true, 'custom-function-view-in-place']);
    z.sum().backward();
    expect(x.grad?.elements()).toEqual([10, 10]);
  });

  test('may write to an input that it marks as dirty', () => {
    const double = customFunction('Double', {
      forward(context, x) {
        context.markDirty(x.mul_(2));
        return x;
      },
      backward: (_, gradient) => gradient.mul(20),
    });
    const x = leaf(1);
    const y = x.mul(1);
    expect(double(y)).toBe(y);
    y.backward();
    expect([y.elements(), x.grad?.elements()]).toEqual([[2], [20]]);
    expect(failureOf(() => double(x))).toBe('leaf-in-place');
    expect(failureOf(() => double(x.select(0, 0)))).toBe('view-of-leaf-in-place');
  });

  test('with hooks that run backward through the same call keeps the gradients of each run apart', () => {
    const both = customFunction('Both', {
      forward: (_, x) => [x.mul(2), x.mul(3)] as const,
      backward: (_, first, second) => first.mul(2).add(second.mul(3)),
    });
    const x = leaf(1);
    const [doubled, tripled] = both(x);
    const inner: unknown[] = [];
    doubled.registerHook(() => void inner.push(grad([tripled], [x], { retainGraph: true })[0]!.item()));
    doubled.mul(tripled).backward();
    expect([inner, x.grad?.elements()]).toEqual([[3], [12]]);
  });

  test('without a gradient for an input leaves that input to others', () => {
    const nothing = customFunction('Nothing', { forward: (_, x) => x.mul(2), backward: () => null });
    const x = leaf(1);
    nothing(x.mul(3)).add(nothing(x)).mul(x).backward();
    expect(x.grad?.elements()).toEqual([8]);
    expect(grad([nothing(x)], [x], { allowUnused: true })).toEqual([null]);
    expect(failureOf(() => grad([nothing(x)], [x]))).toBe('unused-input');
  });
});

describe('a custom function is refused', () => {
  const backwardOf = (answer: (gradient: Tensor) => Tensor | (Tensor | null)[]) => {
    const misfit = customFunction('Misfit', { forward: (_, x) => x.mul(2), backward: (_, g) => answer(g) });
    return failureOf(() => misfit(leaf(1, 2)).sum().backward());
  };

  test('where its gradients do not fit its inputs', () => {
    expect(backwardOf(() => [])).toBe('invalid-function');
    expect(backwardOf((gradient) => [gradient, gradient])).toBe('invalid-function');
    expect(backwardOf((gradient) => [gradient, null])).toBe(undefined);
    expect(backwardOf(() => tensor([1, 2, 3]))).toBe('shape-mismatch');
    expect(backwardOf(() => tensor([1]))).toBe('shape-mismatch');
  });

  test('where it has no gradient, or not a second one', () => {
    const forward = customFunction('Forward', { forward: (_, x) => x.mul(2) });
    expect(failureOf(() => forward(leaf(1)).backward())).toBe('not-implemented');
    const once = customFunction('Once', {
      onceDifferentiable: true,
      forward: (_, x) => x.mul(2),
      backward: (_, g) => g,
    });
    const [x, w] = [leaf(1), leaf(2)];
    const [first] = grad([once(x).mul(w)], [x], { createGraph: true });
    expect([first!.requiresGrad, failureOf(() => first!.backward())]).toEqual([true, 'not-implemented']);
  });

  test('where it reads what was written to or let go', () => {
    const y = leaf(1).mul(1);
    const z = square(y);
    y.add_(1);
    expect(failureOf(() => z.backward())).toBe('modified-in-place');
    const once = square(leaf(1));
    once.backward();
    expect(failureOf(() => once.backward())).toBe('backward-twice');
  });

  test('where it marks as dirty what it does not return', () => {
    const lost = customFunction('Lost', {
      forward(context, x) {
        context.markDirty(x.mul_(2));
        return x.mul(1);
      },
    });
    expect(failureOf(() => lost(leaf(1).mul(1)))).toBe('invalid-function');
  });
});
