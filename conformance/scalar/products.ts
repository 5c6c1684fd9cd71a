/** Products of matrices: every pair of elements multiplied, and added up along what the operands share. */
import { sizeOf } from '../catalogue/shape-params.ts';
import type { Tensors } from './tensors.ts';
import { NoScalarForm, type Wires } from './wires.ts';

/** The rows of one by the columns of the other; batches are stretched, and a vector is one row or one column. */
export function rowsByColumns(tensors: Tensors, a: Wires, b: Wires): Wires {
  const rows = a.shape.length === 1 ? tensors.unsqueeze(a, 0) : a;
  const columns = b.shape.length === 1 ? tensors.unsqueeze(b, 1) : b;
  const pairs = tensors.mul(tensors.unsqueeze(rows, -1), tensors.unsqueeze(columns, -3));
  const { elements } = tensors.sum(pairs, [pairs.shape.length - 2]);
  const batch = pairs.shape.slice(0, -3);
  return { shape: [...batch, ...a.shape.slice(0, -1).slice(-1), ...b.shape.slice(1).slice(-1)], elements };
}

/** The product that an equation says: each label is a dim of all, in which what lacks it is stretched. */
export function byEquation(tensors: Tensors, equation: string, operands: readonly Wires[]): Wires {
  const [terms = '', output] = equation.replaceAll(' ', '').split('->');
  if (output === undefined || /(\w)[^,]*?\1/.test(output)) throw new NoScalarForm(`${equation} says no output`);
  const labels = [...new Set(output + terms.replaceAll(',', ''))];
  const aligned = terms.split(',').map((term, nth) => alignedTo(tensors, labels, term, operands[nth]!));
  const product = aligned.reduce((sofar, each) => tensors.mul(sofar, each));
  return tensors.sum(product, [...labels.keys()].slice(output.length));
}

function alignedTo(tensors: Tensors, labels: readonly string[], term: string, operand: Wires): Wires {
  if (new Set(term).size < term.length) throw new NoScalarForm(`${term} is a diagonal`);
  const present = labels.filter((label) => term.includes(label));
  const dims = present.map((label) => term.indexOf(label));
  const { elements } = tensors.move('permute', { self: operand }, { dims }) as Wires;
  const shape = labels.map((label) => (term.includes(label) ? operand.shape[term.indexOf(label)]! : 1));
  if (sizeOf(shape) !== elements.length) throw new NoScalarForm(`${term} does not fit its operand`);
  return { shape, elements };
}
