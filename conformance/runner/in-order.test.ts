import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('results come in the order of the items, whichever is done first', async () => {
  const results: number[] = [];
  for await (const result of inOrder([30, 1, 20, 2], 3, (wait) => setTimeout(wait, wait))) results.push(result);
  expect(results).toEqual([30, 1, 20, 2]);
});

test('no more than so many are under way at once, and items are taken only when there is room', async () => {
  let underWay = 0;
  let most = 0;
  const work = async (): Promise<number> => {
    most = Math.max(most, ++underWay);
    await setTimeout(1);
    return underWay--;
  };
  let count = 0;
  for await (const _ of inOrder(Array.from({ length: 20 }), 4, work)) count++;
  expect({ most, count }).toEqual({ most: 4, count: 20 });
});
