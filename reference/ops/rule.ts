/** What a row of the op tables is: the value, and beside it the gradient of each input. */
import type { Dtype, DtypeRule, OpName, ops, ParamsOf, Rounding } from '../../spec/index.ts';
import type { NdArray } from '../arrays/array.ts';
import type { DtypeCategory } from '../arrays/dtype.ts';
import type { ScalarOperand } from '../arrays/scalar.ts';
import type { Shape } from '../arrays/shape.ts';
import type { Tensor } from '../tensor.ts';

/** What may stand where an op takes a tensor or a number. */
export type Operand = Tensor | ScalarOperand;

/** The operands of a call in the order of the catalogue; undefined where an optional one was left out. */
export type Operands = readonly (Operand | undefined)[];

/** What must be declared of an op; an entry of the catalogue is one, and an op of our own has one beside its row. */
export interface Signature {
  readonly inputs: Readonly<Record<string, InputSignature>>;
  readonly outputs: Readonly<Record<string, OutputSignature>>;
  readonly dtype: DtypeRule;
  /** The kinds of dtypes that operands without a dtype of their own may have, after promotion. Default: any. */
  readonly takes?: readonly DtypeCategory[];
  /** `self`: the result may be the operand itself. */
  readonly view?: boolean | 'maybe' | 'self';
  /** In place, the other operands must lie apart from the target. */
  readonly apart?: true;
  readonly rounding: Rounding;
}

interface OutputSignature {
  readonly dtype?: Dtype;
  readonly differentiable?: false;
  /** What is known of its numbers, which is nothing to compute with. */
  readonly range?: unknown;
}

interface InputSignature {
  /** Which values are valid: of that the catalogue speaks, and no row. */
  readonly domain?: unknown;
  /** What the gradient of this input reads. An input without it has no gradient. */
  readonly reads?: readonly string[];
  /** A dtype that the input must have whatever the others are; it takes no part in promotion. */
  readonly dtype?: Dtype;
  /** A mask of bools may stand for the indices. */
  readonly mask?: true;
  readonly scalar?: true;
  readonly variadic?: true;
  /** Whether it may be left out; rows then find it undefined. */
  readonly optional?: true;
  /** It has no gradient, and is refused if it requires one. */
  readonly constant?: true;
}

interface OutputSignature {
  readonly dtype?: Dtype;
  readonly differentiable?: false;
  /** A list of views of the first operand, however many they are. */
  readonly variadic?: true;
}

type Inputs<S extends Signature> = S['inputs'];

/** What stands for an input where each of its operands is an `One`. */
type For<Input, One> = Input extends { readonly variadic: true }
  ? readonly One[]
  : Input extends { readonly optional: true }
    ? One | undefined
    : One;

/** The numbers of the inputs, all of one dtype where the op promotes. */
export type ArraysOf<S extends Signature> = { readonly [I in keyof Inputs<S>]: For<Inputs<S>[I], NdArray> };

/** One array; or one for each result if an op has several; or a list. */
export type ResultsOf<S extends Signature> = keyof S['outputs'] extends 'result'
  ? NdArray
  : S['outputs'][keyof S['outputs']] extends { readonly variadic: true }
    ? readonly NdArray[]
    : { readonly [O in keyof S['outputs']]: NdArray };

type DifferentiableInput<S extends Signature> = {
  [I in keyof Inputs<S>]: Inputs<S>[I] extends { readonly reads: readonly string[] } ? I : never;
}[keyof Inputs<S>];

type Read<S extends Signature, I extends keyof Inputs<S>> = Inputs<S>[I] extends {
  readonly reads: readonly (infer R extends string)[];
}
  ? R
  : never;

/** A scalar cannot need a gradient, so an input that does is a tensor. */
type Saved<S extends Signature, I, R> = R extends I
  ? Tensor
  : R extends keyof Inputs<S>
    ? For<Inputs<S>[R], Inputs<S>[R] extends { readonly scalar: true } ? Operand : Tensor>
    : Tensor;

type ShapesOf<S extends Signature> = { readonly [I in keyof Inputs<S>]: For<Inputs<S>[I], Shape> };

/**
 * What the gradient of input `I` may look at: params and shapes, which nothing can change, and the tensors that the
 * signature says it reads, and no other.
 */
export type Context<S extends Signature, P, I extends keyof Inputs<S>> = {
  readonly params: P;
  readonly shapes: ShapesOf<S>;
} & { readonly [R in Read<S, I>]: Saved<S, I, R> };

/**
 * The gradient of an input, from that of the result; null where none is passed on. `index` counts the tensors of a variadic
 * input, or of a list of results.
 */
type Formula<S extends Signature, P, I extends keyof Inputs<S>> = (
  grad: Tensor,
  context: Context<S, P, I>,
  index: number,
) => Tensor | null;

/** What else of a call can show in the name of its node. */
export interface CallTraits {
  readonly isView: boolean;
  readonly hasScalar: boolean;
}

/** How the rounding error of a sum is measured: by how many numbers are added, and how large they are. */
interface Accumulation<S extends Signature, P> {
  readonly terms: (inputs: ArraysOf<S>, params: P) => number;
  /** The sum of the absolute values of what is added, where it is not the op on absolute values. */
  readonly magnitude?: (inputs: ArraysOf<S>, params: P) => NdArray;
  /** Params that are multiplied into what is added. */
  readonly factors?: (params: P) => readonly number[];
  /** There is more to it than sums of products: it rounds even where all numbers are short. */
  readonly isInexact?: true;
}

/** The row of an op with signature `S` and params `P`. */
export type RuleOf<S extends Signature, P> = {
  readonly forward: (inputs: ArraysOf<S>, params: P) => ResultsOf<S>;
  readonly vjp: { readonly [I in DifferentiableInput<S>]: Formula<S, P, I> };
  /** PyTorch's name for the node where it is not the op's with `Backward0`. */
  readonly node?: string | ((shapes: ShapesOf<S>, call: CallTraits) => string);
  /** Why operands of these dtypes are refused, if they are, where what the op takes does not say it. */
  readonly refuses?: (dtypes: readonly Dtype[]) => string | undefined;
  /** The dtype where none is asked for and there is no operand to have one; the default float where it is not said. */
  readonly dtypeOf?: (params: P) => Dtype;
  /** For what writes the same number everywhere: the target's elements may share memory. */
  readonly overwritesOverlaps?: true;
} & (S['rounding']['class'] extends 'accumulate'
  ? { readonly accumulation: Accumulation<S, P> }
  : { readonly accumulation?: Accumulation<S, P> }) &
  (S['view'] extends 'self'
    ? {
        /** Whether nothing has to be done, so that the result is the first operand itself. */
        readonly isIdentity: (inputs: ArraysOf<S>, params: P) => boolean;
      }
    : { readonly isIdentity?: (inputs: ArraysOf<S>, params: P) => boolean });

/** Params as rows find them: a dtype that was left open has been settled. */
export type SettledParamsOf<Op extends OpName> = {
  readonly [P in keyof ParamsOf<Op>]: P extends 'dtype' ? Dtype : ParamsOf<Op>[P];
};

/** The row of an op of the catalogue. */
export type Rule<Op extends OpName> = RuleOf<(typeof ops)[Op], SettledParamsOf<Op>>;
