/** The rule of einsum: an equation has a label for each dim of each operand. */
import type { Shape } from '../../../spec/index.ts';
import { between, oneOf } from '../choices.ts';
import type { ShapedCall, ShapeRuleEntry } from './rule.ts';

/** Dims that share a label have one size, or are 1; the result has those dims that it names. */
export const einsum: ShapeRuleEntry = {
  leastRank: 1,
  begins: (_op, first) => first.length <= 3,
  results: (call) => {
    const [terms, output] = partsOf(call);
    const shapes = call.shapes.operands!;
    const isLabelled = terms.length === shapes.length && shapes.every((shape, i) => shape.length === terms[i]!.length);
    if (!isLabelled) return undefined;
    const sizes = sizesOf(terms, shapes);
    return sizes && [[...output].map((label) => sizes.get(label)!)];
  },
  count: (_name, call) => partsOf(call)[0].length - 1,
  other: (_name, call, choices) => {
    const [terms] = partsOf(call);
    const { operands } = call.shapes;
    const sizes = sizesOf(terms, operands!)!;
    const nth = operands!.length;
    for (const label of terms[nth]!) if (!sizes.has(label)) sizes.set(label, between(choices, 2, 4));
    return [...terms[nth]!].map((label) => sizes.get(label)!);
  },
  params: { equation: ({ first }, choices) => oneOf(choices, equations[first.length]!) },
};

/** Equations by the dims of the first operand. Each has several operands: of one alone the result may be a view of it. */
const equations: Readonly<Record<number, readonly [string, ...string[]]>> = {
  1: ['i,i->', 'i,j->ji', 'i,ij->j', 'j,ij->i', 'i,j,ij->'],
  2: ['ij,jk->ik', 'ij,kj->ki', 'ij,j->i', 'ij,ij->', 'ij,ij->ji', 'ij,jk,k->i', 'ij,k->ikj'],
  3: ['bij,bjk->bik', 'bij,jk->bik', 'bij,bij->b', 'bij,ki->jbk', 'bij,i->bj'],
};

function partsOf({ params }: ShapedCall): readonly [terms: readonly string[], output: string] {
  const [operands = '', output = ''] = String(params.equation).replaceAll(' ', '').split('->');
  return [operands.split(','), output];
}

/** The size of each label; undefined where two dims that share one do not go together. */
function sizesOf(terms: readonly string[], shapes: readonly Shape[]): Map<string, number> | undefined {
  const sizes = new Map<string, number>();
  for (const [nth, shape] of shapes.entries())
    for (const [dim, label] of [...terms[nth]!].entries()) {
      const known = sizes.get(label) ?? 1;
      const size = shape[dim]!;
      if (known !== 1 && size !== 1 && known !== size) return undefined;
      sizes.set(label, size === 1 ? known : size);
    }
  return sizes;
}
