/** js-pytorch as a library that programs can be run over. */
import type { Category, Description, Dtype, OpName, Shape } from '../../../spec/index.ts';
import type { ElementValue } from '../../formats/elements.ts';
import { callIn, opsIn } from '../../functional/op-table.ts';
import { guardImperative } from '../../interpreter/guard.ts';
import type { ImperativeLibrary, InputsOf, Reading, TensorSpec } from '../../interpreter/imperative.ts';
import { rowMajorElements } from '../../interpreter/row-major.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import type { Loaded } from './load.ts';
import { opsOf } from './ops.ts';
import { optimizer, optimizerKinds } from './optimizers.ts';
import type { Nested, Tensor, Torch } from './surface.ts';

/** The imperative face of a loaded js-pytorch. */
export function jsPytorchLibrary(torch: Torch): ImperativeLibrary<Tensor> {
  const table = opsOf(torch);
  const choosers = new WeakMap<Tensor, Dtype>();
  return guardImperative<Tensor>(
    {
      tensor: (spec) => made(torch, spec, choosers),
      call(op, inputs, params) {
        refuseChoosers(op, inputs, choosers);
        return callIn(table, op as OpName, inputs, params);
      },
      read: (tensor) => reading(tensor, choosers),
      backward(roots, gradients, { inputs }) {
        if (roots.length > 1 || inputs)
          throw new Unsupported('backward', 'backward() runs from one tensor, and to all of its leaves');
        const gradient = gradients?.[0];
        if (gradient) roots[0]!.backward(gradient);
        else roots[0]!.backward();
      },
      gradOf: (tensor) => tensor._grad ?? null,
      setGrad(tensor, gradient) {
        if (!gradient) throw new Unsupported('set_grad', 'a parameter always has a gradient: there is no None');
        tensor._grad = gradient;
      },
      optimizer: (kind, groups, options) => optimizer(torch, kind, groups, options),
    },
    categoryOf,
  );
}

/** What the adapter says of it. */
export const describe = ({ torch, version }: Loaded): Description => ({
  protocol: 1,
  name: 'js-pytorch',
  version,
  language: 'TypeScript',
  homepage: 'https://github.com/eduardoleao052/js-pytorch',
  levels: ['P', 'O', 'S'],
  dtypes: ['float64', 'int64', 'bool'],
  ops: opsIn(opsOf(torch)),
  optimizers: [...optimizerKinds],
  features: ['attempt', 'backward', 'bind_grad', 'layout', 'optimizer', 'optimizer_state', 'set_grad', 'zero_grad'],
  in_flight: 1,
});

/** It has no dtypes: what programs hold as integers and bools are numbers there, and serve to choose elements. */
function made(torch: Torch, spec: TensorSpec, choosers: WeakMap<Tensor, Dtype>): Tensor {
  if (spec.dtype === 'float32') throw new Unsupported('float32', "js-pytorch has JavaScript's numbers alone");
  const tensor = torch.tensor(nested(rowMajorElements(spec).map(Number), spec.shape), spec.requiresGrad);
  if (spec.dtype !== 'float64') choosers.set(tensor, spec.dtype);
  return tensor;
}

function nested(elements: readonly number[], shape: Shape): Nested {
  const [extent, ...rest] = shape;
  if (extent === undefined) return elements[0]!;
  const size = elements.length / extent;
  return Array.from({ length: extent }, (_, i) => nested(elements.slice(i * size, (i + 1) * size), rest));
}

/** The inputs that choose, and do not compute. */
const choosing = new Set(['mask', 'index', 'input', 'target']);

function refuseChoosers(op: string, inputs: InputsOf<Tensor>, choosers: WeakMap<Tensor, Dtype>): void {
  for (const [name, input] of Object.entries(inputs)) {
    const dtype = choosers.get(input as Tensor);
    if (dtype && !choosing.has(name)) throw new Unsupported(dtype, `${op} would take ${dtype} for plain numbers`);
  }
}

function reading(tensor: Tensor, choosers: WeakMap<Tensor, Dtype>): Reading {
  const dtype = choosers.get(tensor);
  if (dtype) throw new Unsupported(dtype, `js-pytorch has no ${dtype} to give back`);
  const elements = flat(tensor._data);
  const size = tensor.shape.reduce((product, extent) => product * extent, 1);
  if (elements.length !== size || !elements.every((element) => typeof element === 'number'))
    throw new Error(`this tensor says [${tensor.shape}], and holds ${JSON.stringify(tensor._data)}`);
  return { dtype: 'float64', shape: tensor.shape, elements };
}

const flat = (data: Nested): readonly ElementValue[] => (isList(data) ? data.flatMap(flat) : [data]);

const isList = (data: Nested): data is readonly Nested[] => Array.isArray(data);

const categories: readonly (readonly [pattern: RegExp, category: Category])[] = [
  [/requires_grad set to False/, 'no-grad-path'],
  [/not broadcastable|cannot be added|Cannot perform MatMul|cannot broadcast|into invalid shape/, 'shape-mismatch'],
];

const categoryOf = ({ message }: Error): Category | undefined =>
  categories.find(([pattern]) => pattern.test(message))?.[1];
