/** How backends stand in a run of random programs: each against the oracle, and who disagrees with whom. */
import type { Backend } from '../backends/backend.ts';
import { type Found, isSameAnswer, wouldPass } from './comparison.ts';

/** How one backend stands against the oracle. */
export interface Standing {
  readonly name: string;
  agreed: number;
  differed: number;
  unsupported: number;
  unjudged: number;
  /** Observations that were compared. */
  compared: number;
}

const kinds = { agrees: 'agreed', differs: 'differed', unsupported: 'unsupported', unjudged: 'unjudged' } as const;

/** All backends of a run; the oracle is the last of the names. */
export class Standings {
  readonly backends: readonly Standing[];
  readonly names: readonly string[];
  /** By two places in `names`: in how many programs the two gave different answers. */
  readonly disagreements: readonly (readonly number[])[];
  readonly #counted: number[][];

  constructor(backends: readonly Backend[], oracle: Backend) {
    this.names = distinct([...backends, oracle].map(({ description: { name } }) => name));
    this.backends = backends.map((_backend, i) => ({ name: this.names[i]!, ...nothing }));
    this.#counted = this.names.map(() => this.names.map(() => 0));
    this.disagreements = this.#counted;
  }

  /** Counts what came of one program, by backend. */
  note(found: readonly Found[]): void {
    found.forEach((each, i) => {
      const standing = this.backends[i]!;
      standing[kinds[each.kind]] += 1;
      if (each.kind === 'agrees') standing.compared += each.compared;
      if (each.kind === 'differs') this.#count(i, found.length);
      for (let j = 0; j < i; j += 1) if (disagree(each, found[j]!)) this.#count(j, i);
    });
  }

  #count(a: number, b: number): void {
    this.#counted[a]![b]! += 1;
    this.#counted[b]![a]! += 1;
  }
}

const nothing = { agreed: 0, differed: 0, unsupported: 0, unjudged: 0, compared: 0 };

/** Two that agree with the oracle agree with each other; two that do not may still have the same answer. */
function disagree(one: Found, other: Found): boolean {
  if (one.kind === 'differs' && other.kind === 'differs') {
    const { run, answer } = one.difference;
    const { answer: second } = other.difference;
    return !isSameAnswer(answer, second) && !wouldPass(run, answer, second);
  }
  return (one.kind === 'differs' && other.kind === 'agrees') || (one.kind === 'agrees' && other.kind === 'differs');
}

/** Names that can be told apart: a second of the same name is counted. */
function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
