/** einsum: products of elements whose labels agree, summed over the labels that the result lacks. */
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import type { Composite } from '../composite.ts';
import { sumOfProducts } from './contraction.ts';
import { parsed } from './equation.ts';

/** All operands with one order of dims, the result's first; and in how many of them each dim is not of size 1. */
interface Aligned {
  readonly operands: readonly Tensor[];
  readonly uses: number[];
}

export const einsum: Composite<'einsum'> = ({ operands }, { equation }) => {
  const { terms, output } = parsed(equation, operands.length);
  const labels = [...new Set([...output, ...[...terms.join('')].sort()])];
  const aligned = align(operands, terms, labels);
  const summed = labels.map((_, dim) => dim).slice(output.length);
  const [first, ...rest] = aligned.operands;
  if (rest.length === 0) return summed.length === 0 ? first! : first!.sum(summed);
  const product = rest.reduce((left, right) => multiplied(left, right, summed, aligned.uses), first!);
  return summed.length === 0 ? product : product.reshape(product.shape.slice(0, output.length));
};

function align(operands: readonly Tensor[], terms: readonly string[], labels: readonly string[]): Aligned {
  const sizes = labels.map(() => 1);
  const uses = labels.map(() => 0);
  const ordered = operands.map((operand, nth) => {
    const { tensor, dims } = withoutRepeats(operand, terms[nth]!);
    dims.forEach((label, dim) => {
      const at = labels.indexOf(label);
      const size = tensor.shape[dim]!;
      if (size === 1) return;
      if (sizes[at] !== 1 && sizes[at] !== size)
        refuse(`'${label}' has sizes ${sizes[at]} and ${size}, which do not go together`);
      sizes[at] = size;
      uses[at]!++;
    });
    return inOrder(tensor, dims, labels);
  });
  return { operands: ordered, uses };
}

/** An operand of which each label has one dim: of those that share a label, the diagonal is taken. */
function withoutRepeats(operand: Tensor, term: string): { readonly tensor: Tensor; readonly dims: readonly string[] } {
  if (operand.shape.length !== term.length)
    refuse(`'${term}' has ${term.length} labels for an operand of shape [${operand.shape}]`);
  let tensor = operand;
  const dims: string[] = [];
  for (const label of term) {
    const first = dims.indexOf(label);
    if (first < 0) dims.push(label);
    else tensor = diagonalOf(tensor, first, dims.length, label);
  }
  return { tensor, dims };
}

function diagonalOf(tensor: Tensor, first: number, second: number, label: string): Tensor {
  const { shape } = tensor;
  if (shape[first] !== shape[second])
    refuse(`'${label}' stands for dims of sizes ${shape[first]} and ${shape[second]}`);
  return tensor.diagonal({ dim1: first, dim2: second }).movedim([-1], [first]);
}

/** The dims in the order of the labels, and new ones of size 1 for those that the tensor lacks. */
function inOrder(tensor: Tensor, dims: readonly string[], labels: readonly string[]): Tensor {
  const missing = labels.filter((label) => !dims.includes(label));
  const all = [...dims, ...missing];
  const widened = missing.reduce((wider, _, nth) => wider.unsqueeze(dims.length + nth), tensor);
  return widened.permute(labels.map((label) => all.indexOf(label)));
}

/** The product of two, summed over what no later operand needs. */
function multiplied(left: Tensor, right: Tensor, dims: readonly number[], uses: number[]): Tensor {
  const isLong =
    ({ shape }: Tensor) =>
    (dim: number) =>
      shape[dim] !== 1;
  const shared = dims.filter((dim) => isLong(left)(dim) && isLong(right)(dim));
  const alone = dims.filter((dim) => !shared.includes(dim) && uses[dim] === 1);
  for (const dim of shared) uses[dim]!--;
  const done = shared.filter((dim) => uses[dim] === 1);
  const [ofLeft, ofRight] = [alone.filter(isLong(left)), alone.filter(isLong(right))];
  for (const dim of [...done, ...ofLeft, ...ofRight]) uses[dim] = 0;
  return sumOfProducts(summedOver(left, ofLeft), summedOver(right, ofRight), done);
}

const summedOver = (tensor: Tensor, dims: readonly number[]): Tensor =>
  dims.length === 0 ? tensor : tensor.sum(dims, { keepdim: true });

function refuse(problem: string): never {
  throw new TensorError('shape-mismatch', `einsum: ${problem}`);
}
