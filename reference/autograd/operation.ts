/** An op made ready for the engine, which counts operands where rows name them. */
import type { Dtype, DtypeRule, Rounding } from '../../spec/index.ts';
import type { NdArray } from '../arrays/array.ts';
import type { DtypeCategory } from '../arrays/dtype.ts';
import type { Shape } from '../arrays/shape.ts';
import { unreachable } from '../error.ts';
import type { CallTraits, Operand, Operands, RuleOf, Signature } from '../ops/rule.ts';
import type { Tensor } from '../tensor.ts';
import { NamedList, type Names } from './names.ts';

/** The params of a call, all given. */
export type Params = Readonly<Record<string, unknown>>;

/** The arrays of a call's operands; undefined where an optional one was left out. */
export type Arrays = readonly (NdArray | undefined)[];

/** The shapes of a call's operands. */
export type Shapes = readonly (Shape | undefined)[];

/** One array; or one per name where an op has several results; or a list. */
export type Results = NdArray | readonly NdArray[] | Readonly<Record<string, NdArray>>;

/** A row seen without the types of its op. Methods, so that rows, whose types are narrower, fit. */
interface AnyRule {
  forward(inputs: object, params: Params): Results;
  readonly vjp: Readonly<Record<string, AnyFormula | undefined>>;
  readonly node?: string | ((shapes: object, call: CallTraits) => string);
  readonly refuses?: (dtypes: readonly Dtype[]) => string | undefined;
  isIdentity?(inputs: object, params: Params): boolean;
  dtypeOf?(params: Params): Dtype;
  readonly overwritesOverlaps?: true;
  readonly accumulation?: AnyAccumulation;
}

interface AnyAccumulation {
  terms(inputs: object, params: Params): number;
  magnitude?(inputs: object, params: Params): Results;
  factors?(params: Params): readonly number[];
  readonly isInexact?: true;
}

/** What was kept of a call for its formulas. */
interface RecordedCall {
  readonly saved: readonly unknown[];
  readonly params: Params;
  readonly operandShapes: Shapes;
}

/** A gradient formula seen without the types of its op. */
type AnyFormula = (grad: Tensor, context: object, index: number) => Tensor | null;

/** What a formula may look at: params, shapes, and by name what was saved. */
class FormulaContext extends NamedList {
  params: Params = {};

  constructor(
    names: Names,
    readonly shapes: NamedList,
  ) {
    super(names);
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
  /** The kinds of dtypes that operands without a dtype of their own may have, after promotion. */
  readonly takes: ReadonlySet<DtypeCategory>;
  /** Whether in place the other operands must lie apart from the target. */
  readonly needsApart: boolean;
  readonly takesAll: boolean;
  /** Whether some inputs have a dtype of their own. */
  readonly hasFixedDtypes: boolean;
  /** The positions of inputs that must not require grad. */
  readonly constants: readonly number[];
  /** Whether the gradient of some input reads a result. */
  readonly readsResults: boolean;
  /** Whether the results are a list of views of the first operand. */
  readonly givesList: boolean;
  readonly #isVariadic: boolean;
  readonly #formulas: readonly (AnyFormula | undefined)[];
  readonly #reads: readonly Reads[];
  readonly #dtypes: readonly (Dtype | undefined)[];
  readonly #masks: readonly boolean[];
  readonly #inputs: NamedList;
  readonly #context: FormulaContext;
  readonly #nodeName: string;
  #lastShapes: Shapes = [];

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
    this.takes = new Set(signature.takes ?? (signature.dtype === 'float_only' ? ['float'] : allCategories));
    this.needsApart = signature.apart === true;
    this.takesAll = this.takes.size === allCategories.length;
    this.givesList = Object.values(signature.outputs)[0]?.variadic === true;
    this.#isVariadic = inputs.at(-1)?.[1].variadic === true;
    this.#formulas = this.inputNames.map((input) => rule.vjp[input]);
    this.#reads = inputs.map(([, { reads = [] }]) => this.#numbered(reads));
    this.#dtypes = inputs.map(([, { dtype }]) => dtype);
    this.#masks = inputs.map(([, { mask }]) => mask === true);
    this.hasFixedDtypes = this.#dtypes.some((dtype) => dtype !== undefined);
    this.constants = [...inputs.keys()].filter((position) => inputs[position]![1].constant);
    this.readsResults = this.#reads.some(({ outputs }) => outputs.length > 0);
    const names = { inputs: this.inputNames, outputs: [], isVariadic: this.#isVariadic };
    this.#inputs = new NamedList(names);
    const saved = this.readsResults ? { ...names, outputs: this.outputNames } : names;
    this.#context = new FormulaContext(saved, new NamedList(names));
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

  /** The position of the last operand that belongs to an input, of so many operands. */
  lastOf(input: number, operands: number): number {
    return this.#isVariadic && input === this.inputNames.length - 1 ? operands - 1 : input;
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

  /** Whether a call has nothing to do, so that its first operand is its result. */
  isIdentity(inputs: Arrays, params: Params): boolean {
    return this.rule.isIdentity?.(this.#inputs.of(inputs), params) === true;
  }

  /** Whether the operand at a position may be a mask. */
  mayBeMask(position: number): boolean {
    return this.#masks[this.inputOf(position)]!;
  }

  /** The value of the op. */
  forward(inputs: Arrays, params: Params): Results {
    const results = this.rule.forward(this.#inputs.of(inputs), params);
    this.#inputs.clear();
    return results;
  }

  /** How many numbers each element of the result is a sum of. */
  terms(inputs: Arrays, params: Params): number {
    return this.rule.accumulation?.terms(this.#inputs.of(inputs), params) ?? 1;
  }

  /** The sum of the absolute values of what is added, if the row has a form of its own for it. */
  magnitude(inputs: Arrays, params: Params): Results | undefined {
    return this.rule.accumulation?.magnitude?.(this.#inputs.of(inputs), params);
  }

  /** Whether it is rounded even where a sum of products of its inputs would be exact. */
  get isInexact(): boolean {
    return this.rule.accumulation?.isInexact === true;
  }

  /** The params that are multiplied into what is added. */
  factors(params: Params): readonly number[] {
    return this.rule.accumulation?.factors?.(params) ?? [];
  }

  /**
   * The gradient of the operand at a position, from the gradient of the result. `index` says which of the tensors of a
   * variadic input, or of a list of results, is meant.
   */
  pull(
    position: number,
    grad: Tensor,
    { saved, params, operandShapes }: RecordedCall,
    index = position - this.inputOf(position),
  ): Tensor | null {
    const formula = this.formulaOf(position) ?? unreachable(`${this.name} has no gradient for operand ${position}`);
    const context = this.#context.of(saved);
    context.params = params;
    context.shapes.of(operandShapes);
    const pulled = formula(grad, context, index);
    context.clear();
    return pulled;
  }

  /** The shapes of operands. Calls with the same shapes, as they follow one another in a loop, share one list. */
  shapesOf(operands: Operands): Shapes {
    const last = this.#lastShapes;
    let isSame = last.length === operands.length;
    for (let i = 0; isSame && i < last.length; i++) isSame = last[i] === shapeOf(operands[i]);
    if (!isSame) this.#lastShapes = operands.map(shapeOf);
    return this.#lastShapes;
  }

  /** PyTorch's name for the node of a call. */
  nodeName(operands: Operands, shapes: Shapes, isView: boolean): string {
    const { node } = this.rule;
    if (typeof node !== 'function') return this.#nodeName;
    return node(this.#inputs.of(shapes), { isView, hasScalar: operands.some(isScalar) });
  }
}

const allCategories: readonly DtypeCategory[] = ['bool', 'int64', 'float'];
const scalarShape: Shape = [];
const isTensor = (operand: Operand): operand is Tensor => typeof operand === 'object' && 'shape' in operand;
const isScalar = (operand: Operand | undefined): boolean => operand !== undefined && !isTensor(operand);

function shapeOf(operand: Operand | undefined): Shape | undefined {
  if (operand === undefined) return undefined;
  return isTensor(operand) ? operand.shape : scalarShape;
}

const pascalCase = (name: string): string =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Makes an op out of its row and the declaration that the row keeps to. */
export const operation = <const S extends Signature, P>(name: string, signature: S, rule: RuleOf<S, P>): Operation =>
  new Operation(name, signature, rule as unknown as AnyRule);
