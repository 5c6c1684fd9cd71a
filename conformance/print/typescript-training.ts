/** The reference's spelling of the steps of training; what it does not have says so. */
import type { ParamGroup, Params } from '../../spec/index.ts';
import { camelCase } from '../programs/camel-case.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { differingOptions } from './differing.ts';
import { optionsArgument, type StepPrinters, type TypeScriptPrinter } from './typescript-printer.ts';
import { typescriptParam } from './typescript-values.ts';

const missing =
  (what: string) =>
  (printer: TypeScriptPrinter): void =>
    printer.line(`throw new Error('the reference has no ${what}');`);

export const trainingPrinters: StepPrinters<StepKinds['optimizers' | 'rates' | 'clipping' | 'modules' | 'draws']> = {
  optimizer(printer, step) {
    const { kind, groups, out } = step;
    const options = optionsArgument(optionsOf(Object.fromEntries(differingOptions(step))));
    const written = [parametersOf(printer, groups), ...options];
    printer.bind(out, `new ${printer.use(kind)}(${written.join(', ')})`);
  },
  optimizer_step(printer, { optimizer, closure, out }) {
    const target = out === undefined ? '' : `${printer.target(out)} = `;
    const step = `${target}${printer.name(optimizer)}.step(`;
    if (!closure) printer.line(`${step});`);
    else printer.block(`${step}() => {`, closure.steps, '});', [`return ${printer.name(closure.returns)};`]);
  },
  zero_grad: (printer, { optimizer, set_to_none }) =>
    printer.line(`${printer.name(optimizer)}.zeroGrad(${set_to_none === false ? '{ setToNone: false }' : ''});`),
  set_option: (printer, { optimizer, group, option, value }) =>
    printer.line(`${printer.name(optimizer)}.paramGroups[${group}]!.${camelCase(option)} = ${typescriptParam(value)};`),
  add_param_group: (printer, { optimizer, group }) =>
    printer.line(`${printer.name(optimizer)}.addParamGroup(${groupOf(printer, group)});`),
  save_state: (printer, { optimizer, out }) => printer.bind(out, `copyOf(${printer.name(optimizer)}.stateDict())`),
  load_state: (printer, { optimizer, from }) =>
    printer.line(`${printer.name(optimizer)}.loadStateDict(${printer.name(from)});`),
  clip_grad_norm: missing('clipping of gradients'),
  clip_grad_value: missing('clipping of gradients'),
  scheduler: missing('schedulers'),
  scheduler_step: missing('schedulers'),
  module: missing('modules'),
  forward: missing('modules'),
  generator: missing('streams of random numbers'),
  draw: missing('streams of random numbers'),
};

/** A plain list where there is one group without options of its own. */
function parametersOf(printer: TypeScriptPrinter, groups: readonly ParamGroup[]): string {
  const [first] = groups;
  if (groups.length === 1 && first && Object.keys(first.options).length === 0) return printer.tensors(first.params);
  return `[${groups.map((group) => groupOf(printer, group)).join(', ')}]`;
}

const groupOf = (printer: TypeScriptPrinter, { params, options }: ParamGroup): string =>
  optionsArgument({ params: printer.tensors(params), ...optionsOf(options) })[0]!;

const optionsOf = (options: Params): Record<string, string> =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), typescriptParam(value)]));
