/** For tests: a backend that lacks nothing of what random programs are made of. */
import { referenceBackend } from '../backends/reference.ts';
import type { Limits } from './profile.ts';

/** What the reference can do. */
export const everything: Limits = referenceBackend().description;
