/** A draft is what a program is drawn from: a list of genes, each a kind of action and the choices it makes. A program shrinks by losing genes and choices. */
import { type Choices, randomChoices } from '../catalogue/choices.ts';
import { mix } from '../catalogue/random.ts';

/** One action of a program, and the choices it made in order. Beyond their end every choice is the simplest one. */
export interface Gene<Kind extends string = string> {
  readonly kind: Kind;
  /** Marks the tensors that the gene makes, so that references to them survive the loss of other genes. */
  readonly key: number;
  readonly choices: readonly number[];
  /** The gene's result is made as a constant leaf of the same shape: what led to it falls away. */
  readonly cut?: true;
}

/** Choices that remember what was chosen. */
export interface RecordingChoices extends Choices {
  readonly recorded: readonly number[];
}

/** Choices drawn from a seed, remembered. */
export function recordingChoices(seed: number): RecordingChoices {
  const random = randomChoices(seed);
  const recorded: number[] = [];
  const below = (limit: number) => {
    const choice = random.below(limit);
    recorded.push(choice);
    return choice;
  };
  return { below, recorded };
}

/** Recorded choices made again; where fewer were recorded, or a limit has become smaller, a simpler one. */
export function replayedChoices(recorded: readonly number[]): Choices {
  let next = 0;
  return { below: (limit) => (recorded[next++] ?? 0) % limit };
}

/** How much is in a draft: fewer genes first, then fewer and smaller choices. */
export function weightOf(genes: readonly Gene[]): readonly [genes: number, choices: number, sum: number] {
  const choices = genes.flatMap((gene) => gene.choices);
  return [genes.length, choices.length, choices.reduce((sum, choice) => sum + choice, 0)];
}

const everyChoice = 2 ** 30;

/**
 * One of several tensors. Each has its own affinity to the choice, so that leaving one out changes only the references
 * to that one; the simplest choice is the youngest tensor.
 */
export function refer<T extends { readonly key: number }>(choices: Choices, candidates: readonly T[]): T {
  const choice = choices.below(everyChoice);
  if (choice === 0) return candidates.at(-1)!;
  return candidates.reduce((best, candidate) =>
    mix(choice, candidate.key) > mix(choice, best.key) ? candidate : best,
  );
}
