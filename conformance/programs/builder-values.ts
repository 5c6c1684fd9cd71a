/** What an author writes as data, scalars and operands, and what a program says instead. */
import type {
  BaseRef,
  FloatScalar,
  GradRef,
  InputOf,
  IntScalar,
  Layout,
  Operand,
  OpName,
  ops,
  ProgramDtype,
  Ref,
  Scalar,
  Shape,
  TensorStep,
} from '../../spec/index.ts';
import { type ElementValue, encodeElements } from '../formats/elements.ts';
import { encodeFloat, encodeInt } from '../formats/numbers.ts';

/** Nested lists of numbers, as one would give to `torch.tensor`. */
export type NestedData = ElementValue | readonly NestedData[];

/** A Python scalar as an author writes it: special numbers and bigints are put into JSON's words. */
export type GivenScalar = number | bigint | boolean | FloatScalar | IntScalar;

/** How to make a tensor besides its data. With a `layout` the data is the storage, flat. */
export interface TensorOptions {
  readonly dtype?: ProgramDtype;
  readonly requires_grad?: boolean;
  readonly layout?: {
    readonly shape: readonly number[];
    readonly strides: readonly number[];
    readonly offset?: number;
  };
}

type OperandFor<Input> = Input extends { readonly variadic: true }
  ? readonly Ref[]
  : Input extends { readonly scalar: true }
    ? Ref | GivenScalar
    : Ref;

type Entries<O extends OpName> = (typeof ops)[O]['inputs'];

type OptionalInputOf<O extends OpName> = {
  [I in InputOf<O>]: Entries<O>[I & keyof Entries<O>] extends { readonly optional: true } ? I : never;
}[InputOf<O>];

/** The inputs of a call: each a reference, and a scalar or a list where the catalogue allows one. */
export type GivenInputs<O extends OpName> = {
  readonly [I in Exclude<InputOf<O>, OptionalInputOf<O>>]: OperandFor<Entries<O>[I & keyof Entries<O>]>;
} & { readonly [I in OptionalInputOf<O>]?: OperandFor<Entries<O>[I & keyof Entries<O>]> };

/** The `.grad` of a name. */
export const grad = (name: string): GradRef => ({ grad: name });

/** The tensor that a name is a view of. */
export const base = (name: string): BaseRef => ({ base: name });

/** The step that makes a tensor of nested data. */
export function tensorStep(out: string, data: NestedData, options: TensorOptions): TensorStep {
  const { dtype = 'float', requires_grad = false, layout } = options;
  const shape = layout ? [...layout.shape] : shapeOf(data);
  const elements = encodeElements(flatten(data), dtype);
  const step: TensorStep = { do: 'tensor', out, dtype, shape, data: elements, requires_grad };
  return layout ? { ...step, layout: layoutOf(layout) } : step;
}

/** A scalar as JSON says it. */
export function scalarOf(value: GivenScalar): Scalar {
  if (typeof value === 'bigint') return { int: encodeInt(value) };
  if (typeof value !== 'number') return value;
  const json = encodeFloat(value);
  return typeof json === 'number' ? json : { float: json };
}

/** An operand as JSON says it. */
export function operandOf(value: Ref | readonly Ref[] | GivenScalar): Operand {
  if (typeof value === 'bigint' || typeof value === 'number') return scalarOf(value);
  return isList(value) ? [...value] : value;
}

const isList = (value: unknown): value is readonly Ref[] => Array.isArray(value);

const layoutOf = ({ strides, offset = 0 }: NonNullable<TensorOptions['layout']>): Layout => ({
  strides: [...strides],
  offset,
});

function shapeOf(data: NestedData): Shape {
  const shape: Shape = [];
  for (let level = data; isNested(level); level = level[0]!) {
    shape.push(level.length);
    if (level.length === 0) break;
  }
  requireRegular(data, shape);
  return shape;
}

function requireRegular(data: NestedData, shape: Shape): void {
  if (!isNested(data) && shape.length === 0) return;
  if (!isNested(data) || data.length !== shape[0])
    throw new TypeError(`nested data is not regular: expected [${shape}]`);
  for (const part of data) requireRegular(part, shape.slice(1));
}

const flatten = (data: NestedData): ElementValue[] => (isNested(data) ? data.flatMap(flatten) : [data]);

const isNested = (data: NestedData): data is readonly NestedData[] => Array.isArray(data);
