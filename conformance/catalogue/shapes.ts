/** The shapes of a call's results from those of its inputs and its params, or that the call is not valid. */
import type { Op, Params, Shape } from '../../spec/index.ts';
import { entryOf, givesList } from './catalogue.ts';
import { shapeRules } from './shape-rules/index.ts';
import { flat, type Shapes } from './shape-rules/rule.ts';

/** The shapes of the results in order, or undefined where such a call is not valid. */
export const resultShapes = (op: string, shapes: Shapes, params: Params): readonly Shape[] | undefined =>
  shapesByRule(entryOf(op), shapes, params);

/** The same, by an entry that need not be the catalogue's own. */
export function shapesByRule(op: Op, shapes: Shapes, params: Params): readonly Shape[] | undefined {
  const results = shapeRules[op.shape].results({ op, shapes, params, first: flat(shapes)[0] ?? [] });
  return results && completed(op, results);
}

/** One shape for each result: where the rule gives one for several results it is that of all. */
function completed(op: Op, results: readonly Shape[]): readonly Shape[] {
  if (givesList(op)) return results;
  return Object.values(op.outputs).map((_output, nth) => results[nth] ?? results[0]!);
}
