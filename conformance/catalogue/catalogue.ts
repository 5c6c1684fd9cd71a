/** The op catalogue as plain data: any op by name, in the general shape of an entry. */
import { type Op, type OpInput, ops } from '../../spec/index.ts';

/** Every op by its name in the catalogue. */
export const catalogue: Readonly<Record<string, Op>> = ops as unknown as Record<string, Op>;

/** The entry of an op. Throws where there is none: callers have checked names that came from outside. */
export function entryOf(op: string): Op {
  const entry = catalogue[op];
  if (!entry) throw new RangeError(`the catalogue has no op ${JSON.stringify(op)}`);
  return entry;
}

/** The inputs of an op in order, each with its name. */
export const inputsOf = (op: Op): readonly (readonly [name: string, input: OpInput])[] => Object.entries(op.inputs);

/** Whether an op can be called other than in place. */
export const isCallable = (op: Op): boolean => op.in_place !== 'only';

/** Whether a gradient can flow through an input. */
export const isDifferentiable = (input: OpInput): boolean => input.reads !== undefined;

/** The op as its in-place form is valid: operands broadcast to the written tensor, and not beyond it. */
export const inPlaceForm = (op: Op): Op => (op.shape === 'broadcast' ? { ...op, shape: 'broadcast_to_self' } : op);
