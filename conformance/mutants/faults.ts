/** All faults that the reference is given: mutants, and the bugs that libraries have had. */
import type { Id } from '../../spec/index.ts';
import { faultOf, readKnownBugs } from '../bugs/known-bugs.ts';
import { type Fault, type Mutant, readMutants } from './mutant.ts';

/** A fault, and what is known to find it. */
export interface Planted extends Fault {
  /** The rule that it breaks. */
  readonly clause: Id;
  /** The gradients that are wrong, each by op and input. */
  readonly gradients: readonly string[];
  /** The evidence of the known bug that it is; none of another mutant. */
  readonly evidence: readonly Id[];
}

/** A bug that the reference is not given, and why. */
export interface Waiting {
  readonly id: string;
  readonly reason: string;
}

/** What is planted, each once, and what is not. */
export interface Faults {
  readonly planted: readonly Planted[];
  readonly waiting: readonly Waiting[];
}

/** Reads all of them. A bug that is the same as a mutant is planted as that. */
export function readFaults(): Faults {
  const mutants = readMutants();
  const bugs = readKnownBugs();
  const evidenceOf = ({ id }: Mutant): readonly Id[] =>
    bugs.flatMap(({ fault, evidence }) => ('mutant' in fault && fault.mutant === id ? evidence : []));
  const planted = [
    ...mutants.map((mutant) => ({ ...mutant, evidence: evidenceOf(mutant) })),
    ...bugs.flatMap((bug) => {
      const { fault, evidence } = bug;
      return 'edits' in fault ? [{ ...faultOf(bug, mutants)!, clause: evidence[0]!, gradients: [], evidence }] : [];
    }),
  ];
  return { planted, waiting: bugs.flatMap(({ id, fault }) => ('none' in fault ? [{ id, reason: fault.none }] : [])) };
}
