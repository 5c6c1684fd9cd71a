/** PyTorch's spelling of the steps of autograd. */
import type { BackwardStep, GradStep, HookAction, HookStep } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { pythonScalar } from './python-values.ts';
import { hookFunction } from './pytorch-functions.ts';
import { keywordArguments, type PyTorchPrinter, type StepPrinters } from './pytorch-printer.ts';

export const autogradPrinters: StepPrinters<StepKinds['autograd']> = {
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

/** A lambda where one will do; a function where the hook binds a name, or must return nothing. */
function hook(printer: PyTorchPrinter, { action, of, on, out }: HookStep): void {
  const register = on === 'gradient' ? 'register_hook' : 'register_post_accumulate_grad_hook';
  const lambda = lambdaOf(printer, action, on);
  if ('record' in action) printer.line(`${printer.name(action.record)} = None`);
  if ('run' in action) hookFunction(printer, action.run);
  else if (lambda === undefined) functionOf(printer, action, on);
  printer.line(`${printer.name(out)} = ${printer.ref(of)}.${register}(${lambda ?? 'hook'})`);
}

function lambdaOf(printer: PyTorchPrinter, action: HookAction, on: HookStep['on']): string | undefined {
  if (on === 'gradient' && 'scale' in action) return `lambda gradient: gradient * ${pythonScalar(action.scale)}`;
  if (on === 'gradient' && 'replace' in action) return `lambda gradient: ${printer.ref(action.replace)}`;
  return undefined;
}

/** After accumulation what a hook returns is what the next one is given, so it returns nothing. */
function functionOf(printer: PyTorchPrinter, action: HookAction, on: HookStep['on']): void {
  const [given, gradient] = on === 'gradient' ? ['gradient', 'gradient'] : ['leaf', 'leaf.grad'];
  printer.script.block(`def hook(${given}):`, () => {
    if ('record' in action) {
      printer.line(`nonlocal ${printer.name(action.record)}`);
      printer.line(`${printer.name(action.record)} = ${gradient}.clone()`);
    } else if ('scale' in action) printer.line(`${gradient}.mul_(${pythonScalar(action.scale)})`);
    else printer.line(`${gradient} = ${'replace' in action ? printer.ref(action.replace) : 'None'}`);
  });
}
