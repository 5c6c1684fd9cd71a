/** Reads a program into a graph of pure nodes; a program that has none is refused, with the step that is why. */
import type {
  BackwardStep,
  CallStep,
  FloatDtype,
  GradStep,
  ObserveStep,
  Operand,
  OpName,
  Program,
  Ref,
  Step,
  TensorStep,
} from '../../spec/index.ts';
import { paramsOfCall } from '../interpreter/execution.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import { isScalar } from '../programs/scalars.ts';
import type { Argument, Node, Root } from './graph.ts';
import { requireOrdinary } from './intermediates.ts';
import { atPath, noPureForm } from './refusals.ts';
import { eachStep } from './steps.ts';
import { Values } from './values.ts';

/** The nodes of a program, in its order. */
export function trace(program: Program, float: FloatDtype): readonly Node[] {
  const values = new Values(float);
  for (const [step, path] of eachStep(program.steps)) at(path, () => traceStep(step, path, values));
  values.nodes.forEach((node, i) => {
    if (node.kind === 'gradient') at(node.path, () => requireOrdinary(node, values.nodes.slice(0, i)));
  });
  return values.nodes;
}

function at(path: string, body: () => void): void {
  try {
    body();
  } catch (error) {
    throw error instanceof Unsupported ? atPath(path, error) : error;
  }
}

type Tracers = { readonly [K in Step['do']]?: (step: Extract<Step, { do: K }>, path: string, values: Values) => void };

/** How each kind of step that has a pure form adds to the values. */
const tracers: Tracers = {
  tensor: traceTensor,
  call: traceCall,
  bind: (step, _path, values) => values.bind(step.out, values.resolve(step.from)),
  retain_grad: (step, _path, values) => values.retain(values.resolve(step.of)),
  grad: traceGrad,
  backward: traceBackward,
  observe: traceObserve,
};

function traceStep(step: Step, path: string, values: Values): void {
  const tracer = tracers[step.do] as ((step: Step, path: string, values: Values) => void) | undefined;
  if (!tracer) throw noPureForm(step.do);
  tracer(step, path, values);
}

function traceTensor(step: TensorStep, path: string, values: Values): void {
  values.addLeaf({ kind: 'leaf', path, step });
}

function traceCall(step: CallStep, path: string, values: Values): void {
  const inputs = Object.fromEntries(
    Object.entries(step.inputs).map(([name, operand]) => [name, argumentOf(operand, values)]),
  );
  values.addCall(
    { kind: 'call', path, op: step.op as OpName, inputs, params: paramsOfCall(step.op, step.params, values.float) },
    [step.out].flat(),
  );
}

function argumentOf(operand: Operand, values: Values): Argument {
  if (Array.isArray(operand)) return { kind: 'list', values: operand.map((ref) => values.resolve(ref)) };
  if (isScalar(operand)) return { kind: 'scalar', scalar: operand };
  return { kind: 'value', value: values.resolve(operand) };
}

function traceGrad(step: GradStep, path: string, values: Values): void {
  const inputs = step.inputs.map((ref) => values.resolve(ref));
  const roots = rootsOf(step.outputs, step.grad_outputs, values);
  values.addGradient({ kind: 'gradient', path, roots, inputs, differentiable: step.create_graph ?? false }, step.out);
}

function traceBackward(step: BackwardStep, path: string, values: Values): void {
  if (step.inputs)
    throw new Unsupported('backward', 'backward with inputs chooses which .grad is left alone, which is a state');
  const roots = rootsOf(step.roots, step.gradients, values);
  values.addBackward({ kind: 'gradient', path, roots, differentiable: step.create_graph ?? false });
}

const rootsOf = (roots: readonly Ref[], seeds: readonly (Ref | null)[] | undefined, values: Values): Root[] =>
  roots.map((ref, i) => {
    const seed = seeds?.[i] ?? null;
    return { value: values.resolve(ref), seed: seed === null ? undefined : values.resolve(seed) };
  });

function traceObserve({ what, of }: ObserveStep, path: string, values: Values): void {
  if (of === undefined || !['value', 'shape', 'dtype'].includes(what))
    throw new Unsupported('observe', `${what} is something only a library with a tape could be asked`);
  values.nodes.push({ kind: 'observe', path, what, of: values.resolve(of) });
}
