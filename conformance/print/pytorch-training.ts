/** PyTorch's spelling of the steps of training. */
import type { Closure, ParamGroup, ParamValue, SchedulerStep } from '../../spec/index.ts';
import { isFunctionOfEpoch } from '../catalogue/training.ts';
import { namesBoundIn } from '../programs/names.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { differingOptions, differingRateOptions } from './differing.ts';
import { pythonList, pythonOption, pythonParam } from './python-values.ts';
import { keywordArguments, type PyTorchPrinter, type StepPrinters } from './pytorch-printer.ts';

export const trainingPrinters: StepPrinters<StepKinds['optimizers' | 'rates' | 'clipping']> = {
  optimizer(printer, step) {
    const written = [
      parametersOf(printer, step.groups),
      ...differingOptions(step).map(([name, value]) => `${name}=${pythonOption(value)}`),
    ];
    printer.line(`${printer.name(step.out)} = torch.optim.${step.kind}(${written.join(', ')})`);
  },
  optimizer_step(printer, { optimizer, closure, out }) {
    if (closure) closureOf(printer, closure);
    const target = out === undefined ? '' : `${printer.name(out)} = `;
    printer.line(`${target}${printer.name(optimizer)}.step(${closure ? 'closure' : ''})`);
  },
  zero_grad: (printer, { optimizer, set_to_none }) =>
    printer.line(`${printer.name(optimizer)}.zero_grad(${set_to_none === false ? 'set_to_none=False' : ''})`),
  set_option: (printer, { optimizer, group, option, value }) =>
    printer.line(`${printer.name(optimizer)}.param_groups[${group}]["${option}"] = ${pythonOption(value)}`),
  add_param_group: (printer, { optimizer, group }) =>
    printer.line(`${printer.name(optimizer)}.add_param_group(${groupOf(printer, group)})`),
  save_state: (printer, { optimizer, out }) =>
    printer.line(`${printer.name(out)} = copy.deepcopy(${printer.name(optimizer)}.state_dict())`),
  load_state: (printer, { optimizer, from }) =>
    printer.line(`${printer.name(optimizer)}.load_state_dict(${printer.name(from)})`),
  clip_grad_norm(printer, { parameters, max_norm, norm_type = 2, error_if_nonfinite, out }) {
    const options = keywordArguments({
      norm_type: norm_type === 2 ? undefined : pythonParam(norm_type),
      error_if_nonfinite: error_if_nonfinite ? 'True' : undefined,
    });
    const written = [printer.names(parameters), pythonParam(max_norm), ...options].join(', ');
    printer.line(`${out === undefined ? '' : `${printer.name(out)} = `}torch.nn.utils.clip_grad_norm_(${written})`);
  },
  clip_grad_value: (printer, { parameters, clip_value }) =>
    printer.line(`torch.nn.utils.clip_grad_value_(${printer.names(parameters)}, ${pythonParam(clip_value)})`),
  scheduler: (printer, step) => printer.line(`${printer.name(step.out)} = ${scheduler(printer, step)}`),
  scheduler_step: (printer, step) =>
    printer.line(`${printer.name(step.scheduler)}.step(${step.metric === undefined ? '' : pythonParam(step.metric)})`),
};

/** A plain list where there is one group without options of its own. */
function parametersOf(printer: PyTorchPrinter, groups: readonly ParamGroup[]): string {
  const [first] = groups;
  if (groups.length === 1 && first && Object.keys(first.options).length === 0) return printer.names(first.params);
  return pythonList(groups.map((group) => groupOf(printer, group)));
}

function groupOf(printer: PyTorchPrinter, { params, options }: ParamGroup): string {
  const entries = Object.entries(options).map(([name, value]) => `"${name}": ${pythonOption(value)}`);
  return `{${[`"params": ${printer.names(params)}`, ...entries].join(', ')}}`;
}

/** What the closure binds belongs to the program around it. */
function closureOf(printer: PyTorchPrinter, { steps, returns }: Closure): void {
  const bound = [...namesBoundIn(steps)].map(printer.name);
  printer.block('def closure():', steps, bound.length > 0 ? [`nonlocal ${bound.join(', ')}`] : [], [
    `return ${printer.name(returns)}`,
  ]);
}

function scheduler(printer: PyTorchPrinter, step: SchedulerStep): string {
  const { kind, optimizer } = step;
  const written = differingRateOptions(step).map(([name, value]) => {
    return `${name}=${isFunctionOfEpoch(kind, name) ? functionOfEpoch(value) : pythonParam(value)}`;
  });
  return `torch.optim.lr_scheduler.${kind}(${[printer.name(optimizer), ...written].join(', ')})`;
}

const functionOfEpoch = (values: ParamValue): string =>
  `lambda epoch: ${pythonParam(values)}[min(epoch, ${(values as readonly number[]).length - 1})]`;
