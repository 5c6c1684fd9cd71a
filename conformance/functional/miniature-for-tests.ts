/** A library of pure functions small enough to be read: tensors of scalars, each of which knows what it was made from. */
import type { Description, OpName } from '../../spec/index.ts';
import type { InputsOf } from '../interpreter/imperative.ts';
import type { FunctionalLibrary } from './library.ts';
import { callIn, type OpTable, opsIn } from './op-table.ts';

/** A number, and the partial derivatives by which it depends on others; they are scalars too, so they can be derived again. */
interface Scalar {
  readonly value: number;
  readonly from: readonly (readonly [Scalar, () => Scalar])[];
}

/** A tensor of the miniature. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly scalars: readonly Scalar[];
}

const constant = (value: number): Scalar => ({ value, from: [] });
const one = constant(1);
const plus = (a: Scalar, b: Scalar): Scalar => ({ value: a.value + b.value, from: [[a, () => one], [b, () => one]] }); // biome-ignore format: one line
const times = (a: Scalar, b: Scalar): Scalar => ({ value: a.value * b.value, from: [[a, () => b], [b, () => a]] }); // biome-ignore format: one line
const same = (a: Scalar): Scalar => ({ value: a.value, from: [[a, () => one]] });

function exp(a: Scalar): Scalar {
  const result: Scalar = { value: Math.exp(a.value), from: [[a, () => result]] };
  return result;
}

const power = (a: Scalar, n: number): Scalar => ({
  value: a.value ** n,
  from: [[a, () => times(constant(n), power(a, n - 1))]],
});

/** The gradients of a weighted sum of `roots` with respect to whatever is asked: youngest first, as any tape does it. */
function derive(roots: readonly Scalar[], weights: readonly Scalar[]): ReadonlyMap<Scalar, Scalar> {
  const gradients = new Map<Scalar, Scalar>();
  const add = (to: Scalar, part: Scalar) => {
    const sum = gradients.get(to);
    gradients.set(to, sum ? plus(sum, part) : part);
  };
  roots.forEach((root, i) => {
    add(root, weights[i]!);
  });
  for (const scalar of youngestFirst(roots))
    for (const [to, partial] of scalar.from)
      if (gradients.has(scalar)) add(to, times(gradients.get(scalar)!, partial()));
  return gradients;
}

function youngestFirst(roots: readonly Scalar[]): Scalar[] {
  const oldestFirst = new Set<Scalar>();
  const visit = (scalar: Scalar): void => {
    if (oldestFirst.has(scalar)) return;
    for (const [to] of scalar.from) visit(to);
    oldestFirst.add(scalar);
  };
  for (const root of roots) visit(root);
  return [...oldestFirst].reverse();
}

const map = ({ shape, scalars }: Tensor, f: (scalar: Scalar, i: number) => Scalar): Tensor => ({ shape, scalars: scalars.map(f) }); // biome-ignore format: one line
const total = (tensor: Tensor): Tensor => ({ shape: [], scalars: [tensor.scalars.reduce(plus)] });

function pairwise(self: Tensor, other: unknown, f: (a: Scalar, b: Scalar) => Scalar): Tensor {
  if (typeof other === 'number') return map(self, (scalar) => f(scalar, constant(other)));
  const { shape, scalars } = other as Tensor;
  if (shape.join() !== self.shape.join()) throw new RangeError(`shapes [${self.shape}] and [${shape}] differ`);
  return map(self, (scalar, i) => f(scalar, scalars[i]!));
}

const table: OpTable<Tensor> = {
  add: ({ self, other }) => pairwise(self, other, plus),
  mul: ({ self, other }) => pairwise(self, other, times),
  neg: ({ self }) => map(self, (scalar) => times(scalar, constant(-1))),
  exp: ({ self }) => map(self, exp),
  pow_tensor_scalar: ({ self }, { exponent }) => map(self, (scalar) => power(scalar, Number(exponent))),
  sum: ({ self }) => total(self),
  cat: ({ tensors }) => ({
    shape: [tensors.flatMap((t) => t.scalars).length],
    scalars: tensors.flatMap((t) => t.scalars),
  }),
};

const description: Description = {
  protocol: 1,
  name: 'miniature',
  version: '1',
  language: 'TypeScript',
  levels: ['P', 'O'],
  dtypes: ['float64'],
  ops: opsIn(table),
  optimizers: ['SGD'],
  features: ['backward', 'grad', 'create_graph', 'layout', 'optimizer', 'set_grad', 'param_groups'],
  in_flight: 1,
};

/** The miniature, afresh: `called` lists the ops it was asked for. */
export function miniature(): FunctionalLibrary<Tensor> & { readonly called: OpName[] } {
  const called: OpName[] = [];
  return {
    called,
    description,
    tensor: (elements, shape) => ({ shape, scalars: elements.map((element) => constant(Number(element))) }),
    call: (op, inputs: InputsOf<Tensor>, params) => {
      called.push(op);
      return callIn(table, op, inputs, params);
    },
    vjp(f, xs, seed) {
      const variables = xs.map((x) => map(x, same));
      const root = f(variables);
      if (!seed && root.shape.length > 0) throw new TypeError('a gradient of what is no scalar needs a seed');
      const gradients = derive(root.scalars, seed?.scalars ?? [one]);
      const depends = ({ scalars }: Tensor) => scalars.some((scalar) => gradients.has(scalar));
      if (!variables.every(depends) || xs.length === 0)
        throw new Error('the function does not depend on all its inputs');
      return variables.map((variable) => map(variable, (scalar) => gradients.get(scalar) ?? constant(0)));
    },
    shapeOf: ({ shape }) => shape,
    dtypeOf: () => 'float64',
    elementsOf: ({ scalars }) => scalars.map(({ value }) => value),
    optimizer(_kind, options) {
      let rate = Number(options.lr);
      const last: Tensor[] = [];
      return {
        step(parameters, gradients) {
          for (const [i, gradient] of gradients.entries()) if (gradient) last[i] = gradient;
          const scale = (gradient: Tensor) => map(gradient, (scalar) => times(scalar, constant(-rate)));
          return parameters.map((p, i) => (gradients[i] ? pairwise(p, scale(gradients[i]), plus) : p));
        },
        setOption: (_option, value) => {
          rate = Number(value);
        },
        state: (parameter) => last[parameter],
      };
    },
  };
}
