/** Equations of einsum: a label for each dim of each operand, an arrow, and the labels of the result. */
import { TensorError } from '../../error.ts';

/** The labels of each operand, and those of the result. */
export interface Equation {
  readonly terms: readonly string[];
  readonly output: string;
}

const form = /^([a-zA-Z ]*(?:,[a-zA-Z ]*)*)->([a-zA-Z ]*)$/;

/** Reads an equation with an arrow; spaces mean nothing. */
export function parsed(equation: string, operands: number): Equation {
  const found = form.exec(equation);
  if (!found)
    refuse(`'${equation}' must be letters for each operand, with commas, an arrow and letters, as in 'ij,jk->ik'`);
  const terms = found[1]!.replaceAll(' ', '').split(',');
  const output = found[2]!.replaceAll(' ', '');
  if (terms.length !== operands) refuse(`'${equation}' speaks of ${terms.length} operands; there are ${operands}`);
  checkOutput(output, terms.join(''));
  return { terms, output };
}

function checkOutput(output: string, given: string): void {
  const [unknown] = [...output].filter((label) => !given.includes(label));
  if (unknown) refuse(`'${unknown}' of the result must be a label of some operand`);
  if (new Set(output).size !== output.length)
    refuse(`a label of the result must stand there once, not as in '${output}'`);
}

function refuse(problem: string): never {
  throw new TensorError('invalid-argument', `einsum: ${problem}`);
}
