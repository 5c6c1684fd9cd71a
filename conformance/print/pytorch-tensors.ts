/** PyTorch's spelling of steps that make tensors, call ops, write in place and name things. */
import type { CallStep, IndexItem, InPlaceStep, Op, Operand, ParamValue, Ref } from '../../spec/index.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { isScalar } from '../programs/scalars.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { isRef } from '../programs/walk.ts';
import { differingParams } from './differing.ts';
import { pythonParam, pythonScalar, pythonTensor } from './python-values.ts';
import type { PyTorchPrinter, StepPrinters } from './pytorch-printer.ts';

export const tensorPrinters: StepPrinters<StepKinds['tensors']> = {
  tensor: (printer, step) => printer.line(`${printer.name(step.out)} = ${pythonTensor(step, printer.float)}`),
  call(printer, step) {
    const out = typeof step.out === 'string' ? [step.out] : step.out;
    const targets = out.map(printer.name).join(', ');
    const isList = typeof step.out !== 'string' && out.length === 1;
    printer.line(`${isList ? `${targets},` : targets} = ${call(printer, step)}`);
  },
  in_place(printer, step) {
    const [self, ...rest] = callArguments(printer, step);
    printer.line(`${self}.${entryOf(step.op).name}_(${rest.join(', ')})`);
  },
  assign(printer, { to, index, value }) {
    const items = index.map((item) => indexItem(printer, item)).join(', ') || '()';
    printer.line(`${printer.ref(to)}[${items}] = ${operand(printer, value)}`);
  },
  bind: (printer, { out, from }) => printer.line(`${printer.name(out)} = ${printer.ref(from)}`),
  detach: (printer, { out, of }) => printer.line(`${printer.name(out)} = ${printer.ref(of)}.detach()`),
  detach_: (printer, { of }) => printer.line(`${printer.ref(of)}.detach_()`),
};

function call(printer: PyTorchPrinter, step: CallStep): string {
  const { name, torch } = entryOf(step.op);
  const written = callArguments(printer, step);
  const spelling = torch?.function ?? `torch.${name}`;
  if (!spelling.startsWith('Tensor.')) return `${spelling}(${written.join(', ')})`;
  return `${written[0]}.${spelling.slice('Tensor.'.length)}(${written.slice(1).join(', ')})`;
}

/** By position the inputs, or what the catalogue says; by keyword the other params, unless they are the default. */
function callArguments(printer: PyTorchPrinter, step: CallStep | InPlaceStep): string[] {
  const entry = entryOf(step.op);
  const byPosition = entry.torch?.arguments ?? Object.keys(entry.inputs);
  const positional = byPosition.map((name) => {
    if (name in step.inputs) return operand(printer, step.inputs[name]!);
    return name in step.params ? param(printer, entry, name, step.params[name]!) : 'None';
  });
  while (positional.at(-1) === 'None' && isAbsent(step, entry, byPosition[positional.length - 1]!)) positional.pop();
  const named = Object.keys(entry.inputs).filter((name) => name in step.inputs && !byPosition.includes(name));
  const others = Object.keys(entry.params).filter((name) => !byPosition.includes(name));
  const keywords = [
    ...named.map((name) => `${name}=${operand(printer, step.inputs[name]!)}`),
    ...differingParams(entry, step.params, others).map(
      ([name, value]) => `${name}=${param(printer, entry, name, value)}`,
    ),
  ];
  return [...positional, ...keywords];
}

const isAbsent = (step: CallStep | InPlaceStep, entry: Op, name: string): boolean =>
  name in entry.inputs && !(name in step.inputs);

const param = (printer: PyTorchPrinter, entry: Op, name: string, value: ParamValue): string =>
  entry.params[name]?.type === 'dtype' && value !== null
    ? `torch.${value === 'float' ? printer.float : value}`
    : pythonParam(value);

function operand(printer: PyTorchPrinter, value: Operand): string {
  if (isScalar(value)) return pythonScalar(value);
  return isRef(value) ? printer.ref(value) : printer.refs(value as Ref[]);
}

const words = { newaxis: 'None', ellipsis: '...' } as const;

function indexItem(printer: PyTorchPrinter, item: IndexItem): string {
  if (typeof item === 'number') return String(item);
  if (typeof item === 'string') return words[item];
  if ('tensor' in item) return printer.ref(item.tensor);
  const step = item.step === 1 ? '' : `:${item.step}`;
  return `${item.start ?? ''}:${item.stop ?? ''}${step}`;
}
