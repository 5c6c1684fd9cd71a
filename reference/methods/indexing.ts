/** Elements and slices by their indices, as methods. */

import type { ScalarOperand } from '../arrays/scalar.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import { Tensor } from '../tensor.ts';
import type { Alpha } from './pointwise.ts';

export const indexingMethods = {
  gather(this: Tensor, dim: number, index: Tensor): Tensor {
    return apply(operations.gather, [this, index], { dim });
  },
  scatter(this: Tensor, dim: number, index: Tensor, src: Tensor | ScalarOperand): Tensor {
    return src instanceof Tensor
      ? apply(operations.scatter, [this, index, src], { dim })
      : apply(operations.scatter_value, [this, index], { dim, value: src });
  },
  scatter_(this: Tensor, dim: number, index: Tensor, src: Tensor | ScalarOperand): Tensor {
    return src instanceof Tensor
      ? applyInPlace(operations.scatter, [this, index, src], { dim })
      : applyInPlace(operations.scatter_value, [this, index], { dim, value: src });
  },
  scatterAdd(this: Tensor, dim: number, index: Tensor, src: Tensor): Tensor {
    return apply(operations.scatter_add, [this, index, src], { dim });
  },
  scatterAdd_(this: Tensor, dim: number, index: Tensor, src: Tensor): Tensor {
    return applyInPlace(operations.scatter_add, [this, index, src], { dim });
  },
  indexSelect(this: Tensor, dim: number, index: Tensor): Tensor {
    return apply(operations.index_select, [this, index], { dim });
  },
  indexAdd(this: Tensor, dim: number, index: Tensor, source: Tensor, { alpha = 1 }: Alpha = {}): Tensor {
    return apply(operations.index_add, [this, index, source], { dim, alpha });
  },
  indexAdd_(this: Tensor, dim: number, index: Tensor, source: Tensor, { alpha = 1 }: Alpha = {}): Tensor {
    return applyInPlace(operations.index_add, [this, index, source], { dim, alpha });
  },
};
