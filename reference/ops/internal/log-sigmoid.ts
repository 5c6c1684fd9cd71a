/** log_sigmoid, for formulas. */
import { ops } from '../../../spec/index.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import { log_sigmoid } from '../pointwise/activations.ts';

const logSigmoidOp = operation('log_sigmoid', ops.log_sigmoid, log_sigmoid);

/** log(1 / (1 + e ^ −x)), which does not overflow. */
export const logSigmoid = (x: Tensor): Tensor => apply(logSigmoidOp, [x]);
