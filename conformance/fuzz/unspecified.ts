/** What random programs leave out, each with its reason. Everything else that a program can say may be drawn. */
import type { Id, ProgramDtype, Shape } from '../../spec/index.ts';
import { leftOutCalls } from './left-out-calls.ts';

/** Something that is never drawn, or drawn and not observed. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
  /** The clause that leaves it to the library; without one it is a quirk of PyTorch, or nothing could be learnt from it. */
  readonly clause?: Id;
  /** Whether a call is such a one, where its op and what is seen of its operands tell. */
  readonly isCall?: (op: string, operands: SeenOperands) => boolean;
}

/** Shapes, dtypes and sizes of a call's operands, by input; a Python scalar has no dtype. */
export type SeenOperands = Readonly<
  Record<
    string,
    readonly { readonly shape: Shape; readonly dtype?: ProgramDtype; readonly most?: number }[] | undefined
  >
>;

/** Everything that is left out. */
export const leftOut: readonly LeftOut[] = [
  ...leftOutCalls,
  {
    what: 'a write to storage that a reshape may or may not share',
    why: 'the strides of results are unspecified, and with them whether a reshape of one is a view',
    clause: 'tensors.layout.result',
  },
  {
    what: 'a write to an operand or the result of a matmul of more than two dims, or of linear but for a matrix',
    why: 'whether the product kept the operand or a copy of it hangs on strides; the result may be a view of another',
    clause: 'tensors.layout.result',
  },
  {
    what: 'a view made within no_grad, used outside it',
    why: 'what it says of itself and passes on is unspecified; only the error of writing to it is drawn',
    clause: 'grad-modes.view.requires-grad',
  },
  {
    what: 'a write that breaks two rules at once',
    why: 'which of them is reported hangs on where a library checks',
    clause: 'in-place.order-of-checks',
  },
  {
    what: 'an exponent of 0 or 1 in a tensor',
    why: 'derivatives by both operands are lost there in one of their orders',
    clause: 'pointwise.pow-tensor-tensor.mixed',
  },
  {
    what: 'zero_, fill_, tril_ and triu_ of a tensor whose elements overlap',
    why: 'every order of writes gives the same, so that a library may let them through',
    clause: 'in-place.overlap.fill',
  },
  {
    what: 'the seed of a backward, used or observed again',
    why: 'a .grad may share its storage',
    clause: 'autograd.accumulate.seed-alias',
  },
  {
    what: 'the version of an optimizer parameter after a step',
    why: 'it is raised once or more',
    clause: 'optimizers.step.version',
  },
  {
    what: 'an option on which an entry of the state hangs, turned on after a step',
    why: 'the entry may be made then, or missed',
    clause: 'optimizers.state.late',
  },
  {
    what: 'an initial_accumulator_value of a group',
    why: "the constructor's may be taken for all groups",
    clause: 'optimizers.adagrad.group-accumulator',
  },
  {
    what: 'a group added to an optimizer that has a scheduler',
    why: 'some schedulers drive it, others raise',
    clause: 'schedulers.added-group',
  },
  {
    what: 'clipping by value where there is no gradient at all',
    why: 'PyTorch ends with an internal error',
    clause: 'clipping.value.none',
  },
  {
    what: 'the version of a gradient after clipping',
    why: 'it is raised once, twice or not at all',
    clause: 'clipping.version',
  },
  {
    what: 'None or zeros where a second derivative is zero by formula',
    why: 'every leaf of a second backward is therefore also reached by another path',
    clause: 'autograd.higher.vanishing',
  },
  {
    what: 'a backward after a second backward that freed its graph',
    why: 'which nodes a vanishing second derivative runs, and frees, is unspecified',
    clause: 'autograd.higher.vanishing',
  },
  {
    what: 'a write whose operand overlaps the written tensor in part',
    why: 'the numbers depend on the order of the loop where the overlap is not noticed',
    clause: 'in-place.overlap.partial',
  },
  {
    what: 'a write to the storage of a leaf whose elements overlap',
    why: 'PyTorch then shares the gradient of a place among the elements that lie there',
    clause: 'in-place.overlap.leaf',
  },
  {
    what: 'assignment through an index tensor with duplicates',
    why: 'which value stays is unspecified',
    clause: 'indexing.index-put.duplicates',
  },
  {
    what: 'a whole tensor assigned to through an index that selects all of it',
    why: 'whether that is a write to the tensor or to a view of it decides between two errors',
    clause: 'in-place.assign.whole',
  },
  {
    what: 'a hook that replaces a gradient by a tensor',
    why: 'a .grad may share its storage, and the next backward then adds into it',
    clause: 'hooks.answer.alias',
  },
  {
    what: 'a hooked tensor that is no leaf, as one of several inputs of grad',
    why: 'whether its own hooks have a say in the gradients of what it was computed from',
    clause: 'hooks.under-grad.on-the-way',
  },
  {
    what: 'a second derivative through a function that is once differentiable',
    why: 'which leaves have their gradients when that is refused hangs on where an engine puts the refusal',
    clause: 'custom-functions.once-differentiable.partial',
  },
  {
    what: 'a hook on one of several differentiable results',
    why: 'whether it is called when gradients reach only others of them',
    clause: 'hooks.gradient.unreached-result',
  },
  {
    what: 'the version of a result',
    why: 'an op may be made of several, of which one writes: PyTorch gives the product of a vector and a matrix version 1',
    clause: 'in-place.version.result',
  },
  {
    what: 'a backward whose inputs are no leaves',
    why: 'PyTorch also runs, and frees, the operation that made such an input, which lies on no path to it',
    clause: 'autograd.backward.inputs-non-leaf',
  },
  {
    what: 'a backward with inputs of which its root reaches none',
    why: 'whether the gradient of a root that leads nowhere is retained hangs on how an engine prunes',
    clause: 'autograd.backward.inputs-none-reached',
  },
  {
    what: 'a leaf that comes to require grad after it was an operand',
    why: 'whether a gradient formula sees the leaf of then or of now shows in the second derivative',
    clause: 'autograd.requires-grad.later-kept',
  },
  {
    what: 'a write to the base of one of several views that has been an operand',
    why: 'an operation may have kept it: whether the view or its version is reported hangs on what is looked at first',
    clause: 'in-place.several-views.kept',
  },
  {
    what: 'is_leaf and has_grad_fn of a view after its base was written to',
    why: 'a library may find the history of a view again only when it is asked for',
    clause: 'in-place.view.is-leaf',
  },
  {
    what: 'a write to the base of a view that retains its gradient',
    why: 'whether what is retained is the gradient of the view before or after the write',
    clause: 'hooks.in-place.view',
  },
  {
    what: 'a write to a view that was taken before its base came to require grad, and not used since',
    why: 'PyTorch takes such a view for a leaf until something asks for its history',
    clause: 'autograd.requires-grad.earlier-view',
  },
  {
    what: 'a write to the base of a view that has a hook',
    why: 'whether the hook also sees the gradient that passes by the view to its base',
    clause: 'hooks.in-place.view',
  },
  {
    what: 'a hook on a view whose base was written to since',
    why: 'PyTorch itself ends with a segmentation fault',
    clause: 'hooks.in-place.view',
  },
  {
    what: 'a write to windows that overlap',
    why: 'PyTorch notices elements that share a place by a stride of 0 alone; what others hold hangs on the order of its loop',
    clause: 'in-place.overlap.windows',
  },
  {
    what: 'a hook on a leaf that ceases to require grad',
    why: 'in PyTorch the hooks of an accumulation that is skipped run all the same',
    clause: 'hooks.failed.leaf-off',
  },
  {
    what: 'a write to a leaf that required grad and no longer does',
    why: 'PyTorch itself ends backward with an internal error',
    clause: 'in-place.leaf-off',
  },
  {
    what: 'the accumulation into a .grad that was set to a tensor whose elements overlap',
    why: 'it is a write that nobody asked for: whether it is refused is left to the library',
    clause: 'autograd.accumulate.overlapping',
  },
  {
    what: 'values at kinks and singularities, but in programs of special values',
    why: 'there is more than one answer; one-op programs test them',
  },
  {
    what: 'a float that was rounded, cast to an integer, compared, or given to what jumps',
    why: 'a rounding error decides between two answers',
  },
  {
    what: 'a float cast to an integer that cannot hold it',
    why: 'each machine has another number for it; random programs cast small floats alone',
    clause: 'tensors.cast.beyond',
  },
];

/** Clauses that leave something to the library which does not show in what programs here say or observe. */
export const unseen: readonly Id[] = [
  'autograd.backward.seed-surplus', // gradients here are as many as their roots
  'autograd.accumulate.layout', // no .grad is reshaped and then written
  'autograd.grad-call.result-layout', // nothing is written to them
  'optimizers.invalid.duplicate-in-group', // groups here hold each parameter once
  'optimizers.invalid.order', // and nothing invalid
  'autograd.backward.order-of-sums', // within the bounds
  'optimizers.state.load-alias',
  'optimizers.invalid.group-option',
  'optimizers.invalid.nan',
  'printing.grad-fn.others', // no text is observed
  'hooks.gradient.written-argument', // hooks here write to nothing
  'custom-functions.results.same-twice', // custom functions here return each tensor once
  'custom-functions.answer.none-beyond', // give a gradient for every input
  'custom-functions.dirty.leaf-values', // and write to none
  'pointwise.lerp-tensor.lone-weight', // the operands of one call of lerp have one dtype
  'pointwise.remainder.half-written', // no divisor is 0
  'custom-functions.dirty.version',
  'programs.limits.while-running', // programs here are small
];
