/** Formulas as nested calls: `on('mul', [x, on('sigmoid', [x])])` adds the steps, and is the name of the result. */
import type { CallStep, GivenParamsOf, Operand, OpName, Shape, TensorStep } from '../../../spec/index.ts';
import { entryOf, outOf, resultsOf } from '../../catalogue/catalogue.ts';
import { shapesByRule } from '../../catalogue/shapes.ts';
import { explicitParams } from '../../programs/explicit-params.ts';

/** Calls an op on tensors and numbers, in the order of its inputs, and gives the name of its first result. */
export type On = <O extends OpName>(
  op: O,
  operands: readonly (string | number | readonly string[])[],
  params?: Partial<GivenParamsOf<O>>,
) => string;

/** The steps of a formula over some tensors, and what is known of its result. */
export interface Written {
  readonly steps: readonly CallStep[];
  readonly result: string;
  readonly shape: Shape;
}

/** Writes a formula down. */
export function write(tensors: readonly TensorStep[], formula: (on: On) => string): Written {
  const steps: CallStep[] = [];
  const shapes = new Map(tensors.map(({ out, shape }) => [out, shape]));
  const result = formula((op, operands, params) => {
    const entry = entryOf(op);
    const named = Object.keys(entry.inputs).flatMap((input, i) =>
      operands[i] === undefined ? [] : ([[input, operands[i]]] as const),
    );
    const inputs = Object.fromEntries(named) as Readonly<Record<string, Operand>>;
    const all = explicitParams(op, (params ?? {}) as never);
    const given = named.map(([input, operand]) => [input, shapesOf(operand, shapes)]);
    const results = shapesByRule(entry, Object.fromEntries(given), all);
    if (!results) throw new RangeError(`a formula calls ${op} on shapes that it does not take`);
    const names = resultsOf(entry, results.length).map(
      (_, nth) => `${op}_${steps.length}${nth === 0 ? '' : `_${nth}`}`,
    );
    for (const [nth, name] of names.entries()) shapes.set(name, results[nth]!);
    steps.push({ do: 'call', op, inputs, params: all, out: outOf(entry, names) });
    return names[0]!;
  });
  return { steps, result, shape: shapes.get(result)! };
}

const shapesOf = (operand: string | number | readonly string[], shapes: ReadonlyMap<string, Shape>): readonly Shape[] =>
  [operand].flat().map((each) => (typeof each === 'string' ? shapes.get(each)! : []));
