/** Which tensors an optimizer can update. */
import { TensorError } from '../error.ts';
import { Tensor } from '../tensor.ts';

/** Refuses what is no parameter, or is in another group already. */
export function checkParameters(
  params: readonly Tensor[],
  groups: readonly { readonly params: readonly Tensor[] }[],
): void {
  params.forEach(checkParameter);
  const taken = new Set(groups.flatMap((group) => group.params));
  if (params.some((param) => taken.has(param)))
    throw new TensorError('duplicate-parameter', 'a parameter is in more than one group; put it into one');
}

function checkParameter(param: Tensor, at: number): void {
  if (param === null || param === undefined)
    throw new TensorError('none-operand', `parameter ${at} is ${param}; it must be a tensor`);
  if (!(param instanceof Tensor))
    throw new TensorError(
      'invalid-argument',
      `parameter ${at} is ${typeof param}; a list of parameters holds tensors, or groups, only`,
    );
  if (!param.isLeaf && !param.retainsGrad)
    throw new TensorError(
      'non-leaf-parameter',
      `parameter ${at} was computed and gets no gradient; optimize the leaf it came from`,
    );
}
