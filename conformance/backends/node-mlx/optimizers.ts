/** node-mlx's optimizers, through `applyGradients`: gradients are given, so no part of them is autograd. */
import type { OptimizerKind, Params, ParamValue } from '../../../spec/index.ts';
import type { FunctionalOptimizer } from '../../functional/library.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { refuseLacking } from '../lacking-options.ts';
import type { Mlx, Optimizer, Tensor } from './surface.ts';

/** PyTorch's options in the order in which each kind is told them. */
const told: Partial<Readonly<Record<OptimizerKind, readonly string[]>>> = {
  SGD: ['lr', 'momentum', 'weight_decay', 'dampening', 'nesterov'],
  RMSprop: ['lr', 'alpha', 'eps'],
  Adagrad: ['lr', 'eps'],
  Adadelta: ['lr', 'rho', 'eps'],
  Adam: ['lr', 'betas', 'eps'],
  AdamW: ['lr', 'betas', 'eps', 'weight_decay'],
  Adamax: ['lr', 'betas', 'eps'],
};

/** The kinds that it has and the catalogue describes. */
export const optimizerKinds = Object.keys(told) as readonly OptimizerKind[];

/** PyTorch's options that some kinds lack, and their values where they do nothing. */
const lacking: Params = {
  weight_decay: 0,
  momentum: 0,
  maximize: false,
  amsgrad: false,
  centered: false,
  lr_decay: 0,
  initial_accumulator_value: 0,
  decoupled_weight_decay: false,
};

/** PyTorch's names for what node-mlx keeps of a parameter. */
const stateNames: Partial<Readonly<Record<OptimizerKind, Readonly<Record<string, string>>>>> = {
  SGD: { momentum_buffer: 'v' },
  RMSprop: { square_avg: 'v' },
  Adagrad: { sum: 'v' },
  Adadelta: { square_avg: 'v', acc_delta: 'u' },
  Adam: { exp_avg: 'm', exp_avg_sq: 'v' },
  AdamW: { exp_avg: 'm', exp_avg_sq: 'v' },
  Adamax: { exp_avg: 'm', exp_inf: 'v' },
};

/** An optimizer for parameters that it knows by the names that they are given here. */
export function optimizer(
  mlx: Mlx,
  kind: OptimizerKind,
  options: Params,
  parameters: readonly Tensor[],
): FunctionalOptimizer<Tensor> {
  const made = construct(mlx, kind, options);
  made.init(tree(parameters));
  return {
    step(current, gradients) {
      const stepped = made.applyGradients(tree(gradients), tree(current));
      return current.map((parameter, i) => stepped[nameOf(i)] ?? parameter);
    },
    setOption(option, value) {
      if (option !== 'lr') throw new Unsupported('set_option', `nobody is told to change ${option} of an optimizer`);
      made.learningRate = Number(value);
    },
    state(parameter, key) {
      const name = stateNames[kind]?.[key];
      if (!name) throw new Unsupported('optimizer_state', `node-mlx keeps no ${key} for a parameter`);
      return made.state[nameOf(parameter)]?.[name];
    },
  };
}

const nameOf = (parameter: number): string => `p${parameter}`;

/** The tensors that there are, by the names of their parameters. */
const tree = (tensors: readonly (Tensor | null)[]): Readonly<Record<string, Tensor>> =>
  Object.fromEntries(tensors.flatMap((tensor, i) => (tensor ? [[nameOf(i), tensor] as const] : [])));

function construct({ optimizers }: Mlx, kind: OptimizerKind, options: Params): Optimizer {
  const names = told[kind]!;
  const others = Object.fromEntries(Object.entries(options).filter(([option]) => !names.includes(option)));
  refuseLacking('node-mlx', lacking, others);
  if (options.lr === undefined) throw new Unsupported('defaults', 'the optimizers of node-mlx have no default rate');
  const given = names.map((name): ParamValue | undefined => options[name]);
  return new optimizers[kind === 'Adadelta' ? 'AdaDelta' : kind]!(...given);
}
