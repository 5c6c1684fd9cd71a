/** The inverse of the shape rules: shapes of inputs, and params, such that a call is valid. */
import type { Op, Params, Shape } from '../../spec/index.ts';
import { drawBroadcastable, drawBroadcastableTo } from './broadcasting.ts';
import { inputsOf } from './catalogue.ts';
import { between, type Choices, chance, oneOf, shuffled, weighted } from './choices.ts';
import { drawParams } from './draw-params.ts';
import { dimIn, sizeOf, wholeNumber } from './shape-params.ts';

/** Shapes by input, a list for each (of one, but for a variadic input), and params that go with them. */
export interface DrawnShapes {
  readonly shapes: Readonly<Record<string, readonly Shape[]>>;
  readonly params: Params;
}

/** A shape of up to three dims of distinct sizes, so that an exchange of dims shows; some of them 1. */
export function drawShape(choices: Choices, leastRank = 0): Shape {
  const rank = Math.max(leastRank, oneOf(choices, [2, 2, 2, 2, 2, 1, 1, 1, 3, 3, 3, 0]));
  const sizes = shuffled(choices, [2, 3, 4]).slice(0, rank);
  return sizes.map((size) => (chance(choices, 15) ? 1 : size));
}

/** Whether a call can begin with a tensor of this shape. */
export function canBeginWith(op: Op, first: Shape): boolean {
  if (picksAmongElements(op) && sizeOf(first) === 0) return false;
  return first.length >= leastRank(op);
}

/** The shapes and params of a valid call, beginning with a given first shape or a drawn one. */
export function drawShapes(
  op: Op,
  choices: Choices,
  first = drawShape(choices, leastRank(op)),
): DrawnShapes | undefined {
  const params = drawParams(op, first, choices);
  if (!params) return undefined;
  const [self, ...others] = inputsOf(op);
  const more = self![1].variadic ? between(choices, 1, 3) : 0;
  const another = () => drawOther(op, first, params, choices);
  const shapes = { [self![0]]: [first, ...Array.from({ length: more }, another)] };
  for (const [name, input] of others) if (!input.optional || chance(choices, 50)) shapes[name] = [another()];
  return { shapes, params };
}

/** A maximum is taken of something. */
const picksAmongElements = (op: Op): boolean => op.kinks.some((kink) => kink.kind === 'tie');

/** How many dims the first tensor must have at least. */
export function leastRank(op: Op): number {
  const along = Object.values(op.params).some((param) => param.along !== undefined);
  return along || op.shape === 'matmul' || op.shape === 'concat' ? 1 : 0;
}

function drawOther(op: Op, first: Shape, params: Params, choices: Choices): Shape {
  switch (op.shape) {
    case 'broadcast':
    case 'reduce_broadcast':
      return drawBroadcastable(first, choices);
    case 'broadcast_to_self':
      return drawBroadcastableTo(first, choices);
    case 'matmul':
      return drawFactor(first, choices);
    case 'concat':
      return first.with(dimOf(op, first, params), between(choices, 1, 3));
    case 'gather':
      return drawIndexShape(first, dimOf(op, first, params), choices);
    default:
      return [...first];
  }
}

const dimOf = (op: Op, first: Shape, params: Params): number => dimIn(first, wholeNumber(op, params, 'dim'))!;

/** A right factor of a product: a vector, a matrix, or a batch of matrices. */
function drawFactor(first: Shape, choices: Choices): Shape {
  const inner = first.at(-1)!;
  const columns = () => between(choices, 2, 4);
  const batch = () => (first.length === 3 ? oneOf(choices, [first[0]!, 1]) : between(choices, 1, 3));
  switch (weighted(choices, { matrix: 5, vector: 3, batch: 2 })) {
    case 'matrix':
      return [inner, columns()];
    case 'vector':
      return [inner];
    case 'batch':
      return [batch(), inner, columns()];
  }
}

/** As many dims as the tensor; along `dim` any size (none if there is nothing to index), elsewhere no larger than it. */
const drawIndexShape = (first: Shape, dim: number, choices: Choices): Shape =>
  first.map((size, at) =>
    at === dim && size > 0 ? between(choices, 1, 4) : between(choices, Math.min(1, size), size),
  );
