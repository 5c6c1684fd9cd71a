/** The reference's spelling of functions inside a program: hooks that run steps, and custom functions. */
import type { FunctionStep, HookBody, HookStep, Name, Ref, Step } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { resultsType } from './typescript-bindings.ts';
import type { StepPrinters, TypeScriptPrinter } from './typescript-printer.ts';

export const functionPrinters: StepPrinters<StepKinds['functions']> = {
  function(printer, step) {
    const type = resultsType(step.forward.returns.length);
    printer.useType(type);
    const opening = `${printer.target(step.out)} = ${printer.use('customFunction')}<${type}>('${step.out}', {`;
    printer.script.block(opening, () => parts(printer, step), '});');
  },
  apply(printer, { function: name, inputs, out }) {
    const target = out.length === 1 ? printer.target(out[0]!) : printer.target(out);
    const given = inputs.map((ref) => printer.tensor(ref)).join(', ');
    printer.line(`${target} = ${printer.name(name)}(${given});`);
  },
};

/** A hook that runs steps. */
export function hookFunction(printer: TypeScriptPrinter, { of, on, out }: HookStep, body: HookBody): void {
  const method = on === 'gradient' ? 'registerHook' : 'registerPostAccumulateGradHook';
  const { given, steps, returns } = body;
  const opening = `${printer.target(out)} = ${printer.tensor(of)}.${method}((${printer.name(given)}) => {`;
  const ending = returns === null ? [] : [`return ${printer.tensor(returns)};`];
  functionBlock(printer, { opening, parameters: [given], steps, ending, closing: '});' });
}

function parts(printer: TypeScriptPrinter, { forward, backward }: FunctionStep): void {
  if (!forward.set_materialize_grads) printer.line('materializeGrads: false,');
  if (backward?.once_differentiable) printer.line('onceDifferentiable: true,');
  const marks = [
    ['saveForBackward', forward.save_for_backward],
    ['markDirty', forward.mark_dirty],
    ['markNonDifferentiable', forward.mark_non_differentiable],
  ] as const;
  functionBlock(printer, {
    opening: `forward(${['context', ...forward.inputs.map(printer.name)].join(', ')}) {`,
    parameters: forward.inputs,
    steps: forward.steps,
    ending: [
      ...marks.flatMap(([mark, refs]) => (refs.length > 0 ? [`context.${mark}(${listed(printer, refs)});`] : [])),
      forward.returns.length === 1
        ? `return ${printer.tensor(forward.returns[0]!)};`
        : `return [${listed(printer, forward.returns)}];`,
    ],
    closing: '},',
  });
  if (backward === null) return;
  const type = forward.set_materialize_grads ? '' : `: ${printer.useType('Tensor')}`;
  const { gradients, saved_tensors: saved } = backward;
  if (saved.length > 0) printer.useType('Tensor');
  functionBlock(printer, {
    opening: `backward(${['context', ...gradients.map((name) => printer.name(name) + type)].join(', ')}) {`,
    parameters: [...gradients, ...saved],
    beginning: saved.length > 0 ? [`const [${saved.map(printer.name).join(', ')}] = ${tuple(saved.length)};`] : [],
    steps: backward.steps,
    ending: [`return [${backward.returns.map((ref) => printer.maybe(ref)).join(', ')}];`],
    closing: '},',
  });
}

const listed = (printer: TypeScriptPrinter, refs: readonly Ref[]): string =>
  refs.map((ref) => printer.tensor(ref)).join(', ');

const tuple = (count: number): string => `context.savedTensors as [${Array(count).fill('Tensor').join(', ')}]`;

interface FunctionBlock {
  readonly opening: string;
  readonly parameters: readonly Name[];
  readonly beginning?: readonly string[];
  readonly steps: readonly Step[];
  readonly ending: readonly string[];
  readonly closing: string;
}

function functionBlock(printer: TypeScriptPrinter, block: FunctionBlock): void {
  const body = () => {
    for (const line of block.beginning ?? []) printer.line(line);
    printer.body(block.steps, block.parameters);
    for (const line of block.ending) printer.line(line);
  };
  printer.script.block(block.opening, body, block.closing);
}
