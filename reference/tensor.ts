/** A tensor: an array, and where it came from. What it can do is in methods/, how it is recorded in autograd/. */
import type { NdArray } from './arrays/array.ts';
import { type Dtype, isFloating } from './arrays/dtype.ts';
import { type Shape, type Strides, sameShape } from './arrays/shape.ts';
import { GradientState, type PostAccumulateHook } from './autograd/gradient-state.ts';
import { type HookHandle, HookList } from './autograd/hooks.ts';
import { withGradMode } from './autograd/mode.ts';
import { AccumulateGrad, type GradientHook, type Node } from './autograd/node.ts';
import { TensorError } from './error.ts';
import { untraceableViews, type View } from './view.ts';

/** The tensors that share a storage, made from one another by views and `detach`: they share one count of writes. */
interface Family {
  version: number;
}

/** An n-dimensional array that remembers how it was computed. */
export class Tensor {
  private family: Family | null = null;
  private history: Node | null = null;
  private gradient: GradientState | null = null;

  constructor(
    /** The numbers. */
    readonly array: NdArray,
    /** How this tensor looks at another, if it is a view. */
    readonly asView: View | null = null,
    sharingWith: Tensor | null = asView?.base ?? null,
  ) {
    if (sharingWith === null) return;
    this.family = sharingWith.sharedFamily;
    if (asView !== null) asView.trueAt = this.family.version;
  }

  get shape(): Shape {
    return this.array.shape;
  }
  get dtype(): Dtype {
    return this.array.dtype;
  }
  get strides(): Strides {
    return this.array.strides;
  }
  get offset(): number {
    return this.array.offset;
  }

  /** How often the storage has been written to in place, through this tensor or any that shares it. */
  get version(): number {
    return this.family === null ? 0 : this.family.version;
  }

  /** Counts one write to the storage. */
  markWritten(): void {
    this.sharedFamily.version++;
  }

  private get sharedFamily(): Family {
    this.family ??= { version: 0 };
    return this.family;
  }

  /** The tensor that this is a view of, however many steps away. */
  get base(): Tensor | null {
    return this.asView?.base ?? null;
  }

  /** Whether operations on this tensor are recorded. */
  get requiresGrad(): boolean {
    if (this.history !== null || this.gradient?.requiresGrad === true) return true;
    return this.asView?.base.requiresGrad === true;
  }

  /**
   * Whether this tensor is known to have been made by a recorded operation. Of a view whose base was written to that may
   * be out of date; `gradFn` finds out.
   */
  get hasHistory(): boolean {
    return this.history !== null;
  }

  /** Whether no recorded operation made this tensor. */
  get isLeaf(): boolean {
    return this.gradFn === null;
  }

  /** The node that made this tensor. A view's is found again from its base once the storage has been written to. */
  get gradFn(): Node | null {
    const view = this.asView;
    if (view !== null && view.trueAt !== this.version && (this.history !== null || view.base.requiresGrad))
      this.refreshHistory(view);
    return this.history;
  }

  private refreshHistory(view: View): void {
    if (view.untraceable !== null)
      throw new TensorError(
        view.untraceable,
        `${untraceableViews[view.untraceable]} has lost its history: its base, or another view of it, was written to`,
      );
    const node = withGradMode(true, () => view.replay(view.base)).history;
    if (node !== null) node.name = 'AsStridedBackward0'; // PyTorch does it in one step
    this.setHistory(node);
  }

  /** Makes `node` the history of this tensor as it is now. A retained gradient is from now on that of `node`. */
  setHistory(node: Node | null): void {
    if (this.retainsGrad && this.history !== null) this.history.retainedBy = null;
    this.history = node;
    if (this.asView !== null) this.asView.trueAt = this.version;
    if (this.retainsGrad && node !== null) node.retainedBy = this;
  }

  /** The node that receives this tensor's gradient, or null where none is kept. */
  get gradientEdge(): Node | null {
    const node = this.gradFn;
    if (node !== null || this.gradient?.requiresGrad !== true) return node;
    this.gradient.accumulator ??= new AccumulateGrad(this);
    return this.gradient.accumulator;
  }

  private get ownGradient(): GradientState {
    this.gradient ??= new GradientState();
    return this.gradient;
  }

  /** What backward left here; null until it has. */
  get grad(): Tensor | null {
    return this.gradient?.grad ?? null;
  }

  /** Sets or clears the gradient that later ones are added to. It must be like this tensor, and is not copied. */
  set grad(grad: Tensor | null) {
    if (grad !== null) checkGrad(this, grad);
    this.ownGradient.grad = grad;
  }

  /** Puts a gradient that is known to fit into `.grad`. */
  keepGrad(grad: Tensor): void {
    this.ownGradient.grad = grad;
  }

  /** Whether a tensor that is not a leaf keeps its gradient. */
  get retainsGrad(): boolean {
    return this.gradient?.retainsGrad === true;
  }

  /** Keeps the gradient of a tensor that is not a leaf in its `.grad`; a leaf's is kept anyway. */
  retainGrad(): void {
    if (!this.requiresGrad)
      throw new TensorError(
        'retain-grad-without-grad',
        'retainGrad: the tensor requires no grad, so it gets none to retain',
      );
    if (!this.hasHistory) return;
    this.ownGradient.retainsGrad = true;
    this.gradFn!.retainedBy = this;
  }

  /** Sets whether operations on a leaf are recorded. */
  requiresGrad_(value = true): this {
    if (!value && !this.isLeaf)
      throw new TensorError(
        'requires-grad-on-non-leaf',
        'requiresGrad_(false): only a leaf can stop requiring grad; use detach() to take a result out of the graph',
      );
    if (value && !isFloating(this.dtype))
      throw new TensorError(
        'requires-grad-dtype',
        `requiresGrad_: only floating tensors can require grad, not ${this.dtype}`,
      );
    if (value || this.gradient !== null) this.ownGradient.requiresGrad = value;
    return this;
  }

  /** A tensor on the same storage, with the same count of writes, and without history. */
  detach(): Tensor {
    return new Tensor(this.array, null, this);
  }

  /** Forgets how this tensor was computed. */
  detach_(): this {
    if (this.asView !== null)
      throw new TensorError('detach-view-in-place', 'detach_: a view follows its base; use detach() instead');
    if (this.gradient !== null) this.gradient.requiresGrad = false;
    this.setHistory(null);
    return this;
  }

  /** Calls `hook` with each whole gradient of this tensor as it is now; what it returns replaces the gradient. */
  registerHook(hook: GradientHook): HookHandle {
    if (!this.requiresGrad)
      throw new TensorError(
        'invalid-hook',
        'registerHook: the tensor requires no grad, so it gets none to call a hook with',
      );
    const edge = this.gradientEdge;
    if (edge === null) return new HookList<GradientHook>().add(hook); // a view made inside noGrad gets no gradient
    edge.hooks ??= new HookList();
    return edge.hooks.add(hook);
  }

  /** Calls `hook` with this leaf whenever backward has brought its `.grad` up to date. */
  registerPostAccumulateGradHook(hook: PostAccumulateHook): HookHandle {
    if (!this.requiresGrad || !this.isLeaf)
      throw new TensorError(
        'invalid-hook',
        'registerPostAccumulateGradHook: only a leaf that requires grad accumulates; use registerHook',
      );
    this.ownGradient.hooks ??= new HookList();
    return this.ownGradient.hooks.add(hook);
  }

  /** The hooks to call after accumulation. */
  get postAccumulateHooks(): Iterable<PostAccumulateHook> {
    return this.gradient?.hooks ?? [];
  }
}

function checkGrad(tensor: Tensor, grad: Tensor): void {
  const refuse = (problem: string): never => {
    throw new TensorError('invalid-grad', `grad cannot be set: ${problem}`);
  };
  if (!(grad instanceof Tensor)) refuse(`it must be a tensor or null, not ${typeof grad}`);
  if (grad === tensor) refuse('a tensor cannot be its own gradient');
  if (grad.dtype !== tensor.dtype) refuse(`a gradient of ${tensor.dtype} must be ${tensor.dtype}, not ${grad.dtype}`);
  if (!sameShape(grad.shape, tensor.shape))
    refuse(`the gradient of a tensor of shape [${tensor.shape}] must have that shape, not [${grad.shape}]`);
}
