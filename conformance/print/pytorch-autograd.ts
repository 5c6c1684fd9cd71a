/** PyTorch's spelling of the steps of autograd. */
import type { BackwardStep, GradStep, HookStep } from '../../spec/index.ts';
import { pythonScalar } from './python-values.ts';
import { keywordArguments, type PyTorchPrinter, type StepPrinters } from './pytorch-printer.ts';

export const autogradPrinters: StepPrinters<
  | 'backward'
  | 'grad'
  | 'set_grad'
  | 'requires_grad_'
  | 'retain_grad'
  | 'hook'
  | 'remove_hook'
  | 'no_grad'
  | 'enable_grad'
> = {
  backward: (printer, step) => printer.line(backward(printer, step)),
  grad(printer, step) {
    const { grad_outputs, allow_unused, materialize_grads } = step;
    const options = keywordArguments({
      grad_outputs: grad_outputs && printer.refs(grad_outputs),
      ...passOptions(step),
      allow_unused:
        allow_unused === undefined || allow_unused === (materialize_grads ?? false) ? undefined : bool(allow_unused),
      materialize_grads: materialize_grads ? 'True' : undefined,
    });
    const written = [printer.refs(step.outputs), printer.refs(step.inputs), ...options];
    const names = step.out.map(printer.name);
    const results = names.length === 1 ? `${names[0]},` : names.join(', ');
    printer.line(`${results ? `${results} = ` : ''}torch.autograd.grad(${written.join(', ')})`);
  },
  set_grad: (printer, { of, to }) =>
    printer.line(`${printer.name(of)}.grad = ${to === null ? 'None' : printer.ref(to)}`),
  requires_grad_: (printer, { of, value }) =>
    printer.line(`${printer.ref(of)}.requires_grad_(${value ? '' : 'False'})`),
  retain_grad: (printer, { of }) => printer.line(`${printer.ref(of)}.retain_grad()`),
  hook,
  remove_hook: (printer, step) => printer.line(`${printer.name(step.hook)}.remove()`),
  no_grad: (printer, { steps }) => printer.block('with torch.no_grad():', steps),
  enable_grad: (printer, { steps }) => printer.block('with torch.enable_grad():', steps),
};

const bool = (value: boolean): string => (value ? 'True' : 'False');

/** Options that differ from what PyTorch takes when they are left out. */
const passOptions = ({ retain_graph, create_graph = false }: BackwardStep | GradStep) => ({
  retain_graph: retain_graph === undefined || retain_graph === create_graph ? undefined : bool(retain_graph),
  create_graph: create_graph ? 'True' : undefined,
});

function backward(printer: PyTorchPrinter, step: BackwardStep): string {
  const { roots, gradients, inputs } = step;
  const options = keywordArguments({ ...passOptions(step), inputs: inputs && printer.refs(inputs) });
  if (roots.length === 1 && (gradients?.length ?? 1) === 1) {
    const gradient = gradients?.[0];
    return `${printer.ref(roots[0]!)}.backward(${[...(gradient ? [printer.ref(gradient)] : []), ...options].join(', ')})`;
  }
  const written = [printer.refs(roots), ...(gradients ? [printer.refs(gradients)] : []), ...options];
  return `torch.autograd.backward(${written.join(', ')})`;
}

function hook(printer: PyTorchPrinter, step: HookStep): void {
  const { action, of, on, out } = step;
  const register = on === 'gradient' ? 'register_hook' : 'register_post_accumulate_grad_hook';
  if ('record' in action) recorder(printer, step, action.record);
  const function_ = 'record' in action ? `record_${action.record}` : lambda(printer, step);
  printer.line(`${printer.name(out)} = ${printer.ref(of)}.${register}(${function_})`);
}

function lambda(printer: PyTorchPrinter, { action, on }: HookStep): string {
  if (on === 'gradient') {
    if ('scale' in action) return `lambda gradient: gradient * ${pythonScalar(action.scale)}`;
    if ('replace' in action) return `lambda gradient: ${printer.ref(action.replace)}`;
  }
  if ('scale' in action) return `lambda leaf: leaf.grad.mul_(${pythonScalar(action.scale)})`;
  const gradient = 'replace' in action ? printer.ref(action.replace) : 'None';
  return `lambda leaf: setattr(leaf, "grad", ${gradient})`;
}

/** A function that binds a copy of the gradient to a name, which is None until then. */
function recorder(printer: PyTorchPrinter, { on }: HookStep, name: string): void {
  const given = on === 'gradient' ? 'gradient' : 'leaf';
  printer.line(`${printer.name(name)} = None`);
  printer.script.block(`def record_${name}(${given}):`, () => {
    printer.line(`nonlocal ${printer.name(name)}`);
    printer.line(`${printer.name(name)} = ${on === 'gradient' ? given : 'leaf.grad'}.clone()`);
  });
}
