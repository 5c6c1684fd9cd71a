/** Valid params of a call, drawn by their types and ranges from the catalogue and the shape that bounds them. */
import type { Op, OpParam, Params, ParamValue, Shape } from '../../spec/index.ts';
import { isDifferentiable, kinkParams } from './catalogue.ts';
import { between, type Choices, chance, oneOf, shuffled } from './choices.ts';
import { drawDims, signed } from './draw-dims.ts';
import { drawNumberApartIn, drawNumberIn } from './numbers.ts';
import { dimAlong, wholeNumber } from './shape-params.ts';
import { shapeRules } from './shape-rules/index.ts';

/** All params of a call whose first tensor has this shape, or undefined where no params would make it valid. */
export function drawParams(op: Op, first: Shape, choices: Choices): Params | undefined {
  const params: Record<string, ParamValue> = {};
  for (const [name, param] of Object.entries(op.params)) {
    if (!isDrawable(op, param, first, params)) return undefined;
    params[name] = drawParam(op, name, first, params, choices);
  }
  return params;
}

/** Whether there is a valid value at all: a tensor without dims has none to select from, an empty one no index. */
function isDrawable(op: Op, param: OpParam, first: Shape, params: Params): boolean {
  if (param.along === undefined) return !needsDims(op) || first.length > 0;
  return first.length > 0 && (param.type !== 'index' || sizeAlong(param, first, params) > 0);
}

const needsDims = (op: Op): boolean =>
  (shapeRules[op.shape].leastRank ?? 0) > 0 || Object.values(op.params).some((param) => param.along !== undefined);

function drawParam(op: Op, name: string, first: Shape, params: Params, choices: Choices): ParamValue {
  const param = op.params[name]!;
  if (param.departs) return param.default!;
  const isNeeded = param.required_without !== undefined && params[param.required_without] === null;
  if (param.nullable && !isNeeded && chance(choices, 30)) return null;
  const byRule = shapeRules[op.shape].params?.[param.type];
  if (byRule) return byRule({ op, param, first, params }, choices);
  const range = (param.range ?? [-2, 2]) as [number, number];
  switch (param.type) {
    case 'boolean':
      return param.only ?? chance(choices, 50);
    case 'enum':
      return oneOf(choices, param.values!);
    case 'number':
    case 'scalar':
      if (kinkParams(op).includes(name)) return drawNumberApartIn(range, choices);
      return param.default === undefined || chance(choices, 60) ? drawNumberIn(range, choices) : param.default;
    case 'integer':
      return between(choices, ...((param.range ?? [0, 3]) as [number, number]));
    case 'dim':
      return signed(choices, choices.below(Math.max(first.length, 1)), first.length);
    case 'dims':
      return drawDims(first, choices);
    case 'permutation':
      return drawPermutation(first.length, choices).map((dim) => signed(choices, dim, first.length));
    case 'dtype':
      return drawDtype(op, choices);
    case 'shape':
    case 'integers':
    case 'equation':
      throw new Error(`no rule says how "${param.type}" is drawn for ${op.name}: add it to the shape rule ${op.shape}`);
    case 'index':
    case 'start':
    case 'stop':
    case 'length':
    case 'step':
      return drawPosition(param, sizeAlong(param, first, params), op, params, choices);
  }
}

/** The case's dtype where a gradient is to flow; otherwise now and then another that the op takes. */
function drawDtype({ inputs, takes }: Op, choices: Choices): 'float' | 'int64' | 'bool' {
  if (Object.values(inputs).some(isDifferentiable) || chance(choices, 50)) return 'float';
  return oneOf(choices, takes);
}

const sizeAlong = (param: OpParam, first: Shape, params: Params): number =>
  first[dimAlong(first, param.along!, params)!]!;

/** A position along a dim: counted from the end half of the time, and such that what it selects is not empty. */
function drawPosition(param: OpParam, size: number, op: Op, params: Params, choices: Choices): number {
  const fromEnd = (position: number) => (position < size && chance(choices, 50) ? position - size : position);
  const start = wholeNumber(op, params, 'start') ?? 0;
  const from = start < 0 ? start + size : start;
  switch (param.type) {
    case 'step':
      return between(choices, 1, 3);
    case 'length':
      return between(choices, Math.min(1, size), size - from);
    case 'stop':
      return fromEnd(between(choices, from + 1, size + 1)); // one past the end is cut off
    default:
      return fromEnd(choices.below(Math.max(size, 1)));
  }
}

/** An order of the dims. Often a rotation: unlike an exchange it is not its own inverse, which a wrong gradient may take for it. */
function drawPermutation(rank: number, choices: Choices): number[] {
  const order = Array.from({ length: rank }, (_, dim) => dim);
  if (rank < 3 || chance(choices, 50)) return shuffled(choices, order);
  const first = between(choices, 1, rank - 1);
  return [...order.slice(first), ...order.slice(0, first)];
}
