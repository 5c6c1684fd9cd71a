/** tfjs for tests. */
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadTfjs } from './install.ts';
import type { Tf } from './surface.ts';

/** Describes tests of a loaded tfjs. */
export const describeWithTfjs = (what: string, tests: (tf: Tf) => void): Promise<void> =>
  describeWithLibrary(what, { adapter: 'tfjs', load: () => loadTfjs() }, tests);
