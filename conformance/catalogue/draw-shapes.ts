/** The inverse of the shape rules: shapes of inputs, and params, such that a call is valid. */
import type { Op, Params, Shape } from '../../spec/index.ts';
import { inputsOf } from './catalogue.ts';
import { between, type Choices, chance, oneOf, shuffled } from './choices.ts';
import { drawParams } from './draw-params.ts';
import { sizeOf } from './shape-params.ts';
import { shapeRules } from './shape-rules/index.ts';
import type { Shapes } from './shape-rules/rule.ts';

/** Shapes by input, a list for each (of one, but for a variadic input), and params that go with them. */
export interface DrawnShapes {
  readonly shapes: Shapes;
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
  return first.length >= leastRank(op) && (shapeRules[op.shape].begins?.(op, first) ?? true);
}

/** The shapes and params of a valid call, beginning with a given first shape or a drawn one. */
export function drawShapes(op: Op, choices: Choices, first = drawFirst(op, choices)): DrawnShapes | undefined {
  const params = drawParams(op, first, choices);
  if (!params) return undefined;
  const [self, ...others] = inputsOf(op);
  if (!self) return { shapes: {}, params };
  const rule = shapeRules[op.shape];
  const shapes: Record<string, Shape[]> = { [self[0]]: [first] };
  const call = { op, shapes, params, first };
  const add = (name: string) => {
    const shape = rule.other?.(name, call, choices) ?? [...first];
    shapes[name] = [...(shapes[name] ?? []), shape];
  };
  const more = self[1].variadic ? (rule.count?.(self[0], call, choices) ?? between(choices, 1, 3)) : 0;
  for (let i = 0; i < more; i += 1) add(self[0]);
  for (const [name, input] of others) {
    const count = input.variadic ? (rule.count?.(name, call, choices) ?? 1) : 1;
    const mayBeAbsent = input.optional && (input.required_without ?? name) in { ...shapes, [name]: [] };
    if (!mayBeAbsent || chance(choices, 50)) for (let i = 0; i < count; i += 1) add(name);
  }
  return { shapes, params };
}

/** A shape of each rank, to fall back on. */
const plainShapes: readonly Shape[] = [[2, 3], [2], [], [2, 3, 4], [2, 2], [2, 3, 4, 5]];

/** A shape that a call can begin with. */
export function drawFirst(op: Op, choices: Choices): Shape {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const shape = drawShape(choices, leastRank(op));
    if (canBeginWith(op, shape)) return shape;
  }
  const plain = plainShapes.find((shape) => canBeginWith(op, shape)); // choices that are all 0 draw one shape again and again
  if (plain) return plain;
  throw new Error(`no shape was found that a call of ${op.name} can begin with: see its shape rule`);
}

/** A maximum is taken of something. */
const picksAmongElements = (op: Op): boolean => op.kinks.some((kink) => kink.kind === 'tie');

/** How many dims the first tensor must have at least. */
export function leastRank(op: Op): number {
  const along = Object.values(op.params).some((param) => param.along !== undefined);
  return Math.max(along ? 1 : 0, shapeRules[op.shape].leastRank ?? 0);
}
