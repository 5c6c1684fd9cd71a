/** An op made ready for the engine, which counts operands where rows name them. */
import type { Dtype, DtypeRule, Rounding } from '../../spec/index.ts';
import type { NdArray } from '../arrays/array.ts';
import type { Shape } from '../arrays/shape.ts';
import type { RuleOf, Signature } from '../ops/rule.ts';
import type { Tensor } from '../tensor.ts';
import { Listed, namedBy } from './names.ts';

/** The params of a call, all given. */
export type Params = Readonly<Record<string, unknown>>;

/** One array, or one per name where an op has several results. */
export type Results = NdArray | Readonly<Record<string, NdArray>>;

/** A row seen without the types of its op. Methods, so that rows, whose types are narrower, fit. */
interface AnyRule {
  forward(inputs: object, params: Params): Results;
  readonly vjp: Readonly<Record<string, AnyFormula | undefined>>;
  readonly node?: string | ((shapes: object, result: { readonly isView: boolean }) => string);
  readonly overwritesOverlaps?: true;
  readonly accumulation?: AnyAccumulation;
}

interface AnyAccumulation {
  terms(inputs: object, params: Params): number;
  magnitude?(inputs: object, params: Params): Results;
}

/** A gradient formula seen without the types of its op. */
type AnyFormula = (grad: Tensor, context: object, index: number) => Tensor;

/** What a formula may look at; its subclasses show what was saved by name. */
export class FormulaContext extends Listed {
  constructor(
    saved: readonly unknown[],
    readonly params: Params,
    readonly shapes: object,
  ) {
    super(saved);
  }
}

/** What the gradient of an input reads: inputs and results by number. */
interface Reads {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** An op with its inputs and results counted from 0. */
export class Operation {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly dtypeRule: DtypeRule;
  readonly rounding: Rounding;
  readonly #isVariadic: boolean;
  readonly #formulas: readonly (AnyFormula | undefined)[];
  readonly #reads: readonly Reads[];
  readonly #dtypes: readonly (Dtype | undefined)[];
  readonly #Inputs: typeof Listed;
  readonly #Context: typeof FormulaContext;
  readonly #nodeName: string;

  constructor(
    readonly name: string,
    signature: Signature,
    readonly rule: AnyRule,
  ) {
    const inputs = Object.entries(signature.inputs);
    this.inputNames = inputs.map(([input]) => input);
    this.outputNames = Object.keys(signature.outputs);
    this.dtypeRule = signature.dtype;
    this.rounding = signature.rounding;
    this.#isVariadic = inputs.at(-1)?.[1].variadic === true;
    this.#formulas = this.inputNames.map((input) => rule.vjp[input]);
    this.#reads = inputs.map(([, { reads = [] }]) => this.#numbered(reads));
    this.#dtypes = inputs.map(([, { dtype }]) => dtype);
    const names = { inputs: this.inputNames, outputs: this.outputNames, isVariadic: this.#isVariadic };
    this.#Inputs = namedBy(Listed, { ...names, outputs: [] });
    this.#Context = namedBy(FormulaContext, names);
    this.#nodeName = typeof rule.node === 'string' ? rule.node : `${pascalCase(name)}Backward0`;
  }

  #numbered(reads: readonly string[]): Reads {
    return {
      inputs: reads.map((name) => this.inputNames.indexOf(name)).filter((at) => at >= 0),
      outputs: reads.map((name) => this.outputNames.indexOf(name)).filter((at) => at >= 0),
    };
  }

  /** Which input an operand belongs to: all that are left belong to a variadic one. */
  inputOf(position: number): number {
    return this.#isVariadic ? Math.min(position, this.inputNames.length - 1) : position;
  }

  /** The gradient formula of the operand at a position, if it has one. */
  formulaOf(position: number): AnyFormula | undefined {
    return this.#formulas[this.inputOf(position)];
  }

  /** What the gradient of the operand at a position reads. */
  readsOf(position: number): Reads {
    return this.#reads[this.inputOf(position)]!;
  }

  /** The dtype that the operand at a position must have whatever the others are. */
  fixedDtypeOf(position: number): Dtype | undefined {
    return this.#dtypes[this.inputOf(position)];
  }

  /** A list that runs parallel to the operands, read by the names of the inputs. */
  inputs(list: readonly unknown[]): object {
    return new this.#Inputs(list);
  }

  /** What a formula is given to look at. */
  context(saved: readonly unknown[], params: Params, shapes: readonly Shape[]): object {
    return new this.#Context(saved, params, this.inputs(shapes));
  }

  /** PyTorch's name for the node of a call. */
  nodeName(shapes: readonly Shape[], isView: boolean): string {
    const { node } = this.rule;
    return typeof node === 'function' ? node(this.inputs(shapes), { isView }) : this.#nodeName;
  }
}

const pascalCase = (name: string): string =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Makes an op out of its row and the declaration that the row keeps to. */
export const operation = <const S extends Signature, P>(name: string, signature: S, rule: RuleOf<S, P>): Operation =>
  new Operation(name, signature, rule as unknown as AnyRule);
