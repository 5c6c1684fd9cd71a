/** Python's spelling of what a program observes. */
import type { Observable, ObserveStep } from '../../spec/index.ts';
import type { PyTorchPrinter, StepPrinters } from './pytorch-printer.ts';

export const observePrinters: StepPrinters<'observe'> = {
  observe(printer, step) {
    const expression = observed[step.what](printer, step);
    const quote = expression.includes('"') ? "'" : '"';
    printer.line(`observe(${quote}${expression}${quote}, ${expression})`);
  },
};

type Observed = (printer: PyTorchPrinter, step: ObserveStep) => string;

const attribute =
  (name: string): Observed =>
  (printer, { of }) =>
    `${printer.ref(of!)}.${name}`;

const storage = (tensor: string): string => `${tensor}.untyped_storage()._cdata`;

const observed: { readonly [What in Observable]: Observed } = {
  value: (printer, { of }) => printer.ref(of!),
  shape: attribute('shape'),
  dtype: attribute('dtype'),
  requires_grad: attribute('requires_grad'),
  is_leaf: attribute('is_leaf'),
  has_grad_fn: attribute('grad_fn is not None'),
  retains_grad: attribute('retains_grad'),
  version: attribute('_version'),
  same_tensor: (printer, { of, and }) => `${printer.ref(of!)} is ${printer.ref(and!)}`,
  shares_storage: (printer, { of, and }) => `${storage(printer.ref(of!))} == ${storage(printer.ref(and!))}`,
  optimizer_state: (printer, { optimizer, of, key }) =>
    `${printer.name(optimizer!)}.state.get(${printer.ref(of!)}, {}).get("${key}")`,
  option: (printer, { optimizer, group, key }) => `${printer.name(optimizer!)}.param_groups[${group}]["${key}"]`,
  needs_input_grad: () => 'torch.tensor(ctx.needs_input_grad)',
  text: (printer, { of }) => `str(${printer.ref(of!)})`,
};
