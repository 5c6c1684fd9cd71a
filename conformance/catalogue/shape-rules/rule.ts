/** What a shape rule is: which calls are valid, what shapes come out, how to draw such calls, and where a view's elements lie. */
import type { Layout, Op, OpParam, Params, ParamValue, Shape } from '../../../spec/index.ts';
import type { Choices } from '../choices.ts';

/** The shapes of a call's operands by input: a list for each, of one but for a variadic input; an absent input has no key. */
export type Shapes = Readonly<Record<string, readonly Shape[]>>;

/** A call as its shapes and params make it. A Python scalar's shape is []. */
export interface ShapedCall {
  readonly op: Op;
  readonly shapes: Shapes;
  readonly params: Params;
  /** The shape of the first tensor of the first input; [] where the op takes no tensors. */
  readonly first: Shape;
}

/** A param to be drawn, after those that the catalogue lists before it. */
export interface ParamDrawing {
  readonly op: Op;
  readonly param: OpParam;
  readonly first: Shape;
  readonly params: Params;
}

/** A view to be made of a tensor. */
export interface Viewing {
  readonly op: Op;
  readonly shape: Shape;
  readonly layout: Layout;
  readonly params: Params;
  readonly result: Shape;
  /** Which of several results it is. */
  readonly nth: number;
}

/** One rule of the catalogue's vocabulary. Everything that depends on the rule is said here, and nowhere else. */
export interface ShapeRuleEntry {
  /** The shapes of the results, in order, or undefined where the call is not valid. One shape is that of all results. */
  readonly results: (call: ShapedCall) => readonly Shape[] | undefined;
  /** How many dims the first tensor must have at least; 0 where it is not said. */
  readonly leastRank?: number;
  /** Whether a call can begin with a tensor of this shape, where the rank alone does not say so. */
  readonly begins?: (op: Op, first: Shape) => boolean;
  /** A shape for another input, by its name, with which the call is valid; the first tensor's where it is not said. */
  readonly other?: (name: string, call: ShapedCall, choices: Choices) => Shape;
  /** How many tensors a list has, besides the first tensor of the first input; called before `other`. */
  readonly count?: (name: string, call: ShapedCall, choices: Choices) => number;
  /** How params of a type are drawn, where the type does not say it. */
  readonly params?: Readonly<Partial<Record<OpParam['type'], (drawing: ParamDrawing, choices: Choices) => ParamValue>>>;
  /** All dims are treated alike, but for those that params name: in another order, everything comes out in that order. */
  readonly treatsAxesAlike?: true;
  /** Whether a call is refused where the result would have to be a copy. */
  readonly viewsOnly?: true;
  /** Where the elements of a view lie; undefined where the result must be a copy. */
  readonly layout?: (viewing: Viewing) => Layout | undefined;
}

/** All tensors' shapes of a call in order, a list's one after another. */
export const flat = (shapes: Shapes): readonly Shape[] => Object.values(shapes).flat();

/** The rest of the operands' shapes, without the first tensor's. */
export const others = (shapes: Shapes): readonly Shape[] => flat(shapes).slice(1);
