/** What no program can observe: what a graph keeps alive, and how much memory a gradient takes on the way. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Tensor, tensor } from '../../index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Whether all of what is only held weakly goes, within a few collections. */
async function areCollected(held: readonly WeakRef<object>[]): Promise<boolean> {
  for (let round = 0; round < 20; round++) {
    await new Promise((resolve) => setImmediate(resolve)); // what was looked at lives to the end of its turn
    collectGarbage();
    if (held.every((each) => each.deref() === undefined)) return true;
  }
  return false;
}

/** A leaf whose gradient has a graph that leads back to the leaf, and weakly all that hangs on it. */
function withGraphOfGradient(): { leaf: Tensor; held: readonly WeakRef<object>[] } {
  const leaf = tensor(2, { dtype: 'float64', requiresGrad: true });
  const result = leaf.tanh();
  result.backward(null, { createGraph: true });
  return { leaf, held: [leaf.grad!, leaf.grad!.gradFn!, result, result.gradFn!].map((each) => new WeakRef(each)) };
}

test('once its gradient is dropped a leaf holds nothing of the graph that create_graph recorded', async () => {
  const { leaf, held } = withGraphOfGradient();
  expect(held.map((each) => each.deref() === undefined)).toEqual([false, false, false, false]);
  leaf.grad = null;
  expect(await areCollected(held)).toBe(true);
  expect(leaf.item()).toBe(2); // it was there all the time
});

test('a ring of leaf, gradient and graph that nobody holds is let go', async () => {
  const rings = Array.from({ length: 10 }, () => {
    const { leaf, held } = withGraphOfGradient();
    return [new WeakRef(leaf), ...held];
  });
  expect(await areCollected(rings.flat())).toBe(true);
});

test('the gradient of a matrix product takes memory for matrices, and not for all products one by one', () => {
  const size = 160;
  const matrix = tensor(
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i + j) % 7)),
    { dtype: 'float64', requiresGrad: true },
  );
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  matrix.matmul(matrix).sum().backward();
  const taken = process.memoryUsage().arrayBuffers - before;
  const bytesOfMatrix = size ** 2 * 8;
  expect(matrix.grad).toBeInstanceOf(Tensor);
  expect(taken).toBeGreaterThanOrEqual(bytesOfMatrix);
  expect(taken).toBeLessThan(20 * bytesOfMatrix); // one by one they would be 160 matrices
});
