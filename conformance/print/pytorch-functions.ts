/** PyTorch's spelling of functions inside a program: hooks that run steps, and custom functions. */
import type { BackwardBody, ForwardBody, HookBody, Ref } from '../../spec/index.ts';
import { namesOfClosures } from '../programs/names.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import type { PyTorchPrinter, StepPrinters } from './pytorch-printer.ts';

export const functionPrinters: StepPrinters<StepKinds['functions']> = {
  function(printer, { out, forward, backward }) {
    printer.script.block(`class ${printer.name(out)}(torch.autograd.Function):`, () => {
      forwardOf(printer, forward);
      if (backward === null) return;
      printer.line('');
      backwardOf(printer, backward);
    });
  },
  apply(printer, { function: name, inputs, out }) {
    const targets = out.map(printer.name).join(', ');
    printer.line(`${targets} = ${printer.name(name)}.apply(${listed(printer, inputs)})`);
  },
};

/** The function of a hook that runs steps. */
export function hookFunction(printer: PyTorchPrinter, { given, steps, returns }: HookBody): void {
  printer.block(`def hook(${printer.name(given)}):`, steps, unboundIn(printer, steps), [
    ...(returns === null ? [] : [`return ${printer.ref(returns)}`]),
  ]);
}

function forwardOf(printer: PyTorchPrinter, body: ForwardBody): void {
  const { inputs, steps, returns } = body;
  const calls = [
    ['save_for_backward', body.save_for_backward],
    ['mark_dirty', body.mark_dirty],
    ['mark_non_differentiable', body.mark_non_differentiable],
  ] as const;
  printer.line('@staticmethod');
  printer.part(`def forward(${parameters(printer, inputs)}):`, 0, steps, unboundIn(printer, steps), [
    ...calls.flatMap(([name, refs]) => (refs.length > 0 ? [`ctx.${name}(${listed(printer, refs)})`] : [])),
    ...(body.set_materialize_grads ? [] : ['ctx.set_materialize_grads(False)']),
    `return ${listed(printer, returns)}`,
  ]);
}

function backwardOf(printer: PyTorchPrinter, body: BackwardBody): void {
  const { gradients, saved_tensors: saved, steps, returns } = body;
  printer.line('@staticmethod');
  if (body.once_differentiable) printer.line('@torch.autograd.function.once_differentiable');
  const names = saved.map(printer.name);
  const unpacked = names.length === 1 ? `${names[0]},` : names.join(', ');
  printer.part(
    `def backward(${parameters(printer, gradients)}):`,
    1,
    steps,
    [...(names.length > 0 ? [`${unpacked} = ctx.saved_tensors`] : []), ...unboundIn(printer, steps)],
    [`return ${returns.map((ref) => (ref === null ? 'None' : printer.ref(ref))).join(', ')}`.trimEnd()],
  );
}

const parameters = (printer: PyTorchPrinter, names: ForwardBody['inputs']): string =>
  ['ctx', ...names.map(printer.name)].join(', ');

const listed = (printer: PyTorchPrinter, refs: readonly Ref[]): string =>
  refs.map((ref) => printer.ref(ref)).join(', ');

/** What closures bind must have been bound around them. */
const unboundIn = (printer: PyTorchPrinter, steps: HookBody['steps']): string[] =>
  namesOfClosures(steps).map((name) => `${printer.name(name)} = None`);
