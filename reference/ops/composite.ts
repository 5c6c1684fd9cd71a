/** What a composite is: an op that is a formula over other ops, because all that can be observed of it is theirs. */
import type { OpName } from '../../spec/index.ts';
import type { Tensor } from '../tensor.ts';
import type { InputsOf } from './inputs.ts';
import type { SettledParamsOf } from './rule.ts';

/** The formula of an op. It has no gradient of its own, and saves nothing of its own. */
export type Composite<Op extends OpName> = (inputs: InputsOf<Op>, params: SettledParamsOf<Op>) => Tensor;
