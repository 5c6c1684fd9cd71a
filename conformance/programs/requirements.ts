/** What a program takes to run, computed from the program and never written down. */
import type { Description, Dtype, Feature, FloatDtype, Level, OptimizerKind, Program, Step } from '../../spec/index.ts';
import { featuresOf } from './features.ts';
import { levelOf } from './level.ts';
import { walk } from './walk.ts';

/** What a backend must have for a program. */
export interface Requirements {
  readonly level: Level;
  readonly ops: readonly string[];
  /** Those that the program names; `float` is the case's. */
  readonly dtypes: readonly Dtype[];
  readonly optimizers: readonly OptimizerKind[];
  readonly features: readonly Feature[];
}

/** Which float dtype a case is for; `any` where the program does not say `float`. */
export type CaseName = FloatDtype | 'any';

/** What it takes to run a program, in a case of it if one is given. */
export function requirements(program: Program, caseName: CaseName = 'any'): Requirements {
  const steps = [...walk(program)].map((visit) => visit.step);
  const named = steps.flatMap(dtypesOf).filter((dtype) => dtype !== 'float');
  return {
    level: levelOf(program),
    ops: unique(steps.flatMap((step) => (step.do === 'call' || step.do === 'in_place' ? [step.op] : []))),
    dtypes: unique(caseName === 'any' ? named : [...named, caseName]),
    optimizers: unique(steps.flatMap((step) => (step.do === 'optimizer' ? [step.kind] : []))),
    features: unique(steps.flatMap(featuresOf)),
  };
}

/** The cases of a program: one for each float dtype where it says `float`. */
export function casesOf(program: Program): readonly CaseName[] {
  for (const { step } of walk(program)) if (dtypesOf(step).includes('float')) return ['float64', 'float32'];
  return ['any'];
}

/** The dtype that `float` means in a case. */
export const floatOf = (caseName: CaseName): FloatDtype => (caseName === 'any' ? 'float32' : caseName);

/** The first thing that a backend lacks for a program, in words; undefined where it says it has everything. */
export function unmet(required: Requirements, description: Description): string | undefined {
  const [first] = unmetAll(required, description);
  return first === undefined ? undefined : `no ${first}`;
}

/** Everything that a backend lacks for a program, in words. */
export function unmetAll(required: Requirements, description: Description): readonly string[] {
  const has = new Set(inWords(description));
  return inWords(required).filter((need) => !has.has(need));
}

/** What is needed, or there: `feature backward`, `op einsum`, `dtype int64`. */
export const inWords = (what: Pick<Requirements, 'features' | 'ops' | 'optimizers' | 'dtypes'>): readonly string[] => [
  ...what.features.map((name) => `feature ${name}`),
  ...what.ops.map((name) => `op ${name}`),
  ...what.optimizers.map((name) => `optimizer ${name}`),
  ...what.dtypes.map((name) => `dtype ${name}`),
];

const dtypesOf = (step: Step) => (step.do === 'tensor' || step.do === 'draw' ? [step.dtype] : []);

const unique = <T extends string>(words: readonly T[]): readonly T[] => [...new Set(words)].sort();
