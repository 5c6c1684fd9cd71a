/** A scalar engine in the manner of micrograd, with eight ops, and what can be wrong about one. */
import type { Backend } from '../backends/backend.ts';
import { imperativeBackend } from '../interpreter/backend.ts';
import type { ImperativeLibrary } from '../interpreter/imperative.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import { isScalar, scalarValue } from '../programs/scalars.ts';

/** A number, and the derivatives by which it was made from others. */
class Value {
  grad = 0;
  constructor(
    readonly data: number,
    readonly from: readonly (readonly [Value, number])[] = [],
  ) {}
}

type Op = (a: Value, b: Value) => Value;

const ops: Readonly<Record<string, Op>> = {
  add: (a, b) => new Value(a.data + b.data, [[a, 1], [b, 1]]),
  sub: (a, b) => new Value(a.data - b.data, [[a, 1], [b, -1]]),
  mul: (a, b) => new Value(a.data * b.data, [[a, b.data], [b, a.data]]),
  div: (a, b) => new Value(a.data / b.data, [[a, 1 / b.data], [b, -a.data / b.data / b.data]]),
  neg: (a) => new Value(-a.data, [[a, -1]]),
  exp: (a) => new Value(Math.exp(a.data), [[a, Math.exp(a.data)]]),
  tanh: (a) => new Value(Math.tanh(a.data), [[a, 1 - Math.tanh(a.data) ** 2]]),
  pow_tensor_scalar: (a, { data: n }) => new Value(a.data ** n, [[a, n === 0 ? 0 : n * a.data ** (n - 1)]]),
}; // biome-ignore format: derivatives beside what they are of

/** How an engine sends gradients back. */
interface Engine {
  readonly ops: Readonly<Record<string, Op>>;
  /** The values that a root depends on, each before those that it was made from. */
  readonly order: (root: Value) => Iterable<Value>;
  readonly receive: (value: Value, part: number) => void;
}

const sound: Engine = {
  ops,
  order: (root) => {
    const made = new Set<Value>();
    const visit = (value: Value): void => {
      if (made.has(value)) return;
      for (const [source] of value.from) visit(source);
      made.add(value);
    };
    visit(root);
    return [...made].reverse();
  },
  receive: (value, part) => {
    value.grad += part;
  },
};

const faults = {
  none: {},
  'forgets what a value that is used twice has already received': {
    receive: (value, part) => {
      value.grad = part;
    },
  },
  'sends gradients on before all have arrived': {
    order: (root) => {
      const seen = new Set([root]);
      for (const value of seen) for (const [source] of value.from) seen.add(source); // a Set also visits what is added
      return seen;
    },
  },
  'leaves the exponent of a power as it is': {
    ops: { ...ops, pow_tensor_scalar: (a, { data: n }) => new Value(a.data ** n, [[a, n * a.data ** n]]) },
  },
  'forgets the square in the derivative of tanh': {
    ops: { ...ops, tanh: (a) => new Value(Math.tanh(a.data), [[a, 1 - Math.tanh(a.data)]]) },
  },
} satisfies Readonly<Record<string, Partial<Engine>>>;

/** A name for what is wrong. */
export type FaultName = keyof typeof faults;

/** A miniature engine as a backend, with all its ops but those left out. */
export function miniature(fault: FaultName = 'none', without: readonly string[] = []): Backend {
  const engine: Engine = { ...sound, ...faults[fault] };
  return imperativeBackend(libraryOf(engine), {
    protocol: 1,
    name: 'miniature',
    version: '1.0.0',
    language: 'typescript',
    levels: ['V'],
    dtypes: ['float64'],
    ops: Object.keys(engine.ops).filter((op) => !without.includes(op)),
    optimizers: [],
    features: ['backward'],
    in_flight: 1,
  });
}

const libraryOf = ({ ops, order, receive }: Engine): ImperativeLibrary<Value> => ({
  tensor: ({ shape, elements }) => {
    if (shape.length > 0) throw new Unsupported('tensors with dims');
    return new Value(Number(elements[0]));
  },
  call: (op, { self, other, exponent }, params) => {
    const [a, b] = [self, other ?? exponent ?? params.exponent].map((operand) =>
      operand instanceof Value ? operand : new Value(isScalar(operand) ? Number(scalarValue(operand)) : 0),
    );
    return [ops[op]!(a!, b!)];
  },
  read: ({ data }) => ({ dtype: 'float64', shape: [], elements: [data] }),
  backward: ([root]) => {
    root!.grad = 1;
    for (const value of order(root!))
      for (const [source, derivative] of value.from) receive(source, derivative * value.grad);
  },
  gradOf: ({ grad }) => new Value(grad),
  categoryOf: () => undefined,
});
