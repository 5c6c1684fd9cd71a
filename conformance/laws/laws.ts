/** Every law there is. */
import type { Law } from './law.ts';

/** In the order in which a run tries them. */
export const laws: readonly Law[] = [];
