/** Options of optimizers that a library does not have. */
import type { Params, ParamValue } from '../../spec/index.ts';
import { Unsupported } from '../interpreter/unsupported.ts';

/** Refuses an option that the library lacks; `lacking` has the value with which each does nothing. */
export function refuseLacking(library: string, lacking: Readonly<Record<string, ParamValue>>, options: Params): void {
  for (const [option, value] of Object.entries(options))
    if (option in lacking && value !== lacking[option])
      throw new Unsupported(option, `${library} has no ${option} in its optimizers`);
}
