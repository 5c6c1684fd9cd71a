/**
 * Lets gradspec judge a library. `gradspec init typescript` wrote it; from here on it is yours.
 *
 * It works as it stands, on the tiny library beside it:  npx gradspec test --backend ./gradspec_adapter.mts
 * Next, a step at a time, with that command after each:
 *
 * 1. YOUR LIBRARY: import it below, in the place of the tiny one, and mend what was for that: `ops` and `library`.
 * 2. ops: a line for each op it has, under PyTorch's name. `npx gradspec show pointwise.sub` is a program with one.
 * 3. The description: what it declares is asked for and must work; all else is unsupported, and counted as that. Add
 *    dtypes (float32, int64, bool), as soon as tensors are made and read with theirs; features, as `library` gets the
 *    methods they take (noGrad for no_grad, detach for detach, callInPlace for in_place...: your editor lists them all);
 *    and levels (O: optimizers; S: sessions, what accumulates, is freed, is refused).
 * 4. categoryOf: which of its exceptions means what; node_modules/gradspec/spec/categories.json has all meanings. Any
 *    other exception is a fault of this adapter, and never an answer.
 *
 * A failure names the clause that is broken, and shows the program. One alone: --filter autograd.first.product; as PyTorch
 * has it: npx gradspec show autograd.first.product --as pytorch. In CI, the same command: it exits with 0 when the library
 * conforms to the levels it claims, and with 1 when it does not. Has the library grad(f), and no backward()? Then make the
 * backend with functionalBackend, which takes what FunctionalLibrary says.
 */
import {
  type Backend,
  callIn,
  type ImperativeLibrary,
  imperativeBackend,
  type OpTable,
  opsIn,
  scalarValue,
  Unsupported,
} from 'gradspec';
import type { Scalar } from 'gradspec/spec';
import * as tiny from './tiny_library.mts'; // YOUR LIBRARY

type Tensor = tiny.Tensor;

const ops: OpTable<Tensor> = {
  add: ({ self, other }, { alpha = 1 }) => self.add(operand(other).mul(operand(alpha))),
  exp: ({ self }) => self.each((number) => number.exp()),
  matmul({ self, other }) {
    if (self.shape.length !== 2 || other.shape.length !== 2)
      throw new Unsupported('matmul', 'only matrices are multiplied');
    return self.matmul(other);
  },
  mean: ({ self }) => self.mean(),
  mse_loss({ self, target }, { reduction = 'mean' }) {
    const squares = self.add(target.mul(operand(-1))).each((number) => number.pow(2));
    return reduction === 'none' ? squares : squares[reduction]();
  },
  mul: ({ self, other }) => self.mul(operand(other)),
  pow_tensor_scalar: ({ self }, { exponent }) => self.each((number) => number.pow(Number(scalarValue(exponent)))),
  sigmoid: ({ self }) => self.each((number) => number.sigmoid()),
  sin: ({ self }) => self.each((number) => number.sin()),
  sum: ({ self }) => self.sum(),
};

/** What is no tensor is a Python scalar. */
const operand = (given: Tensor | Scalar): Tensor =>
  given instanceof tiny.Tensor ? given : tiny.tensor([Number(scalarValue(given))]);

const library: ImperativeLibrary<Tensor> = {
  tensor({ elements, shape, requiresGrad, layout }) {
    if (layout) throw new Unsupported('layout', 'it has no strided tensors');
    if (elements.length === 0) throw new Unsupported('empty', 'it has no tensors without elements');
    return tiny.tensor(elements.map(Number), shape, requiresGrad);
  },
  call: (op, inputs, params) => callIn(ops, op, inputs, params),
  read: ({ shape, numbers }) => ({ dtype: 'float64', shape, elements: numbers.map(({ value }) => value) }),
  categoryOf: (error) => (error instanceof tiny.ShapeError ? 'shape-mismatch' : undefined),
  backward: (roots, seeds, { createGraph }) => tiny.backward(roots, { seeds, createGraph }),
  grad: (outputs, inputs, { gradOutputs, createGraph }) =>
    tiny.grad(outputs, inputs, { seeds: gradOutputs, createGraph }),
  gradOf: ({ grad }) => grad,
};

export const backend = (): Backend =>
  imperativeBackend(library, {
    protocol: 1,
    name: 'tiny',
    version: '1',
    language: 'typescript',
    levels: ['P'],
    dtypes: ['float64'],
    ops: opsIn(ops),
    optimizers: [],
    features: ['backward', 'grad', 'create_graph', 'retain_graph'],
    in_flight: 1,
  });
