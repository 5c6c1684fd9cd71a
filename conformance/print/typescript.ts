/** A program as TypeScript over the reference. */
import type { FloatDtype, Observable, ObserveStep, Program, Step } from '../../spec/index.ts';
import { camelCase } from '../programs/camel-case.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { walk } from '../programs/walk.ts';
import { autogradPrinters } from './typescript-autograd.ts';
import { functionPrinters } from './typescript-functions.ts';
import { type StepPrinters, TypeScriptPrinter } from './typescript-printer.ts';
import { tensorPrinters } from './typescript-tensors.ts';
import { trainingPrinters } from './typescript-training.ts';

/** A module that runs the program when it is loaded, and exports it as a function of what to tell its observations. */
export function printTypeScript(program: Program, float: FloatDtype): string {
  const printer = new TypeScriptPrinter(program, float, print);
  const body = () => printer.body(program.steps);
  printer.script.block('export function program(observe: (what: string, value: unknown) => void): void {', body, '}');
  if (saves(program)) printer.useType('Tensor');
  return `${importsOf(printer)}${printer.script.text}${saves(program) ? saving : ''}${ending}`;
}

const saves = (program: Program): boolean => [...walk(program)].some(({ step }) => step.do === 'save_state');

const saving = `
/** A copy that later steps do not change, as if it had been written to a file. */
function copyOf<S extends { state: Readonly<Record<number, Record<string, Tensor>>>; paramGroups: unknown }>(dict: S): S {
  const copies = Object.entries(dict.state).map(([param, state]) => {
    return [param, Object.fromEntries(Object.entries(state).map(([key, tensor]) => [key, tensor.detach().clone()]))];
  });
  return { ...dict, state: Object.fromEntries(copies), paramGroups: structuredClone(dict.paramGroups) };
}
`;

const ending = `
program((what, value) => console.log(\`\${what}: \${value}\`));
`;

function importsOf({ imports }: TypeScriptPrinter): string {
  const values = [...imports].filter((name) => !name.startsWith('type '));
  const types = [...imports].filter((name) => name.startsWith('type ') && !imports.has(name.slice('type '.length)));
  const names = [...values.sort(), ...types.sort()];
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
  needs_input_grad: () => 'context.needsInputGrad',
  text: (printer, { of }) => `String(${printer.tensor(of!)})`,
};

const blockPrinters: StepPrinters<StepKinds['blocks'] | 'observe'> = {
  repeat: (printer, { times, steps }) => printer.block(`for (let turn = 0; turn < ${times}; turn++) {`, steps, '}'),
  attempt(printer, { steps }) {
    printer.block('try {', steps, "  observe('attempt', 'completed');");
    printer.block('} catch (error) {', [], '}', ["observe('attempt', error);"]);
  },
  observe(printer, step) {
    const expression = observed[step.what](printer, step);
    printer.line(`observe('${expression}', ${expression});`);
  },
};

const printers: StepPrinters<Step['do']> = {
  ...tensorPrinters,
  ...autogradPrinters,
  ...functionPrinters,
  ...trainingPrinters,
  ...blockPrinters,
};

function print(printer: TypeScriptPrinter, step: Step): void {
  const printStep = printers[step.do] as (printer: TypeScriptPrinter, step: Step) => void;
  printStep(printer, step);
}
