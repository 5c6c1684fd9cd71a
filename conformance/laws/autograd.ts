/** Laws of the chapter on autograd: what holds of gradients whatever is differentiated. */
import { aboutOps } from './about.ts';
import { checkAccumulating, checkAdditive } from './additive.ts';
import { checkAxesFromEnd, checkAxesRenamed, opsWithAxes, opsWithoutOrder } from './axes.ts';
import { batchedOps, checkBatch } from './batch.ts';
import { broadcastingOps, checkBroadcast } from './broadcast.ts';
import { checkSecondSymmetric, checkSeedDerivative, checkThirdSymmetric } from './higher-order.ts';
import { checkContext, checkObserving } from './inert.ts';
import type { Law } from './law.ts';
import { checkLayout } from './layout.ts';
import { checkReUse } from './re-use.ts';
import { checkRewriting, inPlaceOps } from './rewrite-in-place.ts';
import { checkSeedLayout, checkSeedLinear, checkSeedOfOnes } from './seeds.ts';
import { checkSelecting, selectingOps } from './selecting.ts';

export const autogradLaws: readonly Law[] = [
  aboutOps({
    id: 'autograd.law.re-use',
    title: 'The gradient of a tensor that is used several times is the sum of those of copies used once',
    clauses: ['autograd.backward.every-path'],
    check: checkReUse,
  }),
  aboutOps({
    id: 'autograd.law.broadcast',
    title: 'The gradient of an operand that broadcasts is that of the operand expanded, summed back to its shape',
    clauses: ['tensors.broadcast.gradient', 'autograd.grad.like-the-leaf'],
    ops: broadcastingOps,
    check: checkBroadcast,
  }),
  aboutOps({
    id: 'autograd.law.additive',
    title: 'The gradient from several roots is the sum of the gradients from each',
    clauses: ['autograd.backward.several-roots'],
    check: checkAdditive,
  }),
  aboutOps({
    id: 'autograd.law.accumulating',
    title: 'What several backwards leave in `.grad` is the sum of what each gives',
    clauses: ['autograd.accumulate.adds', 'autograd.accumulate.assigned', 'autograd.graph.retain'],
    level: 'S',
    check: checkAccumulating,
  }),
  aboutOps({
    id: 'autograd.law.seed-linear',
    title: 'The gradient is linear in the gradient that backward begins with',
    clauses: ['autograd.backward.seed'],
    check: checkSeedLinear,
  }),
  aboutOps({
    id: 'autograd.law.seed-of-ones',
    title: 'Backward from the sum gives what backward with a gradient of ones gives',
    clauses: ['autograd.backward.seed', 'autograd.backward.scalar-root'],
    check: checkSeedOfOnes,
  }),
  aboutOps({
    id: 'autograd.law.seed-layout',
    title: 'How the gradient that backward begins with lies in its storage changes nothing',
    clauses: ['autograd.backward.seed'],
    check: checkSeedLayout,
  }),
  aboutOps({
    id: 'autograd.law.layout',
    title: 'How tensors lie in their storage changes no value and no gradient',
    clauses: ['autograd.law.layout'],
    check: checkLayout,
  }),
  aboutOps({
    id: 'autograd.law.axes-from-end',
    title: 'A dim counted from the end is the same dim counted from the front',
    clauses: ['autograd.law.axes'],
    ops: opsWithAxes,
    check: checkAxesFromEnd,
  }),
  aboutOps({
    id: 'autograd.law.axes-renamed',
    title: 'With the dims of all tensors in another order, values and gradients come out in that order',
    clauses: ['autograd.law.axes'],
    ops: opsWithoutOrder,
    check: checkAxesRenamed,
  }),
  aboutOps({
    id: 'autograd.law.batch',
    title: 'An operation on several things at once gives each the values and gradients that it has alone',
    clauses: ['autograd.law.batch'],
    ops: batchedOps,
    check: checkBatch,
  }),
  aboutOps({
    id: 'autograd.law.second-symmetric',
    title: 'The second derivative in two directions is the same whichever comes first',
    clauses: ['autograd.higher.second', 'autograd.law.symmetric'],
    check: checkSecondSymmetric,
  }),
  aboutOps({
    id: 'autograd.law.third-symmetric',
    title: 'The third derivative in three directions is the same in any order of them',
    clauses: ['autograd.higher.third', 'autograd.law.symmetric'],
    check: checkThirdSymmetric,
  }),
  aboutOps({
    id: 'autograd.law.seed-derivative',
    title: 'The derivative of a gradient by its seed, in a direction, is the gradient by that direction as the seed',
    clauses: ['autograd.higher.second', 'autograd.backward.seed'],
    check: checkSeedDerivative,
  }),
  aboutOps({
    id: 'autograd.law.selecting',
    title: 'An element that is passed on gets what arrives in its places, and one that is not gets exactly 0',
    clauses: ['autograd.law.selecting'],
    ops: selectingOps,
    check: checkSelecting,
  }),
  aboutOps({
    id: 'autograd.law.observing',
    title: 'Looking at tensors, and taking gradients on the way, changes no value and no gradient',
    clauses: ['autograd.law.inert'],
    check: checkObserving,
  }),
  aboutOps({
    id: 'autograd.law.context',
    title: 'Blocks, hooks that pass on what they get and copies on the side change no value and no gradient',
    clauses: ['autograd.law.inert', 'grad-modes.restored-after-error', 'grad-modes.detach.clone'],
    level: 'S',
    check: checkContext,
  }),
  aboutOps({
    id: 'in-place.law.rewriting',
    title: 'A function in which an operation writes over its operand gives the same, or is refused by name',
    clauses: ['in-place.history.replaced', 'in-place.version.checked'],
    level: 'S',
    ops: inPlaceOps,
    check: checkRewriting,
  }),
];
