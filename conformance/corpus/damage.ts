/** What is thrown where the golden corpus itself cannot be trusted; no library is to blame for that. */

/** The corpus is not as its manifest says. */
export class CorpusDamage extends Error {
  override readonly name = 'CorpusDamage';

  constructor(problems: readonly string[]) {
    const more = problems.length > told ? [`… and ${problems.length - told} more`] : [];
    super(['the corpus is damaged:', ...problems.slice(0, told), ...more].join('\n  '));
  }
}

/** At most so many problems are told at once. */
const told = 8;
