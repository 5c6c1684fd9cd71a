/**
 * A library so small that the adapter beside it can be tried at once. Put your own in its place, and delete this file.
 * Numbers know what they were made of, and tensors are numbers in a shape. Slow, float64 alone, gradients of any order.
 */

/** A number, and each of those it was made of with its slope, which is made of numbers too: so gradients have gradients. */
export class Num {
  static made = 0;
  readonly age = Num.made++;
  readonly value: number;
  readonly parents: readonly (readonly [Num, slope: () => Num])[];
  leaf: Tensor | null = null;

  constructor(value: number, ...parents: readonly (readonly [Num, () => Num])[]) {
    this.value = value;
    this.parents = parents;
  }

  plus(other: Num): Num {
    const one = () => new Num(1);
    return new Num(this.value + other.value, [this, one], [other, one]);
  }

  times(other: Num): Num {
    return new Num(this.value * other.value, [this, () => other], [other, () => this]);
  }

  pow(n: number): Num {
    return new Num(this.value ** n, [this, () => (n === 0 ? new Num(0) : new Num(n).times(this.pow(n - 1)))]);
  }

  exp(): Num {
    return new Num(Math.exp(this.value), [this, () => this.exp()]);
  }

  sin(): Num {
    return new Num(Math.sin(this.value), [this, () => this.cos()]);
  }

  cos(): Num {
    return new Num(Math.cos(this.value), [this, () => new Num(-1).times(this.sin())]);
  }

  sigmoid(): Num {
    const slope = () => this.sigmoid().times(new Num(1).plus(new Num(-1).times(this.sigmoid())));
    return new Num(1 / (1 + Math.exp(-this.value)), [this, slope]);
  }
}

/** Shapes that do not go together. */
export class ShapeError extends Error {}

/** Numbers in a shape, row by row. */
export class Tensor {
  readonly numbers: readonly Num[];
  readonly shape: readonly number[];
  grad: Tensor | null = null;

  constructor(numbers: readonly Num[], shape: readonly number[]) {
    this.numbers = numbers;
    this.shape = shape;
  }

  each(op: (number: Num) => Num): Tensor {
    return new Tensor(this.numbers.map(op), this.shape);
  }

  pointwise(op: (one: Num, other: Num) => Num, other: Tensor): Tensor {
    const rank = Math.max(this.shape.length, other.shape.length);
    const [one, two] = [this, other].map(({ shape }) => [...Array(rank - shape.length).fill(1), ...shape]);
    const whole = one!.map((size, dim) => (size === 1 ? two![dim] : size));
    const partners = places(two!, whole).map((place) => other.numbers[place]!);
    const results = places(one!, whole).map((place, i) => op(this.numbers[place]!, partners[i]!));
    return new Tensor(results, whole);
  }

  add(other: Tensor): Tensor {
    return this.pointwise((a, b) => a.plus(b), other);
  }

  mul(other: Tensor): Tensor {
    return this.pointwise((a, b) => a.times(b), other);
  }

  sum(): Tensor {
    return new Tensor([total(this.numbers)], []);
  }

  mean(): Tensor {
    return this.sum().mul(tensor([1 / this.numbers.length]));
  }

  matmul(other: Tensor): Tensor {
    const [rows = 0, inner = 0, height, columns = 0] = [...this.shape, ...other.shape];
    if (inner !== height) throw new ShapeError(`${inner} columns cannot meet ${height} rows`);
    const cell = (_: unknown, at: number) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const products = Array.from({ length: inner }, (_, k) =>
        this.numbers[row * inner + k]!.times(other.numbers[k * columns + column]!),
      );
      return total(products);
    };
    return new Tensor(Array.from({ length: rows * columns }, cell), [rows, columns]);
  }
}

const total = (numbers: readonly Num[]): Num => numbers.reduce((sum, number) => sum.plus(number), new Num(0));

export function tensor(values: readonly number[], shape: readonly number[] = [], requiresGrad = false): Tensor {
  const numbers = values.map((value) => new Num(value));
  const made = new Tensor(numbers, shape);
  if (requiresGrad) for (const number of numbers) number.leaf = made;
  return made;
}

/** For each element of the shape `whole`, the place in `shape` that it is broadcast from. */
function places(shape: readonly number[], whole: readonly number[]): readonly number[] {
  let found = [0];
  for (const [dim, size] of shape.entries()) {
    if (size !== 1 && size !== whole[dim]) throw new ShapeError(`[${shape}] cannot be broadcast to [${whole}]`);
    const steps = Array.from({ length: whole[dim]! }, (_, i) => (size === 1 ? 0 : i));
    found = found.flatMap((place) => steps.map((step) => place * size + step));
  }
  return found;
}

type Seeds = readonly (Tensor | null)[] | undefined;

interface PassOptions {
  readonly seeds?: Seeds;
  readonly createGraph?: boolean | undefined;
}

/** The gradient of each number that the roots were made of. Without a seed, a root's own is 1. */
function gradients(roots: readonly Tensor[], seeds: Seeds): Map<Num, Num> {
  const found = new Map<Num, Num>();
  const give = (to: Num, gradient: Num) => found.set(to, found.get(to)?.plus(gradient) ?? gradient);
  for (const [i, root] of roots.entries())
    for (const [j, number] of root.numbers.entries()) give(number, seeds?.[i]?.numbers[j] ?? new Num(1));
  const reached = new Set(found.keys());
  for (const number of reached) for (const [parent] of number.parents) reached.add(parent); // a Set grows as it is visited
  const youngestFirst = [...reached].sort((one, other) => other.age - one.age); // what is made of others is younger
  for (const number of youngestFirst)
    for (const [parent, slope] of number.parents) give(parent, found.get(number)!.times(slope()));
  return found;
}

/** The gradient for each input, or null for one that the outputs were not made of. */
export function grad(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  { seeds, createGraph = false }: PassOptions = {},
): (Tensor | null)[] {
  const found = gradients(outputs, seeds);
  const kept = (number: Num) => (createGraph ? found.get(number)! : new Num(found.get(number)!.value));
  return inputs.map((input) => (input.numbers.every((number) => found.has(number)) ? input.each(kept) : null));
}

/** Adds to the `grad` of each leaf that requires one. */
export function backward(roots: readonly Tensor[], options: PassOptions = {}): void {
  const leaves = new Set([...gradients(roots, options.seeds).keys()].flatMap(({ leaf }) => leaf ?? []));
  const found = grad(roots, [...leaves], options);
  for (const [i, leaf] of [...leaves].entries()) leaf.grad = leaf.grad?.add(found[i]!) ?? found[i]!;
}
