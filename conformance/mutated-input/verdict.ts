/** Whether a refusal is clear: what threw it, where it says that something is wrong, and that it says it in a few words. */
import { CorpusDamage } from '../corpus/damage.ts';
import { FormatError } from '../formats/format-error.ts';
import type { Met } from './doors.ts';
import type { Input } from './draw-input.ts';

/** What is wrong with how an input was met. */
export type Complaint = string;

const longest = 2000;

/** A place in a document or a file, or that there is none but the whole. */
const somewhere =
  /step \d|line \d+, column \d+|[\w\]")}]: |the key "|unknown key "|not JSON|will not do; expected|request|on stdout|is empty|nested|batch|\.json is|the manifest/;

/** Meets an input with what its door makes of it. */
export async function meet(
  input: Input,
  door: (input: Input) => Promise<Met>,
): Promise<Met | { readonly kind: 'complaint'; readonly message: Complaint }> {
  try {
    const met = await door(input);
    return met.kind === 'refused' ? refusal(met.message) : met;
  } catch (error) {
    if (error instanceof FormatError || error instanceof CorpusDamage) return refusal(error.message);
    return { kind: 'complaint', message: `threw ${error instanceof Error ? error.stack : String(error)}` };
  }
}

function refusal(message: string): Met | { readonly kind: 'complaint'; readonly message: Complaint } {
  const unclear = complaintAbout(message);
  return unclear === undefined
    ? { kind: 'refused', message }
    : { kind: 'complaint', message: `${unclear}: ${message.slice(0, 3000)}` };
}

/** What makes a message unclear, if anything does. */
export function complaintAbout(message: string): Complaint | undefined {
  if (message.trim() === '') return 'says nothing';
  if (message.length > longest) return `says it in ${message.length} characters`;
  if (/\n +at /.test(message)) return 'shows where in the code';
  if (
    /\bundefined\b|\[object |Cannot read|is not a function|call stack size|Invalid array length|Invalid typed array/.test(
      message,
    )
  )
    return 'speaks of the code';
  if (!somewhere.test(message)) return 'does not say where';
  return undefined;
}
