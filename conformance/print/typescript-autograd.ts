/** The reference's spelling of the steps of autograd. */
import type { BackwardStep, GradStep, HookStep } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { hookFunction } from './typescript-functions.ts';
import { optionsArgument, type StepPrinters, type TypeScriptPrinter } from './typescript-printer.ts';
import { typescriptScalar } from './typescript-values.ts';

export const autogradPrinters: StepPrinters<StepKinds['autograd']> = {
  backward: (printer, step) => printer.line(`${backward(printer, step)};`),
  grad(printer, step) {
    const { grad_outputs, allow_unused, materialize_grads } = step;
    const options = optionsArgument({
      gradOutputs: grad_outputs && `[${grad_outputs.map((ref) => printer.maybe(ref)).join(', ')}]`,
      ...passOptions(step),
      allowUnused:
        allow_unused === undefined || allow_unused === (materialize_grads ?? false) ? undefined : String(allow_unused),
      materializeGrads: materialize_grads ? 'true' : undefined,
    });
    const written = [printer.tensors(step.outputs), printer.tensors(step.inputs), ...options].join(', ');
    const call = `${printer.use('grad')}(${written})`;
    const mayBeNull = allow_unused && !materialize_grads;
    printer.line(`${printer.target(step.out)} = ${call}${mayBeNull ? ` as ${printer.tuple(step.out)}` : ''};`);
  },
  set_grad: (printer, { of, to }) => printer.line(`${printer.name(of)}.grad = ${printer.maybe(to)};`),
  requires_grad_: (printer, { of, value }) =>
    printer.line(`${printer.tensor(of)}.requiresGrad_(${value ? '' : 'false'});`),
  retain_grad: (printer, { of }) => printer.line(`${printer.tensor(of)}.retainGrad();`),
  hook(printer, step) {
    const method = step.on === 'gradient' ? 'registerHook' : 'registerPostAccumulateGradHook';
    if ('record' in step.action) printer.line(`${printer.name(step.action.record)} = null!;`);
    if ('run' in step.action) hookFunction(printer, step, step.action.run);
    else printer.bind(step.out, `${printer.tensor(step.of)}.${method}(${hook(printer, step)})`);
  },
  remove_hook: (printer, { hook }) => printer.line(`${printer.name(hook)}.remove();`),
  no_grad: (printer, { steps }) => printer.block(`${printer.use('noGrad')}(() => {`, steps, '});'),
  enable_grad: (printer, { steps }) => printer.block(`${printer.use('enableGrad')}(() => {`, steps, '});'),
};

/** Options that differ from what is taken when they are left out. */
const passOptions = ({ retain_graph, create_graph = false }: BackwardStep | GradStep) => ({
  retainGraph: retain_graph === undefined || retain_graph === create_graph ? undefined : String(retain_graph),
  createGraph: create_graph ? 'true' : undefined,
});

function backward(printer: TypeScriptPrinter, step: BackwardStep): string {
  const { roots, gradients, inputs } = step;
  const options = optionsArgument({ ...passOptions(step), inputs: inputs && printer.tensors(inputs) });
  if (roots.length === 1 && (gradients?.length ?? 1) === 1) {
    const gradient = gradients?.[0] ?? null;
    const given = gradient !== null || options.length > 0 ? [printer.maybe(gradient)] : [];
    return `${printer.tensor(roots[0]!)}.backward(${[...given, ...options].join(', ')})`;
  }
  const given = gradients
    ? [`[${gradients.map((ref) => printer.maybe(ref)).join(', ')}]`]
    : options.length > 0
      ? ['[]']
      : [];
  return `${printer.use('backward')}(${[printer.tensors(roots), ...given, ...options].join(', ')})`;
}

function hook(printer: TypeScriptPrinter, { action, on }: HookStep): string {
  const given = on === 'gradient' ? 'gradient' : 'leaf';
  const gradient = on === 'gradient' ? 'gradient' : 'leaf.grad!';
  if ('record' in action) return `(${given}) => { ${printer.name(action.record)} = ${gradient}.clone(); }`;
  if ('scale' in action) {
    const scaled = on === 'gradient' ? 'gradient.mul' : 'leaf.grad!.mul_';
    return `(${given}) => ${scaled}(${typescriptScalar(action.scale)})`;
  }
  const replacement = 'replace' in action ? printer.tensor(action.replace) : 'null';
  return on === 'gradient' ? `() => ${replacement}` : `(leaf) => { leaf.grad = ${replacement}; }`;
}
