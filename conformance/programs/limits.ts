/** How large a program may be. A mistyped number must not keep a machine busy for ever, whichever library it is run on. */

/** Far beyond what shows a rule: the longest program of the corpus has 200,007 steps, and blocks in blocks 3 deep. */
export const programLimits = {
  /** How many steps, those of a block as often as it is repeated. */
  steps: 500_000,
  /** How deep blocks may lie in one another, and how many functions may run within one another. */
  depth: 100,
  /** How many elements a tensor has that a step makes of data. */
  elements: 2 ** 24,
} as const;
