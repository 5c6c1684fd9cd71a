/** The reference's optimizers and schedulers, as programs use them. */

import type { Tensor } from '../../../reference/index.ts';
import * as reference from '../../../reference/index.ts';
import type { OptimizerKind, Params, ParamValue, SchedulerKind } from '../../../spec/index.ts';
import { isFunctionOfEpoch } from '../../catalogue/training.ts';
import type { GroupOf, LibraryOptimizer, LibraryScheduler } from '../../interpreter/imperative.ts';
import { camelCase } from '../../programs/camel-case.ts';

type Kind = keyof typeof reference.optimizers;

/** An optimizer seen without its kind, whose options are then of no particular type. */
type ReferenceOptimizer = reference.Optimizer<Kind>;

/** An optimizer over groups of parameters. */
export function optimizerOf(
  kind: OptimizerKind,
  groups: readonly GroupOf<Tensor>[],
  options: Params,
): LibraryOptimizer<Tensor> {
  const Optimizer = reference.optimizers[kind] as new (params: object, options: object) => ReferenceOptimizer;
  const optimizer = new Optimizer(parametersOf(groups), camelKeys(options));
  return {
    step: (closure) => (closure ? optimizer.step(closure) : optimizer.step()),
    zeroGrad: (given) => optimizer.zeroGrad(given),
    option: (group, key) => groupAt(optimizer, group)[camelCase(key)],
    setOption(group, key, value) {
      groupAt(optimizer, group)[camelCase(key)] = value;
    },
    addParamGroup: (group) => optimizer.addParamGroup(givenGroup(group)),
    state: (param, key) => optimizer.state.get(param)?.[camelCase(key)],
    saveState: () => copied(optimizer.stateDict()),
    loadState: (state) => optimizer.loadStateDict(state as never),
    scheduler: (kind, given) => schedulerOf(kind, optimizer, given),
  };
}

type State = ReturnType<ReferenceOptimizer['stateDict']>;

/** A deep copy, as if saved to a file. */
const copied = ({ state, paramGroups }: State) => ({
  state: Object.fromEntries(Object.entries(state).map(([param, entries]) => [param, copiedTensors(entries)])),
  paramGroups: structuredClone(paramGroups),
});

const copiedTensors = (entries: Readonly<Record<string, Tensor>>) =>
  Object.fromEntries(Object.entries(entries).map(([key, tensor]) => [key, tensor.detach().clone()]));

const groupAt = (optimizer: ReferenceOptimizer, group: number): Record<string, unknown> =>
  optimizer.paramGroups[group] as unknown as Record<string, unknown>;

/** A single group without options of its own is what a person writes as a plain list. */
const parametersOf = (groups: readonly GroupOf<Tensor>[]) =>
  groups.length === 1 && Object.keys(groups[0]!.options).length === 0 ? groups[0]!.params : groups.map(givenGroup);

const givenGroup = ({ params, options }: GroupOf<Tensor>) => ({ params, ...camelKeys(options) });

/** Options under the names that TypeScript has for them. */
export const camelKeys = (options: Params): object =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), value]));

function schedulerOf(kind: SchedulerKind, optimizer: ReferenceOptimizer, options: Params): LibraryScheduler {
  const Scheduler = reference.schedulers[kind] as new (optimizer: object, options: object) => reference.AnyScheduler;
  const given = Object.entries(options).map(([name, value]) => [
    name,
    isFunctionOfEpoch(kind, name) ? epochs(value) : value,
  ]);
  return new Scheduler(optimizer, camelKeys(Object.fromEntries(given)));
}

/** A function of the epoch from the list of its values. */
const epochs =
  (values: ParamValue) =>
  (epoch: number): number =>
    (values as readonly number[])[Math.min(epoch, (values as readonly number[]).length - 1)]!;
