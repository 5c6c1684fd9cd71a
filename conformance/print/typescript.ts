/** A program as TypeScript over the reference. */
import type { FloatDtype, Observable, ObserveStep, Program, Step } from '../../spec/index.ts';
import { camelCase } from '../programs/camel-case.ts';
import { autogradPrinters } from './typescript-autograd.ts';
import { type StepPrinters, TypeScriptPrinter } from './typescript-printer.ts';
import { tensorPrinters } from './typescript-tensors.ts';
import { trainingPrinters } from './typescript-training.ts';

/** A module that runs the program when it is loaded, and exports it as a function of who is told what it observes. */
export function printTypeScript(program: Program, float: FloatDtype): string {
  const printer = new TypeScriptPrinter(program, float, print);
  printer.script.block(
    'export function program(observe: (what: string, value: unknown) => void): void {',
    () => {
      if (printer.variables.length > 0) printer.line(`let ${printer.variables.map(declaration).join(', ')};`);
      printer.steps(program.steps);
    },
    '}',
  );
  return `${importsOf(printer)}${printer.script.text}\n${ending}`;

  function declaration(name: string): string {
    return `${printer.name(name)}: any`;
  }
}

const ending = 'program((what, value) => console.log(`${what}: ${value}`));\n';

function importsOf({ imports }: TypeScriptPrinter): string {
  const names = [...imports].sort();
  return names.length === 0 ? '' : `import { ${names.join(', ')} } from 'gradspec/reference';\n\n`;
}

const observed: { readonly [What in Observable]: (printer: TypeScriptPrinter, step: ObserveStep) => string } = {
  value: (printer, { of }) => printer.maybe(of!),
  shape: (printer, { of }) => `${printer.tensor(of!)}.shape`,
  dtype: (printer, { of }) => `${printer.tensor(of!)}.dtype`,
  requires_grad: (printer, { of }) => `${printer.tensor(of!)}.requiresGrad`,
  is_leaf: (printer, { of }) => `${printer.tensor(of!)}.isLeaf`,
  has_grad_fn: (printer, { of }) => `${printer.tensor(of!)}.gradFn !== null`,
  retains_grad: (printer, { of }) => `${printer.tensor(of!)}.retainsGrad`,
  version: (printer, { of }) => `${printer.tensor(of!)}.version`,
  same_tensor: (printer, { of, and }) => `${printer.maybe(of!)} === ${printer.maybe(and!)}`,
  shares_storage: (printer, { of, and }) => `${printer.tensor(of!)}.sharesStorageWith(${printer.tensor(and!)})`,
  optimizer_state: (printer, { optimizer, of, key }) =>
    `${printer.name(optimizer!)}.state.get(${printer.tensor(of!)})?.${camelCase(key!)} ?? null`,
  option: (printer, { optimizer, group, key }) =>
    `${printer.name(optimizer!)}.paramGroups[${group}]!.${camelCase(key!)}`,
  text: (printer, { of }) => `String(${printer.tensor(of!)})`,
};

const blockPrinters: StepPrinters<'repeat' | 'attempt' | 'observe'> = {
  repeat: (printer, { times, steps }) => printer.block(`for (let turn = 0; turn < ${times}; turn++) {`, steps, '}'),
  attempt(printer, { steps }) {
    printer.block('try {', steps, '} catch (error) {', ["observe('attempt', 'completed');"]);
    printer.block('', [], '}', ["observe('attempt', error);"]);
  },
  observe(printer, step) {
    const expression = observed[step.what](printer, step);
    printer.line(`observe(${JSON.stringify(expression)}, ${expression});`);
  },
};

const printers: StepPrinters<Step['do']> = {
  ...tensorPrinters,
  ...autogradPrinters,
  ...trainingPrinters,
  ...blockPrinters,
};

function print(printer: TypeScriptPrinter, step: Step): void {
  const printStep = printers[step.do] as (printer: TypeScriptPrinter, step: Step) => void;
  printStep(printer, step);
}
