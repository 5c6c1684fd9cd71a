/** Every law there is. */
import { autogradLaws } from './autograd.ts';
import { checkHermetic } from './hermetic.ts';
import { identityLaws } from './identities/laws.ts';
import type { Law } from './law.ts';
import { makeLaw } from './make-law.ts';
import { opLaws } from './op-laws.ts';
import { optimizerLaws } from './optimizers.ts';

/** In the order in which a run tries them. */
export const laws: readonly Law[] = [
  hermeticLaw('values', 'P'),
  hermeticLaw('sessions', 'S'),
  ...autogradLaws,
  ...identityLaws,
  ...optimizerLaws,
  ...opLaws,
];

function hermeticLaw(what: string, level: 'P' | 'S'): Law {
  const statement = {
    id: `protocol.run.hermetic.${what}`,
    clauses: ['protocol.run.hermetic'],
    title: `A program about ${what} gives what it gave, whatever was run in between`,
    level,
  };
  return makeLaw(statement, { attempt: (...given) => checkHermetic(level, ...given) });
}
