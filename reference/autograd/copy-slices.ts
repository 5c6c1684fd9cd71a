/** The history of a base of which a view was written to: inside the window the write, outside what it was before. */
import { allocate } from '../arrays/allocate.ts';
import { type NdArray, strided } from '../arrays/array.ts';
import { fill } from '../arrays/fill.ts';
import { TensorError } from '../error.ts';
import { Tensor } from '../tensor.ts';
import type { View } from '../view.ts';
import { noGrad } from './mode.ts';
import { Node } from './node.ts';

/** Splits a gradient of the base: what lies in the window goes to the write, the rest to the base's old history. */
export class CopySlices extends Node {
  override name = 'CopySlices';
  readonly #base: NdArray;
  readonly #view: View;
  readonly #written: Node;
  #isReleased = false;

  constructor(base: Tensor, view: View, written: Node) {
    super([base.gradientEdge, written], base.shape, base.dtype);
    this.#base = base.array;
    this.#view = view;
    this.#written = written;
  }

  override check(): void {
    if (this.#isReleased)
      throw new TensorError(
        'backward-twice',
        `${this.name}: the write through a view was freed by an earlier backward; give that one { retainGraph: true }`,
      );
    this.#written.check(); // the two are one operation: if the write cannot be gone through, neither has been
  }

  override release(): void {
    this.#isReleased = true;
  }

  override pull(grad: Tensor, input: number): Tensor {
    return input === 0 ? grad.maskedFill(this.#window(), 0) : this.#view.replay(grad);
  }

  /**
   * True inside the window. The steps of the view are replayed on an array laid out like the base: on another layout a
   * reshape among them might copy, and the mark would be made on the copy.
   */
  #window(): Tensor {
    const { data, shape, strides, offset } = this.#base;
    const mask = new Tensor(strided(allocate('bool', data.length), 'bool', shape, strides, offset));
    noGrad(() => fill(this.#view.replay(mask).array, 1));
    return mask;
  }
}
