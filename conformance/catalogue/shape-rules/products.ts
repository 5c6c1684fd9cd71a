/** Rules of products of matrices. */
import type { Shape } from '../../../spec/index.ts';
import { broadcastShapes } from '../broadcasting.ts';
import { between, type Choices, oneOf, weighted } from '../choices.ts';
import { flat, type ShapeRuleEntry } from './rule.ts';

/** Vectors, matrices and batches of matrices, in all combinations. */
export const matmul: ShapeRuleEntry = {
  leastRank: 1,
  results: ({ first, shapes }) => {
    const result = product(first, flat(shapes)[1]!);
    return result && [result];
  },
  other: (_name, { first }, choices) => drawFactor(first, choices),
};

function product(self: Shape, other: Shape): Shape | undefined {
  if (self.length === 0 || other.length === 0) return undefined;
  const [rows, inner] = self.length === 1 ? [[], self[0]!] : [[self.at(-2)!], self.at(-1)!];
  const [outer, columns] = other.length === 1 ? [other[0]!, []] : [other.at(-2)!, [other.at(-1)!]];
  const batch = broadcastShapes([self.slice(0, -2), other.slice(0, -2)]);
  return batch && inner === outer ? [...batch, ...rows, ...columns] : undefined;
}

/** A right factor: a vector, a matrix, or a batch of matrices. */
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
