/** The linear regression: y = a + b·x on 80 points, mean squared error, SGD at 0.1, 1000 epochs from a = b = 0. */

import { numbers } from './numbers.ts';
import type { Workload } from './workload.ts';

export const points = 80;
export const epochs = 1000;
export const learningRate = 0.1;
export const xs: Float32Array = numbers(1, points);
const noise = numbers(2, points, 0.1);
export const ys: Float32Array = xs.map((x, i) => 1 + 2 * x + noise[i]!);

export const regression: Workload = {
  title: `linear regression, ${points} points, ${epochs} epochs of SGD`,
  tolerance: 1e-4,
  expected() {
    let a = 0;
    let b = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      let gradientOfA = 0;
      let gradientOfB = 0;
      xs.forEach((x, i) => {
        const error = a + b * x - ys[i]!;
        gradientOfA += (2 * error) / points;
        gradientOfB += (2 * error * x) / points;
      });
      a -= learningRate * gradientOfA;
      b -= learningRate * gradientOfB;
    }
    return [a, b];
  },
};
