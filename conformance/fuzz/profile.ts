/** A profile says what kind of program is drawn: how often it does what, and which values and dtypes it is about. */
import type { Description, Level } from '../../spec/index.ts';
import { type Choices, chance } from '../catalogue/choices.ts';

/** The levels that random programs are drawn at. */
export const fuzzLevels = ['P', 'O', 'S'] as const satisfies readonly Level[];

/** One of them. */
export type FuzzLevel = (typeof fuzzLevels)[number];

/** What the judged backend can do, so that nothing is drawn that it would refuse. */
export type Limits = Pick<Description, 'ops' | 'dtypes' | 'optimizers' | 'features'>;

/** What one program is about. */
export interface Profile {
  readonly level: FuzzLevel;
  /** In-place operations and assignments. */
  readonly writes: boolean;
  /** Zeros, ties, huge and tiny numbers; ops outside their domains. */
  readonly specials: boolean;
  /** Named dtypes instead of the case's float. */
  readonly dtypes: boolean;
  readonly optimizers: boolean;
  /** What an optimizer keeps is observed, and not only what it does. */
  readonly states: boolean;
  /** Leaves with the values of another one: what is equal shows who is taken for whom. */
  readonly twins: boolean;
  /** One tensor that most steps go by, so that many gradients meet in it. */
  readonly hub: boolean;
  /** Derivatives of derivatives; otherwise hooks. */
  readonly secondOrder: boolean;
}

/** Draws what a program is about. */
export function drawProfile(level: FuzzLevel, choices: Choices): Profile {
  const session = level === 'S';
  return {
    level,
    writes: chance(choices, 82) && session,
    specials: chance(choices, 25) && level !== 'O',
    dtypes: chance(choices, 12) && level !== 'O',
    optimizers: (chance(choices, 18) && session) || level === 'O',
    states: chance(choices, 40),
    twins: chance(choices, 45),
    hub: chance(choices, 30),
    secondOrder: chance(choices, 50),
  };
}
