/** The op catalogue as plain data: any op by name, in the general shape of an entry. */
import { type Name, type Op, type OpInput, type OpOutput, type Out, ops } from '../../spec/index.ts';

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
export const inPlaceForm = (op: Op): Op => ({ ...op, shape: shapesOfWrites[op.shape] ?? op.shape });

/** The rules by which a result can be larger than the first operand, and those by which it cannot. */
const shapesOfWrites: Readonly<Partial<Record<Op['shape'], Op['shape']>>> = {
  broadcast: 'broadcast_to_self',
  addmm: 'addmm_to_self',
};

/** Whether the op gives a list, as long as its operands and params say. */
export const givesList = (op: Op): boolean => Object.values(op.outputs).some(({ variadic }) => variadic);

/** A result of a call: its name in the catalogue (counted where results are a list), and its entry. */
export interface Result {
  readonly name: string;
  readonly output: OpOutput;
}

/** The results of a call that has so many. */
export function resultsOf(op: Op, count: number): readonly Result[] {
  const outputs = Object.entries(op.outputs);
  const [first] = outputs;
  if (!first?.[1].variadic) return outputs.map(([name, output]) => ({ name, output }));
  return Array.from({ length: count }, (_, nth) => ({ name: `${first[0]}${nth}`, output: first[1] }));
}

/** How a step says the names of a call's results: one name alone, but a list where the op gives a list. */
export const outOf = (op: Op, names: readonly Name[]): Out =>
  names.length === 1 && !givesList(op) ? names[0]! : ([...names] as [Name, ...Name[]]);

/** The names of an op's params that are dtypes. */
export const dtypeParams = (op: Op): readonly string[] =>
  Object.keys(op.params).filter((name) => op.params[name]!.type === 'dtype');

/** The params at which an op has a kink: where an input equals them. */
export const kinkParams = ({ kinks }: Op): readonly string[] =>
  kinks.flatMap((kink) => ('at' in kink && typeof kink.at === 'object' ? [kink.at.param] : []));
