import { expect, test } from 'vitest';
import { ones, tensor } from '../index.ts';
import { CapacityError, withCapacity } from './capacity.ts';

const capacity = { elements: 100, dims: 3, allocated: 1000 };

test('an array that is too large is refused before it is made, a view of repeated elements too', () => {
  expect(() => withCapacity(capacity, () => ones([1e9, 1e9]))).toThrow(CapacityError);
  expect(() => withCapacity(capacity, () => tensor([1]).expand([101]))).toThrow('101 elements, where at most 100');
  expect(() => withCapacity(capacity, () => ones([1, 1, 1, 1]))).toThrow('4 dims, where at most 3');
  expect(withCapacity(capacity, () => ones([100]).shape)).toEqual([100]);
});

test('many arrays are too much, however small each is', () => {
  const one = ones([1]);
  const many = (count: number) =>
    withCapacity(capacity, () => {
      for (let i = 0; i < count; i++) one.exp(); // 65 each
    });
  expect(() => many(15)).not.toThrow();
  expect(() => many(16)).toThrow('more than 1000 elements in all');
});

test('outside there are no bounds, whatever came of what was inside', () => {
  expect(() => withCapacity({ ...capacity, elements: 1 }, () => ones([2]))).toThrow(CapacityError);
  expect(ones([2000]).shape).toEqual([2000]);
});
