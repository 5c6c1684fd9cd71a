/** Types of ops, inputs and params, derived from the catalogue: what it does not declare does not compile. */
import type { ProgramDtype, Scalar } from './generated/formats.ts';
import type { ops } from './generated/ops.ts';

type Ops = typeof ops;

/** An op of the catalogue; overloads of one PyTorch name are ops of their own. */
export type OpName = keyof Ops;

/** The inputs of an op, by name. */
export type InputOf<O extends OpName> = keyof Ops[O]['inputs'] & string;

/** The inputs through which a gradient can flow: those that say what their gradient reads. */
export type DifferentiableInputOf<O extends OpName> = {
  [I in InputOf<O>]: Ops[O]['inputs'][I] extends { readonly reads: readonly string[] } ? I : never;
}[InputOf<O>];

/** What the gradient of an input may read: inputs, or the results by name. */
export type ReadsOf<O extends OpName, I extends InputOf<O>> = Ops[O]['inputs'][I] extends {
  readonly reads: readonly (infer R extends string)[];
}
  ? R
  : never;

/** The results of an op, by name. */
export type OutputOf<O extends OpName> = keyof Ops[O]['outputs'] & string;

type Entries<O extends OpName> = Ops[O]['params'];

type ValueOfType<T> = T extends 'boolean'
  ? boolean
  : T extends 'dims' | 'permutation' | 'shape' | 'integers'
    ? readonly number[]
    : T extends 'enum' | 'equation'
      ? string
      : T extends 'scalar'
        ? Scalar
        : T extends 'dtype'
          ? ProgramDtype
          : number;

type ValueOf<P> = P extends { readonly type: 'enum'; readonly values: readonly (infer V)[] }
  ? V
  : P extends { readonly type: infer T }
    ? ValueOfType<T> | (P extends { readonly nullable: true } ? null : never)
    : never;

/** The params of an op, all given. */
export type ParamsOf<O extends OpName> = { readonly [P in keyof Entries<O>]: ValueOf<Entries<O>[P]> };

type WithDefault<O extends OpName> = {
  [P in keyof Entries<O>]: Entries<O>[P] extends { readonly default: unknown } ? P : never;
}[keyof Entries<O>];

/** The params of an op as a caller gives them: those with a default may be left out. */
export type GivenParamsOf<O extends OpName> = Omit<ParamsOf<O>, WithDefault<O>> &
  Partial<Pick<ParamsOf<O>, WithDefault<O>>>;
