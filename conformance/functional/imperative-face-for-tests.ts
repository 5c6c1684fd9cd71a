/** An imperative library seen as one of pure functions, so that lowered programs can be compared with the same ones run plainly. */
import type { Description, Dtype } from '../../spec/index.ts';
import { ops } from '../../spec/index.ts';
import type { ImperativeLibrary } from '../interpreter/imperative.ts';
import type { FunctionalLibrary } from './library.ts';

const description: Description = {
  protocol: 1,
  name: 'face',
  version: '1',
  language: 'TypeScript',
  levels: ['P'],
  dtypes: ['float32', 'float64', 'int64', 'bool'],
  ops: Object.keys(ops),
  optimizers: [],
  features: [],
  in_flight: 1,
};

/** `vjp` is a graph of its own over copies of the inputs, and is itself recorded where those are. */
export function functionalFace<T>(library: ImperativeLibrary<T>): FunctionalLibrary<T> {
  const variableOf = (x: T): T => {
    const [copy] = library.call('clone', { self: x }, {});
    if (!library.requiresGrad!(copy!)) library.requiresGrad_!(copy!, true);
    return copy!;
  };
  return {
    description,
    tensor: (elements, shape, dtype: Dtype) =>
      library.tensor({ elements, shape: [...shape], dtype, requiresGrad: false }),
    call: (op, inputs, params) => library.call(op, inputs, params),
    vjp(f, xs, seed) {
      const variables = xs.map(variableOf);
      const options = { createGraph: true, ...(seed !== undefined && { gradOutputs: [seed] }) };
      return library.grad!([f(variables)], variables, options) as readonly T[];
    },
    shapeOf: (tensor) => library.read(tensor).shape,
    dtypeOf: (tensor) => library.read(tensor).dtype,
    elementsOf: (tensor) => [...library.read(tensor).elements],
    categoryOf: (error) => library.categoryOf(error),
  };
}
