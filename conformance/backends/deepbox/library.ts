/** deepbox as a library that programs can be run over. */
import type { Category, Description, Dtype, OpName } from '../../../spec/index.ts';
import type { ElementValue } from '../../formats/elements.ts';
import { callIn, opsIn } from '../../functional/op-table.ts';
import { guardImperative } from '../../interpreter/guard.ts';
import type { ImperativeLibrary, Reading, TensorSpec } from '../../interpreter/imperative.ts';
import { rowMajorElements } from '../../interpreter/row-major.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import type { Loaded } from './load.ts';
import { opsOf } from './ops.ts';
import { optimizer, optimizerKinds } from './optimizers.ts';
import { type Deepbox, dtypes, type Plain, type Tensor } from './surface.ts';

/** The imperative face of a loaded deepbox. */
export function deepboxLibrary(deepbox: Deepbox): ImperativeLibrary<Tensor> {
  const { ndarray, nn } = deepbox;
  const table = opsOf(deepbox);
  const held = holding(deepbox);
  return guardImperative<Tensor>(
    {
      tensor: (spec) => held(made(deepbox, spec), spec.requiresGrad),
      call: (op, inputs, params) => callIn(table, op as OpName, inputs, params),
      read: ({ tensor }) => reading(tensor),
      backward(roots, gradients, { inputs }) {
        if (roots.length > 1 || inputs)
          throw new Unsupported('backward', 'backward() runs from one tensor, and to all of its leaves');
        const gradient = gradients?.[0];
        if (gradient) roots[0]!.backward(gradient.tensor);
        else roots[0]!.backward();
      },
      gradOf: ({ grad }) => grad && held(grad),
      setGrad(tensor, gradient) {
        if (gradient) tensor.setGrad(gradient.tensor);
        else if (tensor.grad) throw new Unsupported('set_grad', 'a gradient that is there cannot be made null again');
      },
      detach: (tensor) => tensor.detach(),
      requiresGrad_: (tensor, value) => tensor.setRequiresGrad(value),
      noGrad: (body) => ndarray.noGrad(body),
      sameTensor: (one, other) => one === other,
      optimizer: (kind, groups, options) => optimizer(deepbox, kind, groups, options),
      clipGradValue: (parameters, clipValue) => nn.clipGradValue(parameters, clipValue),
    },
    categoryOf,
  );
}

/** What the adapter says of it. */
export const describe = ({ deepbox, version }: Loaded): Description => ({
  protocol: 1,
  name: 'deepbox',
  version,
  language: 'TypeScript',
  homepage: 'https://deepbox.dev',
  levels: ['P', 'O', 'S'],
  dtypes: [...dtypes],
  ops: opsIn(opsOf(deepbox)),
  optimizers: [...optimizerKinds],
  features: [
    'attempt',
    'backward',
    'bind_grad',
    'detach',
    'identity',
    'layout',
    'no_grad',
    'optimizer',
    'optimizer_state',
    'param_groups',
    'requires_grad_',
    'scheduler',
    'set_grad',
    'state_dict',
    'zero_grad',
  ],
  in_flight: 1,
  environment: { node: process.version },
});

/** A gradient is a plain tensor, and the same one each time it is asked for. */
function holding({ ndarray }: Deepbox): (plain: Plain, requiresGrad?: boolean) => Tensor {
  const known = new WeakMap<Plain, Tensor>();
  return (plain, requiresGrad = false) => {
    const held = known.get(plain) ?? ndarray.GradTensor.fromTensor(plain, { requiresGrad });
    known.set(plain, held);
    return held;
  };
}

function made({ ndarray }: Deepbox, spec: TensorSpec): Plain {
  const { dtype, shape } = spec;
  return ndarray.Tensor.fromTypedArray({
    data: typedArray(dtype, rowMajorElements(spec)),
    shape,
    dtype,
    device: 'cpu',
  });
}

function typedArray(dtype: Dtype, elements: readonly ElementValue[]) {
  if (dtype === 'int64') return BigInt64Array.from(elements.map(BigInt));
  const numbers = elements.map(Number);
  if (dtype === 'bool') return Uint8Array.from(numbers);
  return dtype === 'float32' ? Float32Array.from(numbers) : Float64Array.from(numbers);
}

function reading(tensor: Plain): Reading {
  const { shape, dtype } = tensor;
  if (!(dtypes as readonly string[]).includes(dtype))
    throw new Unsupported(dtype, `deepbox gives ${dtype} here, which programs do not know`);
  const elements = flat(tensor.toArray()).map((element) => elementOf(element, dtype as Dtype));
  return { dtype: dtype as Dtype, shape, elements };
}

const flat = (nested: unknown): readonly unknown[] => (Array.isArray(nested) ? nested.flatMap(flat) : [nested]);

function elementOf(element: unknown, dtype: Dtype): ElementValue {
  if (dtype === 'int64') return BigInt(element as number);
  return dtype === 'bool' ? Boolean(element) : Number(element);
}

/** The classes of its errors, by name. */
const categories: Readonly<Record<string, Category>> = {
  ShapeError: 'shape-mismatch',
  BroadcastError: 'shape-mismatch',
  IndexError: 'out-of-range',
  DTypeError: 'dtype-mismatch',
  InvalidParameterError: 'invalid-argument',
  NotImplementedError: 'not-implemented',
};

const said: readonly (readonly [pattern: RegExp, category: Category])[] = [
  [/out of (bounds|range)/, 'out-of-range'],
  [/setGrad/, 'invalid-grad'],
  [/paramId|paramGroups|state dict/i, 'invalid-state'],
  [
    /Invalid \w+|learning rate|momentum|gamma|milestones|factor|patience|threshold|mode must|min_lr/i,
    'invalid-hyperparameter',
  ],
];

/** By what it says, and else by its class. */
const categoryOf = ({ name, message }: Error): Category | undefined =>
  said.find(([pattern]) => pattern.test(message))?.[1] ?? categories[name];
