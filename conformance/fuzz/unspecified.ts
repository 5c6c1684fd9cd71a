/** What random programs leave out, each with its reason. Everything else that a program can say may be drawn. */
import type { ProgramDtype } from '../../spec/index.ts';
import { categoryOf } from '../catalogue/dtypes.ts';

/** What is never drawn, or drawn and not observed, because the spec leaves it to the library (or, where it says so, because nothing could be learnt from it). */
export const leftOut: Readonly<Record<string, string>> = {
  'a write to storage that a reshape may or may not share':
    'the strides of results are unspecified, and with them whether a reshape of one is a view',
  'a write to an operand of a matmul of more than two dims':
    'whether the product kept the operand or a copy of it hangs on strides',
  'a view made within no_grad, used outside it':
    'what it says of itself and passes on is unspecified; only the error of writing to it is drawn',
  'a write that breaks two rules at once': 'which of them is reported is unspecified',
  'a write whose operand overlaps the written tensor in part':
    'the numbers depend on the order of the loop where the overlap is not noticed',
  'zero_ and fill_ of a tensor whose elements overlap': 'unspecified',
  'a write to the storage of a leaf whose elements overlap':
    'PyTorch then shares the gradient of a place among the elements that lie there',
  'assignment through an index tensor with duplicates': 'which value stays is unspecified',
  'a whole tensor assigned to through an index that selects all of it':
    'whether that is a write to the tensor or to a view of it decides between two errors',
  'the seed of a backward, used or observed again': 'whether a .grad shares storage with it is unspecified',
  'the version of a result':
    'an op may be made of several, of which one writes: PyTorch gives the product of a vector and a matrix version 1',
  'the version of an optimizer parameter after a step': 'how much a step raises it is unspecified',
  'None or zeros where a second derivative is zero by formula':
    'every leaf of a second backward is therefore also reached by another path',
  'a backward after a second backward that freed its graph':
    'which nodes a vanishing second derivative runs, and frees, is unspecified',
  'a backward whose inputs are no leaves':
    'PyTorch also runs, and frees, the operation that made such an input, which lies on no path to it',
  'a backward with inputs of which its root reaches none':
    'whether the gradient of a root that leads nowhere is retained hangs on how an engine prunes',
  'a leaf that comes to require grad after it was an operand':
    'whether a gradient formula sees the leaf of then or of now shows in the second derivative',
  'is_leaf and has_grad_fn of a view after its base was written to':
    'a library may find the history of a view again only when it is asked for',
  'a write to the base of a view that retains its gradient':
    'whether what is retained is the gradient of the view before or after the write',
  'a write to a view that was taken before its base came to require grad, and not used since':
    'PyTorch takes such a view for a leaf until something asks for its history',
  'a hook on a view whose base was written to since': 'PyTorch itself ends with a segmentation fault',
  'a loss of operands of several float dtypes':
    'PyTorch broadcasts before it promotes, so that a tensor without dims counts as one that has some',
  'a hook on a leaf that ceases to require grad':
    'in PyTorch the hooks of an accumulation that is skipped run all the same',
  'a write to a leaf that required grad and no longer does': 'PyTorch itself ends backward with an internal error',
  'the accumulation into a .grad that was set to a tensor whose elements overlap':
    'it is a write that nobody asked for: whether it is refused is left to the library',
  'values at kinks and singularities, but in programs of special values':
    'there is more than one answer; one-op programs test them',
  'a special value to the power of a half': 'PyTorch takes the square root, which treats -0 and -Infinity otherwise',
  'a float cast to an integer': 'a rounding error decides between two integers',
};

/** Ops that take integers and bools, besides those that only move elements. New ops take floats until they are listed. */
const arithmetic = ['add', 'mul', 'sum', 'sum_dim', 'exp', 'sin', 'cos', 'sigmoid', 'div'];
const integerArithmetic = ['sub', 'rsub', 'neg', 'relu', 'max', 'max_dim', 'matmul'];
const moves = ['clone', 'zero', 'fill', 'copy', 'cat', 'gather'];

/** Whether programs call an op with operands of a dtype. */
export function takes(name: string, isView: boolean, dtype: ProgramDtype): boolean {
  const category = categoryOf(dtype);
  if (category === 'float' || isView || moves.includes(name) || arithmetic.includes(name)) return true;
  return category === 'int64' && integerArithmetic.includes(name);
}
