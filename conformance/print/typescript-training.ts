/** The reference's spelling of the steps of training; what it does not have says so. */
import type { ParamGroup, Params, ParamValue, SchedulerStep } from '../../spec/index.ts';
import { isFunctionOfEpoch } from '../catalogue/training.ts';
import { camelCase } from '../programs/camel-case.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { differingOptions, differingRateOptions } from './differing.ts';
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
  clip_grad_norm(printer, { parameters, max_norm, norm_type = 2, error_if_nonfinite, out }) {
    const options = optionsArgument({
      normType: norm_type === 2 ? undefined : typescriptParam(norm_type),
      errorIfNonfinite: error_if_nonfinite ? 'true' : undefined,
    });
    const written = [printer.tensors(parameters), typescriptParam(max_norm), ...options].join(', ');
    const call = `${printer.use('clipGradNorm_')}(${written})`;
    if (out === undefined) printer.line(`${call};`);
    else printer.bind(out, call);
  },
  clip_grad_value: (printer, { parameters, clip_value }) =>
    printer.line(`${printer.use('clipGradValue_')}(${printer.tensors(parameters)}, ${typescriptParam(clip_value)});`),
  scheduler: (printer, step) => printer.bind(step.out, scheduler(printer, step)),
  scheduler_step: (printer, { scheduler, metric }) =>
    printer.line(`${printer.name(scheduler)}.step(${metric === undefined ? '' : typescriptParam(metric)});`),
  module(printer, { kind, options, training = true, out }) {
    if (kind !== 'Dropout') missing(`module ${kind}`)(printer);
    else {
      const written = optionsArgument(optionsOf(options)).join(', ');
      printer.bind(out, `new ${printer.use(kind)}(${written})${training ? '' : '.train(false)'}`);
    }
  },
  forward: (printer, { module, inputs, out }) =>
    printer.line(
      `${printer.target(out)} = ${printer.name(module)}.forward(${inputs.map((each) => printer.tensor(each)).join(', ')});`,
    ),
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

function scheduler(printer: TypeScriptPrinter, step: SchedulerStep): string {
  const { kind, optimizer } = step;
  const written = differingRateOptions(step).map(([name, value]) => {
    return [camelCase(name), isFunctionOfEpoch(kind, name) ? functionOfEpoch(value) : typescriptParam(value)];
  });
  const options = optionsArgument(Object.fromEntries(written));
  return `new ${printer.use(kind)}(${[printer.name(optimizer), ...options].join(', ')})`;
}

const functionOfEpoch = (values: ParamValue): string =>
  `(epoch) => ${typescriptParam(values)}[Math.min(epoch, ${(values as readonly number[]).length - 1})]!`;

const optionsOf = (options: Params): Record<string, string> =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), typescriptParam(value)]));
