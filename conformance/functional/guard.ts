/** A library whose errors are marked as its own, so that no fault of the helper passes for one. */
import { marked, markedLater } from '../interpreter/library-error.ts';
import type { FunctionalLibrary, FunctionalOptimizer } from './library.ts';

/** The same library, throwing `LibraryError`s. */
export function guard<T>(library: FunctionalLibrary<T>): FunctionalLibrary<T> {
  const guarded: FunctionalLibrary<T> = {
    description: library.description,
    tensor: (elements, shape, dtype) => marked(() => library.tensor(elements, shape, dtype)),
    call: (op, inputs, params) => marked(() => library.call(op, inputs, params)),
    vjp: (f, xs, seed) => marked(() => library.vjp(f, xs, seed)),
    shapeOf: (tensor) => marked(() => library.shapeOf(tensor)),
    dtypeOf: (tensor) => marked(() => library.dtypeOf(tensor)),
    elementsOf: (tensor) => markedLater(() => library.elementsOf(tensor)),
  };
  const { optimizer } = library;
  if (!optimizer) return guarded;
  return { ...guarded, optimizer: (...args) => guardOptimizer(marked(() => optimizer.apply(library, args))) };
}

function guardOptimizer<T>(optimizer: FunctionalOptimizer<T>): FunctionalOptimizer<T> {
  return {
    step: (parameters, gradients) => marked(() => optimizer.step(parameters, gradients)),
    setOption: (option, value) => marked(() => optimizer.setOption(option, value)),
    state: (parameter, key) => markedLater(() => optimizer.state(parameter, key)),
  };
}
