import type { Backend } from '../backends/backend.ts';
import { library } from '../backends/reference.ts';
import type { GroupOf, LibraryOptimizer } from '../interpreter/imperative.ts';
import { describeFaults, describeForOracle, type FaultOfLaw } from './claims-for-tests.ts';
import { faulty, replacesGradients, type Tensor } from './faulty-for-tests.ts';
import { optimizerLaws } from './optimizers.ts';

type Groups = readonly GroupOf<Tensor>[];
type Made = LibraryOptimizer<Tensor>;

/** Optimizers that are given other groups, or do something else. */
const otherwise = (
  groupsOf: (groups: Groups) => Groups,
  changed: (made: Made, params: readonly Tensor[]) => Partial<Made> = () => ({}),
): Backend =>
  faulty({
    optimizer: (kind, groups, options) => {
      const made = library.optimizer!(kind, groupsOf(groups), options);
      const params = groups.flatMap((group) => group.params);
      return { ...made, ...changed(made, params) };
    },
  });

const same = (groups: Groups): Groups => groups;
const withParams = (groups: Groups, paramsOf: (params: readonly Tensor[]) => readonly Tensor[]): Groups =>
  groups.map(({ params, ...rest }) => ({ ...rest, params: paramsOf(params) }));

const textOf = (tensor: Tensor): string => JSON.stringify(Array.from(library.read(tensor).elements, Number));

/** Of parameters with the same values only the first is stepped. */
const takesTwinsForOne = (groups: Groups): Groups =>
  withParams(groups, (params) =>
    params.filter((param, i) => params.findIndex((p) => textOf(p) === textOf(param)) === i),
  );

/** What a step finds None it takes for zeros. */
const takesNoneForZeros = (): Backend =>
  otherwise(same, (made, params) => ({
    step: (closure) => {
      for (const param of params) if (!library.gradOf!(param)) library.setGrad!(param, zerosLike(param));
      return made.step(closure);
    },
  }));

const zerosLike = (tensor: Tensor): Tensor => library.call('mul', { self: library.detach!(tensor), other: 0 }, {})[0]!;

/** With `maximize` the decay is turned around, too. */
const turnsDecayAround = (): Backend =>
  faulty({
    optimizer: (kind, groups, options) => {
      const made = library.optimizer!(kind, groups, options);
      const { maximize, weight_decay: decay } = options as { maximize?: boolean; weight_decay?: number };
      if (maximize && decay) made.setOption!(0, 'weight_decay', -decay);
      return made;
    },
  });

/** A step halves the gradients that it has used. */
const halvesGradients = (): Backend =>
  otherwise(same, (made, params) => ({
    step: (closure) => {
      const result = made.step(closure);
      for (const param of params) {
        const grad = library.gradOf!(param);
        if (grad) library.setGrad!(param, library.call('mul', { self: grad, other: 0.5 }, {})[0]!);
      }
      return result;
    },
  }));

const faults: readonly FaultOfLaw[] = [
  [
    'an optimizer that leaves out the last parameter',
    'optimizers.law.order',
    () => otherwise((groups) => withParams(groups, (params) => params.slice(0, -1))),
  ],
  [
    'an optimizer that knows its first group alone',
    'optimizers.law.groups',
    () => otherwise((groups) => groups.slice(0, 1)),
  ],
  ['twins that are taken for one', 'optimizers.law.twin', () => otherwise(takesTwinsForOne)],
  ['a gradient of None that is taken for zeros', 'optimizers.law.without-gradients', takesNoneForZeros],
  ['a decay that is maximized, too', 'optimizers.law.maximize', turnsDecayAround],
  ['a step that changes gradients', 'optimizers.law.gradients-kept', halvesGradients],
  [
    'a state that is saved and never loaded',
    'optimizers.law.saved',
    () => otherwise(same, () => ({ loadState: () => {} })),
  ],
  ['a gradient that replaces the one before', 'optimizers.law.micro-batches', replacesGradients],
];

describeFaults(faults);
describeForOracle('the laws about optimizers', optimizerLaws);
