/** What makes a tensor a view of another, and of which views the history cannot be followed. */
import type { Tensor } from './tensor.ts';

/** The categories of the errors that recorded writes to such views, or to their bases, lead to. */
export type UntraceableView = 'no-grad-view-in-place' | 'multi-view-in-place' | 'custom-function-view-in-place';

/** What makes a tensor a view: its base, which is never a view itself, and how to look at it that way again. */
export interface View {
  readonly base: Tensor;
  /** Why its history cannot be followed through writes, if it cannot: how the view was made. */
  readonly untraceable: UntraceableView | null;
  /** The version at which the history of the view was true. */
  trueAt: number;
  /** Takes the same steps from another tensor of the base's shape. */
  replay(from: Tensor): Tensor;
  /** The same way of looking, of a view whose history cannot be followed. */
  untraceableAs(untraceable: UntraceableView): View;
}

/** What to say of such views. */
export const untraceableViews: Readonly<Record<UntraceableView, string>> = {
  'no-grad-view-in-place': 'a view made inside noGrad',
  'multi-view-in-place': 'a view that an operation returned together with others',
  'custom-function-view-in-place': 'a view that a custom function returned',
};
