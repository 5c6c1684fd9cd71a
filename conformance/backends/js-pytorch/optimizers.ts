/** js-pytorch's one optimizer. */
import type { OptimizerKind } from '../../../spec/index.ts';
import type { GivenParams, GroupOf, LibraryOptimizer } from '../../interpreter/imperative.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { refuseLacking } from '../lacking-options.ts';
import type { Tensor, Torch } from './surface.ts';

/** The kinds that it has and the catalogue describes. */
export const optimizerKinds: readonly OptimizerKind[] = ['Adam'];

/** PyTorch's options that it lacks, and their values where they do nothing. */
const lacking = { maximize: false, amsgrad: false };

/** Its Adam; what PyTorch calls weight decay is said to be "strength l2 regularization". */
export function optimizer(
  torch: Torch,
  kind: OptimizerKind,
  groups: readonly GroupOf<Tensor>[],
  common: GivenParams,
): LibraryOptimizer<Tensor> {
  if (kind !== 'Adam') throw new Unsupported(kind, `js-pytorch has no ${kind}`);
  if (groups.length > 1) throw new Unsupported('param_groups', 'js-pytorch has no groups of parameters');
  const options = { ...common, ...groups[0]!.options };
  refuseLacking('js-pytorch', lacking, options);
  const { lr, weight_decay, betas, eps } = options;
  const adam = new torch.optim.Adam(
    groups[0]!.params,
    numberOf(lr),
    numberOf(weight_decay),
    betas as readonly number[] | undefined,
    numberOf(eps),
  );
  return {
    step(closure) {
      if (closure) throw new Unsupported('closure', 'step() takes no closure');
      adam.step();
      return undefined;
    },
    zeroGrad({ setToNone }) {
      if (setToNone) throw new Unsupported('none', 'zero_grad() makes zeros: there is no None');
      adam.zero_grad();
    },
    setOption(_group, option, value) {
      if (option !== 'lr') throw new Unsupported('set_option', `nobody is told to change ${option} of its Adam`);
      adam.lr = Number(value);
    },
    state: (parameter, key) => state(parameter, key),
  };
}

const numberOf = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

function state(parameter: Tensor, key: string): Tensor | undefined {
  if (key === 'exp_avg') return parameter.m;
  if (key === 'exp_avg_sq') return parameter.v;
  throw new Unsupported('optimizer_state', `js-pytorch keeps no ${key} for a parameter`);
}
