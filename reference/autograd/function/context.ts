/** What one call of a custom function knows: what it keeps for its gradient, and what it says of its results. */
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';

/** What the parts of a custom function are given, besides tensors. */
export class FunctionContext {
  readonly dirty = new Set<Tensor>();
  readonly nonDifferentiable = new Set<Tensor>();
  #saved: readonly Tensor[] = [];
  #versions: readonly number[] = [];
  #isFreed = false;

  constructor(
    readonly functionName: string,
    /** For each input, whether its gradient is needed. */
    readonly needsInputGrad: readonly boolean[],
  ) {}

  /** Keeps tensors for `backward`. Clause custom-functions.saved. */
  saveForBackward(...tensors: readonly Tensor[]): void {
    this.#saved = tensors;
  }

  /** What was kept. Refused if it was let go, or was written to since. */
  get savedTensors(): readonly Tensor[] {
    if (this.#isFreed)
      throw new TensorError(
        'backward-twice',
        `${this.functionName}: what it saved was freed by an earlier backward; give that one { retainGraph: true }`,
      );
    this.#saved.forEach((tensor, i) => {
      if (tensor.version === this.#versions[i]) return;
      throw new TensorError(
        'modified-in-place',
        `${this.functionName}: saved tensor ${i} of shape [${tensor.shape}] was needed as it was at version ` +
          `${this.#versions[i]} and is now at version ${tensor.version}; write to a clone()`,
      );
    });
    return this.#saved;
  }

  /** Says that inputs were written to in place; they must be among the results. */
  markDirty(...inputs: readonly Tensor[]): void {
    for (const input of inputs) this.dirty.add(input);
  }

  /** Says of results that no gradient flows to them. */
  markNonDifferentiable(...results: readonly Tensor[]): void {
    for (const result of results) this.nonDifferentiable.add(result);
  }

  /** Notes what was saved as it is when the call is over: its versions, and results as the caller gets them. */
  seal(asGiven: (tensor: Tensor) => Tensor): void {
    this.#saved = this.#saved.map(asGiven);
    this.#versions = this.#saved.map(({ version }) => version);
  }

  /** Lets go of what was saved. */
  release(): void {
    this.#isFreed ||= this.#saved.length > 0;
    this.#saved = [];
  }
}
