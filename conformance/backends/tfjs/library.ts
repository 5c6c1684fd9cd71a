/** tfjs as a library of pure functions. */
import type { Description, Dtype } from '../../../spec/index.ts';
import type { ElementValue } from '../../formats/elements.ts';
import type { FunctionalLibrary } from '../../functional/library.ts';
import { callIn, opsIn } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { naming } from './lacks.ts';
import { opsOf } from './ops.ts';
import { type Disposable, optimizer, optimizerKinds } from './optimizers.ts';
import type { Tensor, Tf, TfDtype } from './surface.ts';

/** The functional face of a loaded tfjs. */
export function tfjsLibrary(tf: Tf): FunctionalLibrary<Tensor> {
  const table = opsOf(tf);
  const kept: Disposable[] = [];
  return {
    description: describe(tf, opsIn(table)),
    tensor: (elements, shape, dtype) => tf.tensor(elements.map(numeric), shape, tfDtype(dtype, elements)),
    call: (op, inputs, params) => naming(() => callIn(table, op, inputs, params)),
    vjp: (f, xs, seed) => naming(() => tf.grads((...args) => f(args))(xs, seed)),
    shapeOf: ({ shape }) => shape,
    dtypeOf: ({ dtype }) => dtypeOf(dtype),
    elementsOf: (tensor) => elementsOf(tensor),
    optimizer: (kind, options, parameters) => optimizer(tf, kind, options, parameters, (made) => kept.push(made)),
    async scope(body) {
      tf.engine().startScope();
      try {
        return await body();
      } finally {
        for (const made of kept.splice(0)) made.dispose();
        tf.engine().endScope();
      }
    },
  };
}

const describe = (tf: Tf, ops: string[]): Description => ({
  protocol: 1,
  name: '@tensorflow/tfjs-core',
  version: tf.version_core,
  language: 'TypeScript',
  homepage: 'https://js.tensorflow.org',
  levels: ['P', 'O'],
  dtypes: ['float32', 'int64', 'bool'],
  ops,
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
  environment: { backend: tf.getBackend() },
});

const numeric = (element: ElementValue): number | boolean => (typeof element === 'bigint' ? Number(element) : element);

/** Integers are taken as int32 where they fit: as indices they do all that is asked of them. */
function tfDtype(dtype: Dtype, elements: readonly ElementValue[]): TfDtype {
  if (dtype === 'float64') throw new Unsupported('float64', 'tfjs has no float64');
  if (dtype !== 'int64') return dtype;
  if (elements.some((element) => BigInt.asIntN(32, BigInt(element)) !== element))
    throw new Unsupported('int64', 'tfjs holds integers in 32 bits, and one of these is larger');
  return 'int32';
}

function dtypeOf(dtype: TfDtype): Dtype {
  if (dtype === 'int32') throw new Unsupported('int64', 'tfjs gives an int32 here: it has no int64');
  return dtype;
}

function elementsOf(tensor: Tensor): readonly ElementValue[] {
  const numbers = Array.from(tensor.dataSync());
  return tensor.dtype === 'bool' ? numbers.map((number) => number !== 0) : numbers;
}
