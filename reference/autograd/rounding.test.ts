import { describe, expect, test } from 'vitest';
import { mseLoss, type Rounded, SGD, tensor, withRounding } from '../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

/** What is shown while `body` runs. */
function shown(body: () => void): Rounded[] {
  const seen: Rounded[] = [];
  withRounding((rounded) => void seen.push(rounded), body);
  return seen;
}

describe('withRounding', () => {
  test('shows every floating result: forward, of gradients, and of optimizers', () => {
    const x = leaf(1, 2);
    const optimizer = new SGD([x], { lr: 0.1 });
    const ops = shown(() => {
      x.mul(x).sum().backward();
      optimizer.step();
    }).map(({ op }) => op);
    expect(ops).toEqual(['mul', 'sum', 'mul', 'mul', 'add', 'add']);
  });

  test('lets a result be moved before anyone sees it', () => {
    const y = withRounding(
      ({ result }) => (result.data as Float64Array).fill(7),
      () => leaf(1, 2).add(1),
    );
    expect(y.elements()).toEqual([7, 7]);
    expect(leaf(1, 2).add(1).elements()).toEqual([2, 3]);
  });

  test('does not show views, nor integers', () => {
    const x = leaf(1, 2);
    expect(shown(() => void x.reshape([2, 1]))).toEqual([]);
    expect(shown(() => void tensor([1n]).add(1))).toEqual([]);
    expect(shown(() => void x.max(0)).map(({ op }) => op)).toEqual(['max_dim']);
  });

  test('tells how many numbers are added, and how large they are', () => {
    const [rounded] = shown(() => void leaf(1, -2, 3).sum());
    expect([rounded?.terms, rounded!.magnitude().data[0]]).toEqual([3, 6]);
    const [loss] = shown(() => void mseLoss(leaf(1, -1), leaf(-1, 1), { reduction: 'sum' }));
    expect([loss?.terms, loss?.magnitude().data[0]]).toEqual([2, 8]);
  });

  test('tells of a product along which dim it adds', () => {
    const a = tensor(
      [
        [1, -2],
        [3, 4],
      ],
      { dtype: 'float64' },
    );
    const [rounded] = shown(() => void a.matmul(a));
    expect([rounded!.terms, [...(rounded!.magnitude().data as Float64Array)]]).toEqual([2, [7, 10, 15, 22]]);
  });

  test('tells of a sum with a factor that the product is rounded too, and with what factor', () => {
    const [plain, scaled, reversed] = shown(() => {
      leaf(1).add(2);
      leaf(1).sub(2, { alpha: 0.3 });
      leaf(1).rsub(2, { alpha: 0.3 });
    });
    const inputs = scaled!.inputs.map(({ data }) => data[0]);
    expect([plain!.terms, scaled!.terms, inputs]).toEqual([1, 3, [1, 2, 0.3]]);
    expect([scaled!.magnitude().data[0], reversed!.magnitude().data[0]]).toEqual([1 + 0.3 * 2, 2 + 0.3]);
  });

  test('gives magnitudes in the order of the result in memory', () => {
    const turned = tensor(
      [
        [1, -2],
        [3, -4],
      ],
      { dtype: 'float64' },
    ).transpose(0, 1);
    const [rounded] = shown(() => void turned.mul(1));
    expect(rounded?.result.strides).toEqual([1, 2]);
    expect([...(rounded!.magnitude().data as Float64Array)]).toEqual([1, 2, 3, 4]);
  });

  test('is off again after an exception', () => {
    const seen: Rounded[] = [];
    const fail = (): void => {
      throw new RangeError('stop');
    };
    expect(() => withRounding((rounded) => void seen.push(rounded), fail)).toThrow(RangeError);
    leaf(1).add(1);
    expect(seen).toEqual([]);
  });
});
