/** deepbox's optimizers and schedulers, as programs use them. */
import type { OptimizerKind, Params, ParamValue, SchedulerKind } from '../../../spec/index.ts';
import { isFunctionOfEpoch } from '../../catalogue/training.ts';
import type { GivenParams, GroupOf, LibraryOptimizer, LibraryScheduler } from '../../interpreter/imperative.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { camelCase } from '../../programs/camel-case.ts';
import { refuseLacking } from '../lacking-options.ts';
import type { Deepbox, Optimizer, State, Tensor } from './surface.ts';

/** deepbox's names for the kinds that it has. */
const names: Partial<Readonly<Record<OptimizerKind, string>>> = {
  SGD: 'SGD',
  Adam: 'Adam',
  AdamW: 'AdamW',
  Adagrad: 'Adagrad',
  RMSprop: 'RMSprop',
  Adadelta: 'AdaDelta',
  Adamax: 'Adamax',
  NAdam: 'Nadam',
  RAdam: 'RAdam',
  Rprop: 'Rprop',
  ASGD: 'ASGD',
};

/** The kinds of optimizer that it has and the catalogue describes. */
export const optimizerKinds = Object.keys(names) as readonly OptimizerKind[];

/** PyTorch's options that its optimizers lack, and their values where they do nothing. */
const lacking = { maximize: false, initial_accumulator_value: 0, decoupled_weight_decay: false };

/** Options that are pairs in PyTorch. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  betas: ['beta1', 'beta2'],
  etas: ['etaMinus', 'etaPlus'],
  step_sizes: ['stepMin', 'stepMax'],
};

const renamed: Readonly<Record<string, string>> = { lambd: 'lambda' };

/** An optimizer over groups of parameters. */
export function optimizer(
  deepbox: Deepbox,
  kind: OptimizerKind,
  groups: readonly GroupOf<Tensor>[],
  options: GivenParams,
): LibraryOptimizer<Tensor> {
  const made = new deepbox.optim[names[kind]!]!(groups.map(groupOf), optionsOf(options));
  return {
    step(closure) {
      if (closure) throw new Unsupported('closure', 'a closure gives a number there, and no tensor');
      made.step();
      return undefined;
    },
    zeroGrad({ setToNone }) {
      if (setToNone) throw new Unsupported('none', 'zeroGrad() makes zeros: a gradient never is null again');
      made.zeroGrad();
    },
    option: (group, key) => optionIn(made.paramGroups[group]!.options, key),
    setOption: (group, key, value) => void Object.assign(made.paramGroups[group]!.options, optionsOf({ [key]: value })),
    addParamGroup: (group) => made.addParamGroup(groupOf(group)),
    state: (parameter, key) => state(deepbox, made, parameter, key),
    saveState: () => copied(made.stateDict()),
    loadState: (saved) => made.loadStateDict(saved as State),
    scheduler: (scheduler, given) => schedulerOf(deepbox, scheduler, made, given),
  };
}

const groupOf = ({ params, options }: GroupOf<Tensor>): object => ({ params, ...optionsOf(options) });

function optionsOf(options: Params): object {
  refuseLacking('deepbox', lacking, options);
  const named = Object.entries(options).flatMap(([option, value]): [string, unknown][] => {
    const pair = pairs[option];
    if (option in lacking) return [];
    if (!pair) return [[renamed[option] ?? camelCase(option), value]];
    return pair.map((name, i) => [name, (value as readonly number[])[i]]);
  });
  return Object.fromEntries(named);
}

const optionIn = (options: Record<string, unknown>, key: string): unknown =>
  pairs[key]?.map((name) => options[name]) ?? options[renamed[key] ?? camelCase(key)];

/** An entry of a parameter's state, which is a bare number, or a bare array with the parameter's elements. */
function state({ ndarray }: Deepbox, made: Optimizer, parameter: Tensor, key: string): Tensor | null {
  const kept = made.stateDict().state.find(({ param }) => param === parameter)?.state as Record<string, unknown>;
  const entry = kept?.[camelCase(key)];
  if (entry === undefined || entry === null) return null;
  if (typeof entry === 'number') return ndarray.GradTensor.scalar(entry, { requiresGrad: false, dtype: 'float32' });
  const plain = ndarray.tensor(Array.from(entry as ArrayLike<number>), { dtype: parameter.dtype });
  return ndarray.GradTensor.fromTensor(plain.reshape(parameter.shape), { requiresGrad: false });
}

/** A deep copy, without the parameters themselves: as if saved to a file. */
const copied = ({ state, paramGroups }: State): object => ({
  state: state.map(({ paramId, state }) => ({ paramId, state: structuredClone(state) })),
  paramGroups: paramGroups.map(({ paramIds, options }) => ({ paramIds, options: { ...options } })),
});

function schedulerOf({ optim }: Deepbox, kind: SchedulerKind, optimizer: Optimizer, options: Params): LibraryScheduler {
  const given = Object.entries(options).map(([name, value]) => [
    name === 'T_max' ? name : camelCase(name),
    isFunctionOfEpoch(kind, name) ? epochs(value) : value,
  ]);
  const made = new optim[kind]!(optimizer, Object.fromEntries(given));
  return { step: (metric) => (metric === undefined ? made.step() : made.step(metric)) };
}

/** A function of the epoch from the list of its values. */
const epochs =
  (values: ParamValue) =>
  (epoch: number): number =>
    (values as readonly number[])[Math.min(epoch, (values as readonly number[]).length - 1)]!;
