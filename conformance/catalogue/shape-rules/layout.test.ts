import { describe, expect, test } from 'vitest';
import type { Layout, Params, Shape } from '../../../spec/index.ts';
import { placesOf, rowMajor } from '../../programs/layout.ts';
import { entryOf } from '../catalogue.ts';
import { resultShapes } from '../shapes.ts';
import { shapeRules } from './index.ts';

const view = (op: string, shape: Shape, params: Params, layout: Layout = rowMajor(shape)) =>
  shapeRules[entryOf(op).shape].layout!({
    op: entryOf(op),
    shape,
    layout,
    params,
    result: resultOf(op, shape, params),
    nth: 0,
  });

const resultOf = (op: string, shape: Shape, params: Params): Shape => resultShapes(op, { self: [shape] }, params)![0]!;

describe('the layout of a view', () => {
  test.each<readonly [string, Shape, Params, readonly number[]]>([
    ['transpose', [2, 3], { dim0: 0, dim1: 1 }, [0, 3, 1, 4, 2, 5]],
    ['permute', [2, 3], { dims: [-1, 0] }, [0, 3, 1, 4, 2, 5]],
    ['select', [2, 3], { dim: 1, index: -1 }, [2, 5]],
    ['narrow', [2, 3], { dim: 1, start: -2, length: 2 }, [1, 2, 4, 5]],
    ['slice', [5], { dim: 0, start: 1, end: 5, step: 2 }, [1, 3]],
    ['expand', [2, 1], { size: [2, 2] }, [0, 0, 1, 1]],
    ['reshape', [2, 3], { shape: [3, 2] }, [0, 1, 2, 3, 4, 5]],
    ['view', [2, 3], { shape: [-1] }, [0, 1, 2, 3, 4, 5]],
    ['flatten', [2, 1, 2], { start_dim: 0, end_dim: 1 }, [0, 1, 2, 3]],
    ['unflatten', [4], { dim: -1, sizes: [-1, 2] }, [0, 1, 2, 3]],
    ['t', [2, 3], {}, [0, 3, 1, 4, 2, 5]],
    ['movedim', [2, 1, 3], { source: [-1, 0], destination: [0, 1] }, [0, 3, 1, 4, 2, 5]],
    ['broadcast_to', [2, 1], { size: [2, 2] }, [0, 0, 1, 1]],
    ['squeeze', [1, 2, 1], {}, [0, 1]],
    ['squeeze_dim', [1, 2], { dim: -2 }, [0, 1]],
    ['squeeze_dims', [1, 2, 1], { dim: [-1, 1] }, [0, 1]],
    ['unsqueeze', [2, 3], { dim: -1 }, [0, 1, 2, 3, 4, 5]],
    ['diagonal', [2, 3], { offset: 1, dim1: 0, dim2: 1 }, [1, 5]],
    ['diagonal', [3, 2, 2], { offset: -1, dim1: 0, dim2: -1 }, [4, 9, 6, 11]],
    ['diagonal', [2, 2], { offset: 2, dim1: 0, dim2: 1 }, []],
    ['unfold', [4], { dimension: 0, size: 2, step: 1 }, [0, 1, 1, 2, 2, 3]],
    ['unfold', [3, 2], { dimension: 0, size: 2, step: 2 }, [0, 2, 1, 3]],
  ])('of %s of %j with %j has its elements at %j', (op, shape, params, places) => {
    const layout = view(op, shape, params)!;
    expect(placesOf(resultOf(op, shape, params), layout)).toEqual(places);
  });

  test('is none where a reshape must copy', () => {
    expect(view('reshape', [2, 3], { shape: [6] }, { strides: [1, 2], offset: 0 })).toBeUndefined();
  });

  test('of a reshape that splits a strided dim is a view', () => {
    expect(view('reshape', [4], { shape: [2, 2] }, { strides: [2], offset: 1 })).toEqual({
      strides: [4, 2],
      offset: 1,
    });
  });
});
