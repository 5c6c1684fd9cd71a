/** Gradients of several roots with several elements, as those of one root without dims. */
import type { BackwardStep, GradStep, Name, Ref } from '../../spec/index.ts';
import { gradientOf, leaf, reach, type Value } from '../programs/value-graph.ts';
import type { Bundles } from './bundles.ts';
import type { Circuit } from './circuit.ts';
import { NoScalarForm, type Wire, type Wires } from './wires.ts';

/** The one root that stands for all, and what it leads back to. There is none where no gradient flows. */
export interface Pass {
  readonly root: Wire | undefined;
  readonly reached: ReadonlySet<Value>;
  readonly seeds: readonly Value[];
}

/** What gradients are taken of, and what they are weighted by. */
export interface Roots {
  readonly roots: readonly Ref[];
  readonly seeds: readonly (Ref | null)[] | undefined;
}

/** Each element times its seed, all added up: its gradients are those that the seeds weight. */
export function passFrom(circuit: Circuit, bundles: Bundles, { roots, seeds = [] }: Roots): Pass {
  const tensors = roots.map((ref) => bundles.floating(ref));
  const weights = roots.map((_, i) => (seeds[i] ? bundles.floating(seeds[i]).bundle : undefined));
  const terms = tensors.flatMap(({ bundle }, i) => termsOf(circuit, bundle, weights[i]));
  const all = [...terms, ...nothings(circuit, terms, bundles.elementsBehind(tensors))];
  const root = all.length === 0 ? undefined : circuit.sum(all);
  const seedValues = weights.flatMap((weight) => weight?.elements.map(({ value }) => value) ?? []);
  return { root, reached: reach(root ? [root.value] : []), seeds: seedValues };
}

function termsOf(circuit: Circuit, { elements }: Wires, seed: Wires | undefined): readonly Wire[] {
  const weighted = (self: Wire, i: number) => (seed ? circuit.call('mul', { self, other: seed.elements[i]! }) : self);
  return elements.flatMap((self, i) => (self.value.requiresGrad ? [weighted(self, i)] : []));
}

/**
 * Where a gradient reaches a tensor it reaches all its elements; to those that were left out later it brings a 0, which flows on,
 * and times an infinite derivative it is NaN. So they are terms as well, times 0.
 */
function nothings(circuit: Circuit, terms: readonly Wire[], behind: readonly Wire[]): readonly Wire[] {
  const reached = new Set(reach(terms.map(({ value }) => value)));
  return behind.flatMap((self) => {
    if (reached.has(self.value) || self.value.isLeaf) return [];
    for (const value of reach([self.value])) reached.add(value);
    return [circuit.call('mul', { self, other: circuit.constant(0) })];
  });
}

/** Refuses a pass in which a gradient would flow through the products with the seeds, as it does not in the tensor program. */
export function requireStillSeeds({ seeds }: Pass, inputs: Iterable<Wire>): void {
  const behind = reach(seeds);
  for (const { value } of inputs)
    if (behind.has(value)) throw new NoScalarForm('a seed depends on what the gradient is of');
}

/** What of a step on gradients is not about roots and inputs. */
export const optionsOf = ({ retain_graph, create_graph }: BackwardStep | GradStep) => ({
  ...(retain_graph !== undefined && { retain_graph }),
  ...(create_graph !== undefined && { create_graph }),
});

/** Asks for the gradients with respect to leaves; those to which none flows have no entry. */
export function gradientsOf(
  circuit: Circuit,
  { root, reached, seeds }: Pass,
  asked: Iterable<Wire>,
  options: ReturnType<typeof optionsOf>,
): ReadonlyMap<Wire, Wire> {
  const gradients = new Map<Wire, Wire>();
  for (const input of asked) {
    if (!input.value.isLeaf) throw new NoScalarForm('what is computed shares its elements with what is made of it');
    const value = options.create_graph ? gradientOf(input.value, reached, seeds) : leaf(false);
    if (reached.has(input.value)) gradients.set(input, { name: circuit.freshName(), value });
  }
  if (root && gradients.size > 0) {
    const [inputs, out] = [names(gradients.keys()), names(gradients.values())];
    circuit.add({ do: 'grad', outputs: [root.name], inputs, out, ...options });
  }
  return gradients;
}

const names = (wires: Iterable<Wire>) => Array.from(wires, ({ name }) => name) as [Name, ...Name[]];
