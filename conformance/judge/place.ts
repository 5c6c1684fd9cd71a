/** Where a difference is: the step that observed it, and what it observed there. */
import type { Shape, StepPath } from '../../spec/index.ts';

/** An observation's place in its program. */
export interface Place {
  readonly step?: StepPath;
  /** In the words of PyTorch: `x.grad`, `y.shape`, `a is b`. */
  readonly what: string;
}

/** The place as the fields of a difference; with an index, of one element. */
export function at(place: Place, index = ''): { where: string; step?: StepPath } {
  return { where: place.what + index, ...(place.step !== undefined && { step: place.step }) };
}

/** The index of the element that stands at `position` in row-major order: `[1, 2]`, and nothing for a 0-d tensor. */
export function elementIndex(position: number, shape: Shape): string {
  let rest = position;
  const index = shape.toReversed().map((size) => {
    const along = rest % size;
    rest = (rest - along) / size;
    return along;
  });
  return shape.length === 0 ? '' : `[${index.toReversed().join(', ')}]`;
}
