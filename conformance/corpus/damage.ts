/** What is thrown where the golden corpus itself cannot be trusted; no library is to blame for that. */

import { listProblems } from '../formats/list-problems.ts';

/** The corpus is not as its manifest says. */
export class CorpusDamage extends Error {
  override readonly name = 'CorpusDamage';

  constructor(problems: readonly string[]) {
    super(listProblems('the corpus is damaged', problems));
  }
}
