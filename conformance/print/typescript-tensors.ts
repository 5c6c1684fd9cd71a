/** The reference's spelling of steps that make tensors, call ops, write in place and name things. */
import type { CallStep, IndexItem, InPlaceStep, Op, Operand, ParamValue, Ref } from '../../spec/index.ts';
import { entryOf, givesList } from '../catalogue/catalogue.ts';
import { camelCase } from '../programs/camel-case.ts';
import { isScalar } from '../programs/scalars.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { differingParams } from './differing.ts';
import { isFunction } from './is-function.ts';
import { optionsArgument, type StepPrinters, type TypeScriptPrinter } from './typescript-printer.ts';
import { typescriptParam, typescriptScalar, typescriptTensor } from './typescript-values.ts';

export const tensorPrinters: StepPrinters<StepKinds['tensors']> = {
  tensor(printer, step) {
    const [callee, call] = typescriptTensor(step, printer.float);
    printer.use(callee);
    printer.bind(step.out, call);
  },
  call(printer, step) {
    const entry = entryOf(step.op);
    const expression = call(printer, step, camelCase(entry.name));
    const list = givesList(entry) ? ` as ${printer.tuple([step.out].flat())}` : '';
    printer.line(`${printer.target(step.out)} = ${expression}${list};`);
  },
  in_place: (printer, step) => printer.line(`${call(printer, step, `${camelCase(entryOf(step.op).name)}_`)};`),
  assign(printer, { to, index, value }) {
    const items = index.map((item) => indexItem(printer, item)).join(', ');
    printer.line(`${printer.use('assign')}(${printer.tensor(to)}, [${items}], ${operand(printer, value)});`);
  },
  bind: (printer, { out, from }) => printer.bind(out, printer.tensor(from)),
  detach: (printer, { out, of }) => printer.bind(out, `${printer.tensor(of)}.detach()`),
  detach_: (printer, { of }) => printer.line(`${printer.tensor(of)}.detach_();`),
};

/** A method of `self`, or a function: inputs and params without default by position, the others as options. */
function call(printer: TypeScriptPrinter, step: CallStep | InPlaceStep, name: string): string {
  const entry = entryOf(step.op);
  const { inputs, params, torch } = entry;
  const required = Object.keys(params).filter((param) => !('default' in params[param]!));
  const order = torch?.arguments ?? [...Object.keys(inputs), ...required];
  const isOptional = (name: string) => inputs[name]?.optional === true;
  const positional = order
    .filter((each) => (each in step.inputs && !isOptional(each)) || required.includes(each))
    .map((each) => {
      if (each in step.inputs) return operand(printer, step.inputs[each]!);
      return param(printer, entry, each, step.params[each]!);
    });
  const others = Object.keys(params).filter((param) => !required.includes(param));
  const tensors = Object.keys(step.inputs).filter(isOptional);
  const options = [
    ...tensors.map((name) => [camelCase(name), operand(printer, step.inputs[name]!)]),
    ...differingParams(entry, step.params, others).map(([name, value]) => [
      camelCase(name),
      param(printer, entry, name, value),
    ]),
  ];
  const written = [...positional, ...optionsArgument(Object.fromEntries(options))];
  if (isFunction(entry)) return `${printer.use(name)}(${written.join(', ')})`;
  return `${written[0]}.${name}(${written.slice(1).join(', ')})`;
}

const param = (printer: TypeScriptPrinter, entry: Op, name: string, value: ParamValue): string =>
  typescriptParam(entry.params[name]?.type === 'dtype' && value === 'float' ? printer.float : value);

function operand(printer: TypeScriptPrinter, value: Operand): string {
  if (isScalar(value)) return typescriptScalar(value);
  return Array.isArray(value) ? printer.tensors(value) : printer.tensor(value as Ref);
}

function indexItem(printer: TypeScriptPrinter, item: IndexItem): string {
  if (typeof item === 'number') return String(item);
  if (typeof item === 'string') return `'${item}'`;
  if ('tensor' in item) return `{ tensor: ${printer.tensor(item.tensor)} }`;
  return `{ start: ${item.start}, stop: ${item.stop}, step: ${item.step} }`;
}
