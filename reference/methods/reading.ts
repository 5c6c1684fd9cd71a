/** Looking at a tensor, as methods. */
import { elementsOf, sharesData } from '../arrays/copy.ts';
import type { Element } from '../arrays/dtype.ts';
import { TensorError } from '../error.ts';
import { print } from '../printing/print.ts';
import type { Tensor } from '../tensor.ts';

export const readingMethods = {
  /** The elements in row-major order. */
  elements(this: Tensor): Element[] {
    return elementsOf(this.array);
  },
  /** The number of a tensor that has one element. */
  item(this: Tensor): Element {
    const { size, shape } = this.array;
    if (size !== 1)
      throw new TensorError(
        'invalid-argument',
        `item: needs one element, not the ${size} of [${shape}]; use elements()`,
      );
    return elementsOf(this.array)[0]!;
  },
  /** Whether the two have one storage. */
  sharesStorageWith(this: Tensor, other: Tensor): boolean {
    return sharesData(this.array, other.array);
  },
  /** As PyTorch prints it. */
  toString(this: Tensor): string {
    return print(this);
  },
};
