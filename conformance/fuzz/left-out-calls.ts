/** Which calls of single ops random programs leave out, each with its reason. */
import type { Shape } from '../../spec/index.ts';
import { broadcastShapes, sameShape } from '../catalogue/broadcasting.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import type { LeftOut, SeenOperands } from './unspecified.ts';

/** Whether a call is left out for its op and what is seen of its operands. */
export const isLeftOutCall = (op: string, operands: SeenOperands): boolean =>
  leftOutCalls.some(({ isCall }) => isCall?.(op, operands));

/** Calls, or their results, that are never drawn, or drawn and not observed. */
export const leftOutCalls: readonly LeftOut[] = [
  {
    what: 'scatter_, index_add_ and the like with their own target as an operand',
    why: 'they refuse it, which a fixture shows',
  },
  {
    what: 'index_put with a place that is named twice, and without accumulate',
    why: 'which of the values stays is unspecified',
    clause: 'indexing.index-put.duplicates',
  },
  {
    what: 'index_put_ into a tensor whose elements overlap',
    why: 'a library may let it through, as PyTorch does with a warning',
    clause: 'indexing.index-put.expanded',
  },
  {
    what: 'masked_fill_ of a tensor whose elements overlap',
    why: 'a library may let it through, as PyTorch does with a warning',
    clause: 'selection.masked-fill.expanded',
  },
  {
    what: 'a reshape, within no_grad, of what requires grad and lies as the library likes',
    why: 'a view requires grad, a copy does not',
  },
  {
    what: 'an index past the end in take_along_dim',
    why: 'PyTorch goes round, others raise',
    clause: 'indexing.take-along-dim.past',
  },
  {
    what: 'take_along_dim without a dim',
    why: 'PyTorch has it for tensors in row-major order alone',
    clause: 'indexing.take-along-dim.flat',
  },
  {
    what: 'sort of equal elements',
    why: 'the order of their indices is unspecified, and with it who gets which gradient',
    clause: 'indexing.sort.ties',
  },
  {
    what: 'topk of equal elements',
    why: 'which of them is taken is unspecified',
    clause: 'indexing.topk.ties',
  },
  {
    what: 'scatter with an index that stands twice',
    why: 'which of the elements stays is unspecified',
    clause: 'indexing.scatter.duplicates',
  },
  {
    what: 'scatter and scatter_add of a src that is larger than the index',
    why: 'whether it has a gradient is unspecified',
    clause: 'indexing.scatter.larger-src',
  },
  {
    what: 'an index outside its dim, in place',
    why: 'what has been written when it is found is unspecified',
    clause: 'indexing.scatter.half-written',
  },
  {
    what: 'copy_ of a tensor to itself',
    why: 'PyTorch returns before it has looked whether the tensor may be written to',
    clause: 'in-place.copy.itself',
  },
  {
    what: 'a second derivative through abs, l1_loss or norm in a program of special values',
    why: 'whether the flatness of the sign meets an infinite slope as 0 times it, or not at all, is unspecified',
    clause: 'pointwise.abs.flat',
  },
  {
    what: 'a third derivative in a program that calls layer_norm',
    why: 'in PyTorch its second derivative has no right derivative of its own',
    clause: 'activations.layer-norm.third',
  },
  {
    what: 'a third derivative of gelu in a program of special values',
    why: 'powers of large numbers overflow on the way, in one formula and not in another',
    clause: 'activations.gelu.overflow',
  },
  {
    what: 'elu of what may be NaN',
    why: 'the gradient there is NaN, or passes as above 0',
    clause: 'activations.elu.nan',
    isCall: (op, { self }) => op === 'elu' && mayOverflow(self),
  },
  {
    what: 'a loss of operands of several float dtypes',
    why: 'PyTorch broadcasts before it promotes, so that a tensor without dims counts as one that has some',
    clause: 'losses.dtypes',
  },
  {
    what: 'a special value to the power of a half',
    why: 'PyTorch takes the square root, which treats -0 and -Infinity otherwise',
    clause: 'pointwise.pow-tensor-scalar.half',
  },
  {
    what: 'a variance or deviation of so few elements that the correction leaves none',
    why: 'PyTorch divides by zero in one way when dims are named and in another when none is',
    clause: 'reductions.var.too-few.gradient',
  },
  {
    what: 'logsumexp of a tensor with dims along an empty list of them',
    why: 'PyTorch raises, where other reductions take all dims',
    clause: 'reductions.logsumexp.no-dims',
  },
  {
    what: 'a running sum or product of bools written over them',
    why: 'PyTorch refuses it, but for a bool without dims, which it leaves as it is',
    clause: 'reductions.cumsum.bools',
  },
  {
    what: 'stack and cat of tensors of one element',
    why: "in PyTorch each may get one place of a sum's gradient for its own, so that the next backward adds to all of them",
    clause: 'autograd.accumulate.shared-element',
    isCall: (op, { tensors }) => (op === 'stack' || op === 'cat') && tensors!.some(({ shape }) => sizeOf(shape) === 1),
  },
  {
    what: 'cumprod in programs of special values',
    why: 'how far NaN spreads in its gradient hangs on whether it is computed by a division',
    clause: 'reductions.cumprod.nan',
  },
  {
    what: 'addmm_ with its own target as a factor',
    why: 'PyTorch reads it while it overwrites it',
    clause: 'linear-algebra.addmm.in-place-factor',
  },
  {
    what: 'linear with a weight that is a vector, or a bias of several dims',
    why: 'which of them go together depends on the dims of the input',
    clause: 'linear-algebra.linear.other-shapes',
  },
  {
    what: 'layer_norm with a bias and without a weight',
    why: 'differentiating its gradients of self and of bias together ends with an error in PyTorch',
    clause: 'activations.layer-norm.bias-alone',
    isCall: (op, { weight, bias }) => op === 'layer_norm' && weight === undefined && bias !== undefined,
  },
  {
    what: 'a clamp of which one bound alone has some of the dims of the result',
    why: 'a gradient then ends with an error in PyTorch',
    clause: 'selection.clamp-tensor.wide-max',
    isCall: (op, { self, min, max }) =>
      op === 'clamp_tensor' &&
      min !== undefined &&
      max !== undefined &&
      !(
        reaches([self![0]!.shape, min[0]!.shape], max[0]!.shape) &&
        reaches([self![0]!.shape, max[0]!.shape], min[0]!.shape)
      ),
  },
  {
    what: 'einsum of one operand, of several dtypes, without an arrow, or with an ellipsis; what of its result tells views from others',
    why: 'the result may be a view of the operand, and libraries differ in what they take',
    clause: 'linear-algebra.einsum.others',
  },
  {
    what: 'a norm with a p of 0',
    why: 'whether it has a gradient, of zeros, is unspecified',
    clause: 'reductions.norm.p-zero',
  },
  {
    what: 'a norm of numbers whose powers overflow',
    why: 'a library may scale them first, or not',
    clause: 'reductions.norm.overflow',
    isCall: (op, { self }) => op === 'norm' && mayOverflow(self),
  },
  {
    what: 'layer_norm of numbers whose squares overflow',
    why: 'a library may add them up in its own dtype, or in a wider one',
    clause: 'activations.layer-norm.overflow',
    isCall: (op, { self }) => op === 'layer_norm' && mayOverflow(self),
  },
  {
    what: 'atan2 of a bool and a float',
    why: 'the gradient of the float negates the bool, which PyTorch refuses',
    clause: 'pointwise.atan2.bool',
    isCall: (op, { self }) => op === 'atan2' && self![0]!.dtype === 'bool',
  },
];

/** Whether a power of a tensor's elements, or their sum, may not fit in a float32. */
const mayOverflow = (self: SeenOperands[string]): boolean => (self?.[0]?.most ?? 0) > 1e6;

/** Whether broadcasting some shapes covers another already. */
const reaches = ([a, b]: readonly [Shape, Shape], other: Shape): boolean => {
  const together = broadcastShapes([a, b]);
  return together !== undefined && sameShape(together, broadcastShapes([together, other]) ?? []);
};
