/** PyTorch's spelling of modules. */
import type { ModuleStep } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { pythonParam } from './python-values.ts';
import { keywordArguments, type PyTorchPrinter, type StepPrinters } from './pytorch-printer.ts';

export const modulePrinters: StepPrinters<StepKinds['modules']> = {
  module(printer, step) {
    const name = printer.name(step.out);
    printer.line(`${name} = ${module(printer, step)}`);
    const parameters = Object.entries(step.parameters).map(([key, tensor]) => `${key}=${printer.name(tensor)}`);
    if (parameters.length > 0) printer.line(`${name}._parameters.update(${parameters.join(', ')})`);
    if (step.training !== undefined) printer.line(`${name}.train(${step.training ? 'True' : 'False'})`);
  },
  forward(printer, { module: of, inputs, out }) {
    const names = typeof out === 'string' ? [out] : out;
    const given = inputs.map((ref) => printer.ref(ref)).join(', ');
    printer.line(`${names.map(printer.name).join(', ')} = ${printer.name(of)}(${given})`);
  },
};

function module(printer: PyTorchPrinter, { kind, modules = [], options }: ModuleStep): string {
  const given = Object.entries(options).map(([name, value]) => [name, pythonParam(value)] as const);
  const written = [...modules.map(printer.name), ...keywordArguments(Object.fromEntries(given))].join(', ');
  return `torch.nn.${kind}(${written}).to(torch.${printer.float})`;
}
