/** The spec as TypeScript: the types of every format, the catalogue of ops, and the clauses. */
export type { Clause, ClauseId, Evidence, Keyword } from './clause-types.ts';
export { chapters, clauses } from './generated/clauses.ts';
export type * from './generated/formats.ts';
export { ops, optimizers, rounding, schedulers } from './generated/ops.ts';
export type {
  DifferentiableInputOf,
  GivenParamsOf,
  InputOf,
  OpName,
  OutputOf,
  ParamsOf,
  ReadsOf,
} from './op-types.ts';
