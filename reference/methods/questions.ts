/** Comparisons, questions and logic, as methods. What they give are bools. */
import type { Operation } from '../autograd/operation.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import type { Tensor } from '../tensor.ts';

const comparison = (operation: Operation): ((this: Tensor, other: Operand) => Tensor) =>
  function (other) {
    return apply(operation, [this, other]);
  };

const connective = (operation: Operation): ((this: Tensor, other: Tensor) => Tensor) => comparison(operation);

const question = (operation: Operation): ((this: Tensor) => Tensor) =>
  function () {
    return apply(operation, [this]);
  };

export const questionMethods = {
  eq: comparison(operations.eq),
  ne: comparison(operations.ne),
  lt: comparison(operations.lt),
  le: comparison(operations.le),
  gt: comparison(operations.gt),
  ge: comparison(operations.ge),
  isnan: question(operations.isnan),
  isinf: question(operations.isinf),
  isfinite: question(operations.isfinite),
  logicalNot: question(operations.logical_not),
  logicalAnd: connective(operations.logical_and),
  logicalOr: connective(operations.logical_or),
  logicalXor: connective(operations.logical_xor),
};
