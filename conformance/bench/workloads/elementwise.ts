/** Twenty elementwise operations on 10,000 elements: five rounds of times w, plus b, negated, exponential; forward and backward. */

import { numbers } from './numbers.ts';
import type { Workload } from './workload.ts';

export const count = 10_000;
export const rounds = 5;

/** All positive, so that every round ends between 0 and 1. */
export const x: Float32Array = numbers(5, count).map(Math.abs);
export const w: Float32Array = numbers(6, count).map(Math.abs);
export const b: Float32Array = numbers(7, count).map(Math.abs);

/** The elements whose gradients are compared. */
export const sampled: readonly number[] = [0, 4321, count - 1];

export const elementwise: Workload = {
  title: `20 elementwise operations on ${count.toLocaleString('en')} elements, forward and backward`,
  tolerance: 1e-4,
  expected: () => [...sampled.map((i) => gradientsAt(i)[0]), ...sampled.map((i) => gradientsAt(i)[1])],
};

/** The derivatives by x and by w of the last round's result. */
function gradientsAt(i: number): readonly [byX: number, byW: number] {
  let value = x[i]!;
  let byX = 1;
  let byW = 0;
  for (let round = 0; round < rounds; round += 1) {
    const next = Math.exp(-(value * w[i]! + b[i]!));
    byW = -next * (byW * w[i]! + value);
    byX = -next * byX * w[i]!;
    value = next;
  }
  return [byX, byW];
}
