/** Rules of products of matrices. */
import type { Shape } from '../../../spec/index.ts';
import { broadcastShapes, broadcastsTo, sameShape } from '../broadcasting.ts';
import { between, type Choices, chance, oneOf, weighted } from '../choices.ts';
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

/** Factors of so many dims, of which batches do not broadcast. */
const ofRanks = (left: number, right: number): ShapeRuleEntry => ({
  leastRank: left,
  begins: (_op, first) => first.length === left,
  results: ({ first, shapes }) => {
    const other = flat(shapes)[1]!;
    if (first.length !== left || other.length !== right) return undefined;
    const result = product(first, other);
    return result && (left < 3 || first[0] === other[0]) ? [result] : undefined;
  },
  other: (_name, { first }, choices) =>
    right === 1 ? [first.at(-1)!] : [...first.slice(0, -2), first.at(-1)!, between(choices, 1, 4)],
});

/** Two matrices. */
export const mm = ofRanks(2, 2);
/** A matrix and a vector. */
export const mv = ofRanks(2, 1);
/** Two vectors. */
export const dot = ofRanks(1, 1);
/** As many matrices on both sides. */
export const bmm = ofRanks(3, 3);

/** What stretches to the product of the two matrices after it. */
export const addmm: ShapeRuleEntry = {
  begins: (_op, first) => first.length <= 2,
  results: ({ first, shapes }) => {
    const [mat1, mat2] = [shapes.mat1![0]!, shapes.mat2![0]!];
    if (mat1.length !== 2 || mat2.length !== 2) return undefined;
    const result = product(mat1, mat2);
    return result && broadcastsTo(first, result) ? [result] : undefined;
  },
  other: (name, { first, shapes }, choices) => {
    const size = (own: number | undefined) => (own === undefined || own === 1 ? between(choices, 1, 3) : own);
    if (name === 'mat1') return [size(first.at(-2)), between(choices, 1, 4)];
    return [shapes.mat1![0]![1]!, size(first.at(-1))];
  },
};

/** A matrix of the product's shape. */
export const addmm_to_self: ShapeRuleEntry = {
  leastRank: 2,
  begins: (_op, first) => first.length === 2,
  results: (call) => (addmm.results(call)?.every((result) => sameShape(result, call.first)) ? [call.first] : undefined),
  other: (name, { first, shapes }, choices) =>
    name === 'mat1' ? [first[0]!, between(choices, 1, 4)] : [shapes.mat1![0]![1]!, first[1]!],
};

/** Two vectors: each element with each. */
export const outer: ShapeRuleEntry = {
  leastRank: 1,
  begins: (_op, first) => first.length === 1,
  results: ({ first, shapes }) => {
    const other = flat(shapes)[1]!;
    return first.length === 1 && other.length === 1 ? [[...first, ...other]] : undefined;
  },
  other: (_name, _call, choices) => [between(choices, 1, 4)],
};

/** Rows of any number of dims, a weight of [out, in], and a bias of [out] or of one number. */
export const linear: ShapeRuleEntry = {
  leastRank: 1,
  results: ({ first, shapes }) => {
    const [weight, bias] = [shapes.weight![0]!, shapes.bias?.[0]];
    if (first.length === 0 || weight.length !== 2 || first.at(-1) !== weight[1]) return undefined;
    const isAdded = !bias || bias.length === 0 || (bias.length === 1 && (bias[0] === weight[0] || bias[0] === 1));
    return isAdded ? [first.with(-1, weight[0]!)] : undefined;
  },
  other: (name, { first, shapes }, choices) => {
    if (name === 'weight') return [between(choices, 1, 4), first.at(-1)!];
    return chance(choices, 20) ? [] : [shapes.weight![0]![0]!];
  },
};
