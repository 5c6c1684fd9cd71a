import { describe, expect, test } from 'vitest';
import type { Params, Shape } from '../../spec/index.ts';
import { entryOf, inputsOf } from './catalogue.ts';
import type { Shapes } from './shape-rules/rule.ts';
import { resultShapes } from './shapes.ts';

type Case = readonly [op: string, shapes: readonly Shape[], params: Params, result: Shape | undefined];

const valid: readonly Case[] = [
  [
    'add',
    [
      [2, 1, 3],
      [4, 1],
    ],
    { alpha: 1 },
    [2, 4, 3],
  ],
  [
    'add',
    [
      [0, 3],
      [1, 3],
    ],
    { alpha: 1 },
    [0, 3],
  ],
  ['copy', [[2, 3], [3]], {}, [2, 3]],
  ['sum', [[2, 3]], {}, []],
  ['sum_dim', [[2, 3, 4]], { dim: [-1, 0], keepdim: false }, [3]],
  ['sum_dim', [[2, 3, 4]], { dim: [1], keepdim: true }, [2, 1, 4]],
  ['max_dim', [[]], { dim: -1, keepdim: false }, []],
  ['mse_loss', [[2, 3], [3]], { reduction: 'none' }, [2, 3]],
  ['mse_loss', [[2, 3], [3]], { reduction: 'mean' }, []],
  ['matmul', [[3], [3]], {}, []],
  ['matmul', [[2, 3], [3]], {}, [2]],
  ['matmul', [[3], [4, 3, 2]], {}, [4, 2]],
  [
    'matmul',
    [
      [4, 2, 3],
      [1, 3, 5],
    ],
    {},
    [4, 2, 5],
  ],
  ['reshape', [[2, 3, 4]], { shape: [6, -1] }, [6, 4]],
  ['transpose', [[2, 3, 4]], { dim0: 0, dim1: -1 }, [4, 3, 2]],
  ['permute', [[2, 3, 4]], { dims: [-1, 0, 1] }, [4, 2, 3]],
  ['expand', [[2, 1]], { size: [3, -1, 4] }, [3, 2, 4]],
  ['select', [[2, 3]], { dim: -1, index: -3 }, [2]],
  ['narrow', [[2, 5]], { dim: 1, start: -3, length: 2 }, [2, 2]],
  ['slice', [[5]], { dim: 0, start: 1, end: 9, step: 2 }, [2]],
  ['slice', [[5]], { dim: 0, start: 4, end: 2, step: 1 }, [0]],
  [
    'cat',
    [
      [2, 3],
      [2, 1],
    ],
    { dim: -1 },
    [2, 4],
  ],
  [
    'gather',
    [
      [2, 3],
      [1, 5],
    ],
    { dim: 1 },
    [1, 5],
  ],
];

const invalid: readonly Case[] = [
  ['add', [[2], [3]], { alpha: 1 }, undefined],
  ['copy', [[3], [2, 3]], {}, undefined],
  ['sum_dim', [[2, 3]], { dim: [0, -2], keepdim: false }, undefined],
  ['max_dim', [[2]], { dim: 1, keepdim: false }, undefined],
  [
    'matmul',
    [
      [2, 3],
      [2, 3],
    ],
    {},
    undefined,
  ],
  ['matmul', [[], [3]], {}, undefined],
  ['reshape', [[2, 3]], { shape: [4, -1] }, undefined],
  ['reshape', [[0]], { shape: [0, -1] }, undefined],
  ['permute', [[2, 3]], { dims: [0, 0] }, undefined],
  ['expand', [[2]], { size: [-1, 2] }, undefined],
  ['expand', [[2]], { size: [3] }, undefined],
  ['expand', [[1]], { size: [-2] }, undefined],
  ['select', [[]], { dim: 0, index: 0 }, undefined],
  ['select', [[2]], { dim: 0, index: 2 }, undefined],
  ['narrow', [[3]], { dim: 0, start: 2, length: 2 }, undefined],
  ['slice', [[3]], { dim: 0, start: 0, end: 3, step: 0 }, undefined],
  ['cat', [[2], []], { dim: 0 }, undefined],
  [
    'cat',
    [
      [2, 3],
      [3, 3],
    ],
    { dim: 1 },
    undefined,
  ],
  [
    'gather',
    [
      [2, 3],
      [3, 1],
    ],
    { dim: 1 },
    undefined,
  ],
];

/** Shapes by the names of the op's inputs; a list takes all. */
function named(op: string, shapes: readonly Shape[]): Shapes {
  const inputs = inputsOf(entryOf(op));
  return Object.fromEntries(inputs.map(([name, { variadic }], i) => [name, variadic ? shapes : [shapes[i]!]]));
}

describe('the shape of a result', () => {
  test.each(valid)('of %s on %j with %j is %j', (op, shapes, params, result) => {
    expect(resultShapes(op, named(op, shapes), params)?.[0]).toEqual(result);
  });
});

describe('there is no valid call', () => {
  test.each(invalid)('of %s on %j with %j', (op, shapes, params) => {
    expect(resultShapes(op, named(op, shapes), params)).toBeUndefined();
  });
});
