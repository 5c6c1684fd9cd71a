/** Which ops the reference has as functions: those that PyTorch has as such, and those that have no tensor to be a method of. */
import type { Op } from '../../spec/index.ts';

export const isFunction = ({ form, inputs }: Pick<Op, 'form' | 'inputs'>): boolean =>
  form === 'function' || Object.keys(inputs).length === 0;
