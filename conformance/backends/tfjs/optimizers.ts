/** tfjs's optimizers, through `applyGradients`: gradients are given, so no part of them is autograd. */
import type { OptimizerKind, Params, ParamValue } from '../../../spec/index.ts';
import type { FunctionalOptimizer } from '../../functional/library.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { refuseLacking } from '../lacking-options.ts';
import type { Optimizer, Tensor, Tf } from './surface.ts';

/** The kinds that tfjs has and the catalogue describes. */
export const optimizerKinds: readonly OptimizerKind[] = ['SGD', 'Adam'];

/** PyTorch's options that tfjs lacks, and their values where they do nothing. */
const lacking: Readonly<Record<string, ParamValue>> = {
  dampening: 0,
  weight_decay: 0,
  maximize: false,
  amsgrad: false,
};

/** PyTorch's names for what tfjs keeps of a variable under a name that ends so. */
const stateNames: Readonly<Record<string, string>> = { momentum_buffer: 'momentum', exp_avg: 'm', exp_avg_sq: 'v' };

/** Something to be freed after a program. */
export type Disposable = { dispose(): void };

/** An optimizer over variables that start as `parameters`. `keep` is told what must be disposed of. */
export function optimizer(
  tf: Tf,
  kind: OptimizerKind,
  options: Params,
  parameters: readonly Tensor[],
  keep: (made: Disposable) => void,
): FunctionalOptimizer<Tensor> {
  const made = construct(tf, kind, options);
  const variables = parameters.map((parameter) => tf.variable(parameter, true, freshName()));
  for (const one of [made, ...variables]) keep(one);
  return {
    step(current, gradients) {
      for (const [i, variable] of variables.entries()) variable.assign(current[i]!);
      const given = variables.flatMap(({ name }, i) => (gradients[i] ? [[name, gradients[i]] as const] : []));
      made.applyGradients(Object.fromEntries(given)); // as `minimize` does: variables without a gradient are left out
      return variables.map((variable) => tf.clone(variable));
    },
    setOption: (option, value) => setOption(made, option, value),
    state: (parameter, key) => state(made, variables[parameter]!.name, key),
  };
}

let names = 0;
const freshName = () => `gradspec-${names++}`; // tfjs keeps all variables of a process under their names

function construct(tf: Tf, kind: OptimizerKind, options: Params): Optimizer {
  const { lr, momentum, nesterov, betas, eps } = options;
  refuseLacking('tfjs', lacking, options);
  if (kind === 'Adam') {
    const [beta1, beta2] = (betas ?? []) as number[];
    return tf.train.adam(optional(lr), beta1, beta2, optional(eps));
  }
  if (lr === undefined) throw new Unsupported('defaults', 'tf.train.sgd has no default learning rate');
  if (!momentum) return tf.train.sgd(Number(lr));
  return tf.train.momentum(Number(lr), Number(momentum), nesterov === true);
}

const optional = (value: ParamValue | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

function setOption(made: Optimizer, option: string, value: ParamValue): void {
  if (option === 'lr' && made.setLearningRate) made.setLearningRate(Number(value));
  else if (option === 'momentum' && made.setMomentum) made.setMomentum(Number(value));
  else throw new Unsupported('set_option', `this optimizer of tfjs cannot change ${option} once it is made`);
}

async function state(made: Optimizer, variable: string, key: string): Promise<Tensor | undefined> {
  const ending = stateNames[key];
  if (!ending) throw new Unsupported('optimizer_state', `tfjs keeps no ${key} for a parameter`);
  return (await made.getWeights()).find(({ name }) => name === `${variable}/${ending}`)?.tensor;
}
