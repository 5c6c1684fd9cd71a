/** Checks the steps of training: the names they use, and the options of optimizers. */
import type {
  Name,
  OptimizerKind,
  Params,
  SchedulerKind,
  SchedulerStep,
  SchedulerStepStep,
  Step,
} from '../../spec/index.ts';
import { optimizerEntries, schedulerEntries } from '../catalogue/training.ts';
import { suggestion } from '../formats/nearest.ts';
import { checkAllGiven, checkParams } from './check-params.ts';
import type { Report } from './problem.ts';
import type { NameKind, Scope } from './scope.ts';

/** The names that a step uses besides its tensors' refs, and what each must stand for. */
export function namesUsedBy(step: Step): readonly (readonly [Name, NameKind])[] {
  switch (step.do) {
    case 'optimizer':
      return tensors(step.groups.flatMap((group) => group.params));
    case 'add_param_group':
      return [[step.optimizer, 'optimizer'], ...tensors(step.group.params)];
    case 'clip_grad_norm':
    case 'clip_grad_value':
      return tensors(step.parameters);
    case 'load_state':
      return [
        [step.optimizer, 'optimizer'],
        [step.from, 'state'],
      ];
    case 'remove_hook':
      return [[step.hook, 'hook']];
    case 'apply':
      return [[step.function, 'function']];
    case 'scheduler_step':
      return [[step.scheduler, 'scheduler']];
    case 'module':
      return [
        ...tensors(Object.values(step.parameters)),
        ...(step.modules ?? []).map((name) => [name, 'module'] as const),
      ];
    case 'forward':
      return [[step.module, 'module']];
    case 'draw':
      return [[step.generator, 'generator']];
    default:
      return 'optimizer' in step && step.optimizer !== undefined ? [[step.optimizer, 'optimizer']] : [];
  }
}

const tensors = (names: readonly Name[]): (readonly [Name, NameKind])[] => names.map((name) => [name, 'tensor']);

/** Reports options and state that the step's optimizer does not have. */
export function checkTraining(step: Step, scope: Scope, report: Report): void {
  if (step.do === 'optimizer')
    for (const { options } of [step, ...step.groups]) checkOptions(options, step.kind, report);
  else if (step.do === 'scheduler') checkScheduler(step, report);
  else if (step.do === 'scheduler_step') checkMetric(step, scope.schedulerKind(step.scheduler), report);
  else if ('optimizer' in step && step.optimizer !== undefined)
    checkUse(step, scope.optimizerKind(step.optimizer), report);
}

function checkUse(step: Step, kind: OptimizerKind | undefined, report: Report): void {
  if (step.do === 'add_param_group') checkOptions(step.group.options, kind, report);
  if (step.do === 'set_option') checkOptions({ [step.option]: step.value }, kind, report);
  if (step.do === 'observe') checkKey(step.what, step.key!, kind, report);
}

function checkScheduler({ kind, options }: SchedulerStep, report: Report): void {
  const entry = schedulerEntries[kind];
  checkParams(options, entry.options, kind, report);
  checkAllGiven(options, entry.options, kind, report);
}

function checkMetric({ metric }: SchedulerStepStep, kind: SchedulerKind | undefined, report: Report): void {
  if (kind === undefined) return;
  const takesMetric = schedulerEntries[kind].metric === true;
  if (takesMetric && metric === undefined) report(`a step of ${kind} needs a metric`);
  if (!takesMetric && metric !== undefined) report(`a step of ${kind} takes no metric`);
}

function checkOptions(options: Params, kind: OptimizerKind | undefined, report: Report): void {
  if (kind !== undefined) checkParams(options, optimizerEntries[kind].options, kind, report);
}

function checkKey(what: string, key: string, kind: OptimizerKind | undefined, report: Report): void {
  if (kind === undefined) return;
  const known = Object.keys(what === 'option' ? optimizerEntries[kind].options : optimizerEntries[kind].state);
  if (!known.includes(key))
    report(`${kind} has no ${what === 'option' ? 'option' : 'state'} "${key}"${suggestion(key, known)}`);
}
