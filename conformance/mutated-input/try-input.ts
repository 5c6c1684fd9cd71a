/** One input: drawn, met, and what that took. */

import { doorsIn } from './doors.ts';
import { drawInput } from './draw-input.ts';
import { type InputKind, RealInputs } from './real-inputs.ts';
import { meet } from './verdict.ts';

/** What came of an input. */
export interface Trial {
  readonly index: number;
  readonly kind: InputKind;
  readonly came: 'accepted' | 'refused' | 'complaint';
  /** What was said of it. */
  readonly message: string;
  /** What it was made of, and what was done to that. */
  readonly made: string;
  readonly bytes: number;
  readonly cpuMs: number;
  /** The most memory that this process has ever had, in MiB. */
  readonly peakMiB: number;
}

/** Tries inputs of a seed by their numbers; files lie in `folder`. */
export async function tryingIn(folder: string, seed: number): Promise<(index: number) => Promise<Trial>> {
  const inputs = await RealInputs.open();
  const doors = doorsIn(folder, inputs);
  return async (index) => {
    const input = drawInput(seed, index, inputs);
    const before = process.cpuUsage();
    const met = await meet(input, doors[input.kind]);
    const { user, system } = process.cpuUsage(before);
    return {
      index,
      kind: input.kind,
      came: met.kind,
      message: met.kind === 'accepted' ? '' : met.message,
      made: `${input.real.origin}: ${input.done.join(', ')}`,
      bytes: input.bytes.length,
      cpuMs: (user + system) / 1000,
      peakMiB: process.resourceUsage().maxRSS / 1024,
    };
  };
}
