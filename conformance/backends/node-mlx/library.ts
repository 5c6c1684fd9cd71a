/** node-mlx as a library of pure functions. */
import type { Description, Dtype } from '../../../spec/index.ts';
import type { ElementValue } from '../../formats/elements.ts';
import type { FunctionalLibrary } from '../../functional/library.ts';
import { callIn, opsIn } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import type { Loaded } from './load.ts';
import { named } from './operands.ts';
import { opsOf } from './ops.ts';
import { optimizer, optimizerKinds } from './optimizers.ts';
import type { Core, MlxDtype, Tensor } from './surface.ts';

/** The functional face of a loaded node-mlx. */
export function nodeMlxLibrary(loaded: Loaded): FunctionalLibrary<Tensor> {
  const { core } = loaded.mlx;
  const table = opsOf(loaded.mlx);
  return {
    description: describe(loaded),
    tensor: (elements, shape, dtype) => made(core, elements, shape, dtype),
    call: (op, inputs, params) => callIn(table, op, inputs, params),
    vjp(f, xs, seed) {
      if (seed) return core.vjp((...args) => f(args), xs, [seed])[1];
      const gradients = core.grad((...args) => f(args), [...xs.keys()])(...xs);
      return Array.isArray(gradients) ? gradients : [gradients];
    },
    shapeOf: ({ shape }) => shape,
    dtypeOf: ({ dtype }) => dtypeOf(dtype),
    elementsOf: (tensor) => flat(tensor.tolist()).map((element) => elementOf(element, dtypeOf(tensor.dtype))),
    optimizer: (kind, options, parameters) => optimizer(loaded.mlx, kind, options, parameters),
  };
}

const describe = ({ mlx, version }: Loaded): Description => ({
  protocol: 1,
  name: '@frost-beta/mlx',
  version,
  language: 'TypeScript',
  homepage: 'https://github.com/frost-beta/node-mlx',
  levels: ['P', 'O'],
  dtypes: ['float32', 'int64', 'bool'],
  ops: opsIn(opsOf(mlx)),
  optimizers: [...optimizerKinds],
  features: [
    'backward',
    'bind_grad',
    'create_graph',
    'grad',
    'layout',
    'optimizer',
    'optimizer_state',
    'param_groups',
    'retain_grad',
    'retain_graph',
    'set_grad',
  ],
  in_flight: 1,
  environment: { platform: `${process.platform}-${process.arch}` },
});

function made(core: Core, elements: readonly ElementValue[], shape: readonly number[], dtype: Dtype): Tensor {
  const of = named(core, dtype)!;
  if (elements.length === 0) return core.zeros(shape, of);
  if (elements.some((element) => typeof element === 'bigint' && !Number.isSafeInteger(Number(element))))
    throw new Unsupported('int64', 'node-mlx takes JavaScript numbers, and one of these integers is larger');
  const numbers = elements.map((element) => (typeof element === 'bigint' ? Number(element) : element));
  return core.reshape(core.array(numbers, of), shape);
}

function dtypeOf(dtype: MlxDtype): Dtype {
  const name = String(dtype);
  if (name === 'float32' || name === 'int64' || name === 'bool') return name;
  throw new Unsupported(name, `node-mlx gives ${name} here, which programs do not know`);
}

const flat = (nested: unknown): readonly unknown[] => (Array.isArray(nested) ? nested.flatMap(flat) : [nested]);

function elementOf(element: unknown, dtype: Dtype): ElementValue {
  if (dtype === 'int64') return BigInt(element as number);
  return dtype === 'bool' ? Boolean(element) : Number(element);
}
