/** jax-js as a library of pure functions. */
import type { Description, Dtype } from '../../../spec/index.ts';
import type { ElementValue } from '../../formats/elements.ts';
import type { FunctionalLibrary } from '../../functional/library.ts';
import { callIn, opsIn } from '../../functional/op-table.ts';
import type { InputsOf, OperandOf } from '../../interpreter/imperative.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar } from '../../programs/scalars.ts';
import type { Loaded } from './load.ts';
import { opsOf } from './ops.ts';
import type { JaxDtype, Tensor } from './surface.ts';

/** The functional face of a loaded jax-js. Whatever it is given it owns, so it is given one more reference each time. */
export function jaxJsLibrary(loaded: Loaded): FunctionalLibrary<Tensor> {
  const { jax } = loaded;
  const table = opsOf(jax);
  return {
    description: describe(loaded),
    tensor: (elements, shape, dtype) =>
      jax.numpy.array(elements.map(numeric), { shape, dtype: jaxDtype(dtype, elements) }),
    call: (op, inputs, params) => callIn(table, op, handedOver(inputs), params),
    vjp(f, xs, seed) {
      const primals = xs.map(({ ref }) => ref);
      if (!seed) return jax.grad((...args) => f(args).ref, { argnums: xs.map((_, i) => i) })(...primals);
      const [, pullback] = jax.vjp((...args) => f(args).ref, primals);
      return pullback(seed.ref);
    },
    shapeOf: ({ shape }) => shape,
    dtypeOf: ({ dtype }) => dtypeOf(dtype),
    elementsOf: (tensor) => elementsOf(tensor),
  };
}

const describe = ({ jax, version }: Loaded): Description => ({
  protocol: 1,
  name: '@jax-js/jax',
  version,
  language: 'TypeScript',
  homepage: 'https://jax-js.com',
  levels: ['P'],
  dtypes: ['float32', 'float64', 'int64', 'bool'],
  ops: opsIn(opsOf(jax)),
  optimizers: [],
  features: ['backward', 'bind_grad', 'create_graph', 'grad', 'layout', 'retain_grad', 'retain_graph'],
  in_flight: 1,
  environment: { device: jax.defaultDevice() },
});

function handedOver(inputs: InputsOf<Tensor>): InputsOf<Tensor> {
  const given = Object.entries(inputs).map(([name, input]) => [name, refOf(input)] as const);
  return Object.fromEntries(given);
}

function refOf(input: OperandOf<Tensor>): OperandOf<Tensor> {
  if (isScalar(input)) return input;
  return Array.isArray(input) ? input.map(({ ref }: Tensor) => ref) : (input as Tensor).ref;
}

const numeric = (element: ElementValue): number | boolean => (typeof element === 'bigint' ? Number(element) : element);

/** Integers are taken as int32 where they fit: as indices they do all that is asked of them. */
function jaxDtype(dtype: Dtype, elements: readonly ElementValue[]): JaxDtype {
  if (dtype !== 'int64') return dtype;
  if (elements.some((element) => BigInt.asIntN(32, BigInt(element)) !== element))
    throw new Unsupported('int64', 'jax-js holds integers in 32 bits, and one of these is larger');
  return 'int32';
}

function dtypeOf(dtype: string): Dtype {
  if (dtype === 'float32' || dtype === 'float64' || dtype === 'bool') return dtype;
  throw new Unsupported('int64', `jax-js gives ${dtype} here: it has no int64`);
}

function elementsOf(tensor: Tensor): readonly ElementValue[] {
  const numbers = Array.from(tensor.ref.dataSync());
  return tensor.dtype === 'bool' ? numbers.map((number) => number !== 0) : numbers;
}
