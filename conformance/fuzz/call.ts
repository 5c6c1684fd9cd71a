/** Calls of ops, out of place: the step, and what is known of its results. */
import type { CallStep, Layout, Op, Operand, OpOutput, ProgramDtype, Shape } from '../../spec/index.ts';
import {
  catalogue,
  dtypeParams,
  givesList,
  inputsOf,
  isDifferentiable,
  outOf,
  resultsOf,
} from '../catalogue/catalogue.ts';
import { dimIn, wholeNumber } from '../catalogue/shape-params.ts';
import { shapeRules } from '../catalogue/shape-rules/index.ts';
import { rowMajor } from '../programs/layout.ts';
import { drawOp } from './draw-op.ts';
import { factsOfResult } from './facts.ts';
import { isContiguous, type Repeats, repeatsIn } from './layout.ts';
import { addTensor } from './new-tensor.ts';
import { factsOfValue, isTensor, type OperandValue } from './operand-values.ts';
import { type DrawnOperands, drawOperands } from './operands.ts';
import { isFloating, type Known, ownTensor } from './tensors.ts';
import type { World } from './world.ts';

/** Calls some op on tensors there are. */
export function call(world: World): void {
  const name = drawOp(world);
  if (name !== undefined) callOp(world, name);
}

/** Calls an op on tensors there are, or on new ones; nothing where no valid call comes of it. */
export function callOp(world: World, name: string): void {
  const op = catalogue[name]!;
  const drawn = drawOperands(world, { name, op });
  if (!drawn || isUncertain(world, op, drawn)) return;
  const results = resultsOf(op, drawn.results.length).map(({ output }, nth) => resultOf(world, op, output, drawn, nth));
  if (world.cut) addConstants(world, results);
  else {
    world.emit(callStep(name, drawn, results));
    markUsed(world, drawn.values);
    if (op.shape === 'matmul' || op.shape === 'linear') fixBatches(op, drawn.values, results);
    world.remember(...results);
  }
}

/** Notes that a recorded operation has read its operands. */
export function markUsed(world: World, values: DrawnOperands['values']): void {
  if (!world.isRecording) return;
  for (const tensor of Object.values(values).flat().filter(isTensor)) {
    tensor.history.isUsed = true;
    tensor.isCurrent = tensor.history.requiresGrad;
    if (tensor.isOneOfSeveral === 'views') tensor.memory.fixed = true; // see `leftOut`
  }
}

/**
 * A product of batches may have read copies of its operands, and may be a view of another result (see `leftOut`); so may
 * what a linear layer makes of anything but a matrix.
 */
function fixBatches(op: Op, values: DrawnOperands['values'], results: readonly Known[]): void {
  const operands = Object.values(values).flat().filter(isTensor);
  const isPlain =
    op.shape === 'linear' ? operands[0]!.shape.length === 2 : operands.every(({ shape }) => shape.length <= 2);
  if (isPlain) return;
  for (const { memory } of [...operands, ...results]) memory.fixed = true;
}

/** The step of a call that binds its results. */
export function callStep(op: string, { values, params }: DrawnOperands, results: readonly Known[]): CallStep {
  const out = outOf(
    catalogue[op]!,
    results.map((result) => result.name),
  );
  return { do: 'call', op, inputs: operandsOf(op, values), params, out };
}

/** Operands as a step says them. */
export function operandsOf(op: string, values: DrawnOperands['values']): Record<string, Operand> {
  const inputs = Object.entries(values).map(([name, given]): [string, Operand] => [
    name,
    catalogue[op]!.inputs[name]!.variadic ? given.filter(isTensor).map(nameOf) : operandOf(given[0]!),
  ]);
  return Object.fromEntries(inputs);
}

const nameOf = (tensor: Known): string => tensor.name;
const operandOf = (value: OperandValue): Operand => (isTensor(value) ? value.name : value);

/** Tensors through which a gradient of the call flows. */
export function differentiated(op: Op, values: DrawnOperands['values']): Known[] {
  return inputsOf(op).flatMap(([name, input]) =>
    isDifferentiable(input) ? (values[name] ?? []).filter(isTensor).filter((tensor) => isFloating(tensor.dtype)) : [],
  );
}

/** What may be a view of a tensor that nobody sees (see `leftOut`). */
const mayHideView: ReadonlySet<string> = new Set(['einsum']);

function resultOf(world: World, op: Op, output: OpOutput, drawn: DrawnOperands, nth: number): Known {
  const self = firstOf(drawn);
  const made = {
    name: world.newName('y'),
    key: world.resultKey(nth),
    shape: drawn.results[nth]!,
    dtype: output.dtype ?? drawn.dtype,
  };
  if (self && isSelf(op, self, drawn)) return { ...self, name: made.name, key: made.key };
  const view =
    op.view === false || op.view === 'self' || !self ? undefined : viewOf(world, { op, self, drawn, nth }, made);
  if (view) return view;
  const from = differentiated(op, drawn.values);
  const requiresGrad =
    world.isRecording && output.differentiable !== false && isFloating(made.dtype) && from.some(requiresGradOf);
  const hidesView = mayHideView.has(op.name);
  const layout = hidesView ? undefined : ownLayout(drawn, made.shape);
  const facts = factsOfResult(op, output, made.dtype, Object.values(drawn.values).flat().map(factsOfValue));
  const own = ownTensor({ ...made, layout, repeats: false }, facts, { requiresGrad, from });
  const result = requiresGrad && hidesView ? { ...own, isView: true } : own;
  if (op.view === 'maybe' && self && !self.layout) result.memory.fixed = self.memory.fixed = true;
  return result;
}

const firstOf = ({ values }: DrawnOperands): Known | undefined => Object.values(values)[0]?.find(isTensor);

/** Whether the result is the first operand itself; undefined where the library chooses. */
function isSelf(op: Op, { dtype, layout, shape }: Known, { params }: DrawnOperands): boolean | undefined {
  switch (op.self_when) {
    case undefined:
      return false;
    case 'always':
      return true;
    case 'same_dtype':
      return dtypeParams(op).every((name) => params[name] === dtype);
    case 'contiguous':
      return layout && isContiguous(shape, layout);
    case 'same_dim':
      return (
        shape.length > 0 &&
        dimIn(shape, wholeNumber(op, params, 'dim')) === dimIn(shape, wholeNumber(op, params, 'dim', 1))
      );
  }
}

/** Whether nobody knows who shares storage with whom, or if a call is refused because what it gives cannot be a view. */
function isUncertain(world: World, op: Op, drawn: DrawnOperands): boolean {
  const self = firstOf(drawn);
  if (self === undefined) return false;
  const isRefused = shapeRules[op.shape].viewsOnly && !layoutOf(op, self, drawn, 0);
  const mayBeCopy = op.view === 'maybe' && !self.layout && !world.isRecording && requiresGradOf(self); // then it does not require grad
  return isRefused || mayBeCopy || isSelf(op, self, drawn) === undefined;
}

/** Where the elements of a result lie that is a view of the first operand; undefined where it is none, or it is not known. */
function layoutOf(op: Op, self: Known, { params, results }: DrawnOperands, nth: number): Layout | undefined {
  const { shape, layout } = self;
  return layout && shapeRules[op.shape].layout?.({ op, shape, layout, params, result: results[nth]!, nth });
}

const requiresGradOf = (tensor: Known): boolean => tensor.history.requiresGrad;

/** The result as a view of its first operand; undefined where it is a copy, or may be either. */
function viewOf(
  world: World,
  {
    op,
    self,
    drawn,
    nth,
  }: { readonly op: Op; readonly self: Known; readonly drawn: DrawnOperands; readonly nth: number },
  made: { readonly name: string; readonly key: number; readonly shape: Shape; readonly dtype: ProgramDtype },
): Known | undefined {
  const layout = layoutOf(op, self, drawn, nth);
  if (op.view === 'maybe' && !layout) return undefined;
  self.history.hasViews = true;
  return {
    ...self,
    ...made,
    layout,
    repeats: layout ? repeatsIn(made.shape, layout) : self.repeats || repeatsAnyway(op),
    isView: true,
    isOneOfSeveral: givesList(op) ? 'views' : self.isOneOfSeveral,
    isUntracked: self.isUntracked || !world.isRecording,
    isCurrent: self.history.requiresGrad,
  };
}

/** What may repeat elements, wherever those of the operand lie. */
const repeatsAnyway = (op: Op): Repeats =>
  op.shape === 'windows' ? 'windows' : op.shape === 'expand' ? 'expanded' : false;

/** Results lie row by row if all operands do; otherwise the library chooses. */
function ownLayout({ values }: DrawnOperands, shape: Shape): Known['layout'] {
  const tensors = Object.values(values).flat().filter(isTensor);
  const known = tensors.every(({ shape: of, layout }) => layout && isContiguous(of, layout));
  return known ? rowMajor(shape) : undefined;
}

/** The results as constants, for a program that does without what led to them. */
function addConstants(world: World, results: readonly Known[]): void {
  for (const { key, shape, dtype, history } of results)
    addTensor(world, 'x', { key, shape, dtype, requiresGrad: history.requiresGrad, plain: true });
}
