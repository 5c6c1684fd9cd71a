/** Checks the steps of training: the names they use, and the options of optimizers. */
import type { Name, OptimizerEntry, OptimizerKind, Step } from '../../spec/index.ts';
import { optimizers } from '../../spec/index.ts';
import { suggestion } from '../formats/nearest.ts';
import { checkParams } from './check-params.ts';
import type { Report } from './problem.ts';
import type { NameKind, Scope } from './scope.ts';

const catalogue = optimizers as unknown as Readonly<Record<string, OptimizerEntry | undefined>>;

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
  else if ('optimizer' in step && step.optimizer !== undefined)
    checkUse(step, scope.optimizerKind(step.optimizer), report);
}

function checkUse(step: Step, kind: OptimizerKind | undefined, report: Report): void {
  if (step.do === 'add_param_group') checkOptions(step.group.options, kind, report);
  if (step.do === 'set_option') checkOptions({ [step.option]: step.value }, kind, report);
  if (step.do === 'observe') checkKey(step.what, step.key!, kind, report);
}

function checkOptions(options: Parameters<typeof checkParams>[0], kind: string | undefined, report: Report): void {
  const entry = kind === undefined ? undefined : catalogue[kind];
  if (entry) checkParams(options, entry.options, kind!, report);
}

function checkKey(what: string, key: string, kind: string | undefined, report: Report): void {
  const entry = kind === undefined ? undefined : catalogue[kind];
  if (entry === undefined) return;
  const known = Object.keys(what === 'option' ? entry.options : entry.state);
  if (!known.includes(key))
    report(`${kind} has no ${what === 'option' ? 'option' : 'state'} "${key}"${suggestion(key, known)}`);
}
