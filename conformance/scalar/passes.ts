/** Gradients of several roots with several elements, as those of one root without dims. */
import type { GradStep, Name } from '../../spec/index.ts';
import { gradientOf, leaf, reach, type Value } from '../programs/value-graph.ts';
import type { Circuit } from './circuit.ts';
import { NoScalarForm, type Wire, type Wires } from './wires.ts';

/** A root, and the seed that its gradients are weighted by. */
export interface Root {
  readonly wires: Wires;
  readonly seed: Wires | null;
}

/** The one root that stands for all, and what it leads back to. There is none where no gradient flows. */
export interface Pass {
  readonly root: Wire | undefined;
  readonly reached: ReadonlySet<Value>;
  readonly seeds: readonly Value[];
}

/** Each element times its seed, all added up: its gradients are those that the seeds weight. */
export function passFrom(circuit: Circuit, roots: readonly Root[]): Pass {
  const terms = roots.flatMap(({ wires, seed }) => termsOf(circuit, wires, seed));
  const nothing = leftovers(circuit, terms).map((self) => circuit.call('mul', { self, other: circuit.constant(0) }));
  const all = [...terms, ...nothing];
  const root = all.length === 0 ? undefined : circuit.chain('add', all);
  const seeds = roots.flatMap(({ seed }) => seed?.elements.map(({ value }) => value) ?? []);
  return { root, reached: reach(root ? [root.value] : []), seeds };
}

function termsOf(circuit: Circuit, { elements }: Wires, seed: Wires | null): readonly Wire[] {
  const weighted = (self: Wire, i: number) => (seed ? circuit.call('mul', { self, other: seed.elements[i]! }) : self);
  return elements.flatMap((self, i) => (self.value.requiresGrad ? [weighted(self, i)] : []));
}

/**
 * What is left out of a tensor has a gradient of 0 there, which flows on: times an infinite derivative it is NaN. So it is a
 * term as well, times 0.
 */
function leftovers(circuit: Circuit, terms: readonly Wire[]): readonly Wire[] {
  const found: Wire[] = [];
  const reached = new Set(reach(terms.map(({ value }) => value)));
  for (const { out, taken } of circuit.leftovers.toReversed()) {
    if (!taken.some(({ value }) => reached.has(value))) continue;
    for (const wire of out.filter(({ value }) => !reached.has(value))) {
      found.push(wire);
      for (const value of reach([wire.value])) reached.add(value);
    }
  }
  return found;
}

/** Refuses a pass in which a gradient would flow through the products with the seeds, as it does not in the tensor program. */
export function requireStillSeeds({ seeds }: Pass, inputs: Iterable<Wire>): void {
  const behind = reach(seeds);
  for (const { value } of inputs)
    if (behind.has(value)) throw new NoScalarForm('a seed depends on what the gradient is of');
}

type GradOptions = Omit<GradStep, 'outputs' | 'grad_outputs' | 'inputs' | 'out'>;

/** Asks for the gradients with respect to leaves; those to which none flows have no entry. */
export function gradientsOf(
  circuit: Circuit,
  { root, reached, seeds }: Pass,
  asked: Iterable<Wire>,
  options: GradOptions,
): ReadonlyMap<Wire, Wire> {
  const gradients = new Map<Wire, Wire>();
  for (const input of asked) {
    if (!input.value.isLeaf) throw new NoScalarForm('what is computed shares its elements with what is made of it');
    const value = options.create_graph ? gradientOf(input.value, reached, seeds) : leaf(false);
    if (reached.has(input.value)) gradients.set(input, { name: circuit.freshName(), value });
  }
  if (root && gradients.size > 0)
    circuit.add({ ...options, outputs: [root.name], inputs: names(gradients.keys()), out: names(gradients.values()) });
  return gradients;
}

const names = (wires: Iterable<Wire>) => Array.from(wires, ({ name }) => name) as [Name, ...Name[]];
