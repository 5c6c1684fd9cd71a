/** Identities between ops of the catalogue. */
import { activations } from './activations.ts';
import { functions } from './functions.ts';
import type { Identity } from './identity.ts';
import { moves } from './moves.ts';
import { reductions } from './reductions.ts';

/** What is one operation, and the formula of others that it is. */
export const composedIdentities: readonly Identity[] = [...activations, ...functions, ...reductions, ...moves];
