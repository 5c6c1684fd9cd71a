/** Checks calls of ops against the catalogue: the op, its form, its inputs, its params and its results. */
import type { CallStep, InPlaceStep, Op, Operand, OpInput } from '../../spec/index.ts';
import { catalogue, givesList } from '../catalogue/catalogue.ts';
import { suggestion } from '../formats/nearest.ts';
import { checkAllGiven, checkParams } from './check-params.ts';
import type { Report } from './problem.ts';
import { checkScalar, isScalar } from './scalars.ts';

/** Reports what is wrong with a `call` or an `in_place` step. */
export function checkCall(step: CallStep | InPlaceStep, report: Report): void {
  const op = Object.hasOwn(catalogue, step.op) ? catalogue[step.op] : undefined;
  if (op === undefined) {
    report(`there is no op "${step.op}"${suggestion(step.op, Object.keys(catalogue))}`);
    return;
  }
  if (step.do === 'call') checkOut(step, op, report);
  else if (op.in_place === false) report(`${step.op} has no in-place form; use "do": "call"`);
  checkInputs(step, op, report);
  checkParams(step.params, op.params, step.op, report);
  checkAllGiven(step.params, op.params, step.op, report);
}

function checkOut(step: CallStep, op: Op, report: Report): void {
  if (op.in_place === 'only') report(`${step.op} has only an in-place form; use "do": "in_place"`);
  const results = Object.keys(op.outputs);
  if (givesList(op)) {
    if (typeof step.out === 'string')
      report(`${step.op} gives a list: "out" needs a list of names, one for each result`);
    return;
  }
  const names = typeof step.out === 'string' ? 1 : step.out.length;
  if (names !== results.length)
    report(`${step.op} gives ${results.join(' and ')}: "out" needs ${results.length} names, not ${names}`);
}

function checkInputs(step: CallStep | InPlaceStep, op: Op, report: Report): void {
  for (const [name, operand] of Object.entries(step.inputs)) {
    const entry = Object.hasOwn(op.inputs, name) ? op.inputs[name] : undefined;
    if (entry === undefined) report(`${step.op} has no input "${name}"${suggestion(name, Object.keys(op.inputs))}`);
    else checkOperand(name, operand, entry, report);
  }
  for (const [name, entry] of Object.entries(op.inputs))
    if (!entry.optional && !Object.hasOwn(step.inputs, name)) report(`${step.op} needs the input "${name}"`);
}

function checkOperand(name: string, operand: Operand, entry: OpInput, report: Report): void {
  if (Array.isArray(operand) !== (entry.variadic ?? false))
    report(`input "${name}" is ${entry.variadic ? 'a list of tensors' : 'one tensor, no list'}`);
  else if (isScalar(operand)) {
    if (!entry.scalar) report(`input "${name}" must be a tensor, not the scalar ${JSON.stringify(operand)}`);
    checkScalar(operand, `input "${name}"`, report);
  }
}
