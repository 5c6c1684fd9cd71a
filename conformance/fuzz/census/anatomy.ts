/** A program taken apart, as far as its text tells: its leaves, its calls, the shapes of their operands, and what feeds what. */
import type { CallStep, Name, Operand, Program, Shape, Step, TensorStep } from '../../../spec/index.ts';
import { catalogue } from '../../catalogue/catalogue.ts';
import { resultShapes } from '../../catalogue/shapes.ts';
import { isRef, nameOf, refsOf, walk } from '../../programs/walk.ts';

/** A tensor that a step refers to. */
export interface Use {
  readonly name: Name;
  /** Undefined where the text does not tell. */
  readonly shape: Shape | undefined;
}

/** A call of an op with what it is called on. */
export interface Call {
  readonly step: CallStep;
  readonly operands: readonly Use[];
  readonly results: readonly Name[];
}

/** What a program is made of. */
export interface Anatomy {
  readonly steps: readonly Step[];
  readonly leaves: readonly TensorStep[];
  readonly calls: readonly Call[];
  /** How often each name is an operand of a call. */
  readonly uses: ReadonlyMap<Name, number>;
  /** For each result of a call, the operands it was made from. */
  readonly parents: ReadonlyMap<Name, readonly Name[]>;
}

/** Takes a program apart. A name that is bound again counts as the tensor that it was bound to last. */
export function anatomyOf(program: Program): Anatomy {
  const steps = [...walk(program)].map(({ step }) => step);
  const shapes = new Map<Name, Shape>();
  const uses = new Map<Name, number>();
  const parents = new Map<Name, readonly Name[]>();
  const calls: Call[] = [];
  for (const step of steps) {
    if (step.do === 'tensor') shapes.set(step.out, step.shape);
    if (step.do === 'detach') shapes.set(step.out, shapes.get(nameOf(step.of)) ?? []);
    if (step.do !== 'call') continue;
    const call = callOf(step, shapes);
    calls.push(call);
    for (const { name } of call.operands) uses.set(name, (uses.get(name) ?? 0) + 1);
    for (const result of call.results)
      parents.set(
        result,
        call.operands.map(({ name }) => name),
      );
  }
  return { steps, leaves: steps.filter((step) => step.do === 'tensor'), calls, uses, parents };
}

function callOf(step: CallStep, shapes: Map<Name, Shape>): Call {
  const shapeOf = (name: Name) => shapes.get(name);
  const operands = refsOf(step).map((ref) => ({ name: nameOf(ref), shape: shapeOf(nameOf(ref)) }));
  const results = [step.out].flat();
  const shapesOf = (operand: Operand): (Shape | undefined)[] =>
    [operand].flat().map((each) => (isRef(each) ? shapeOf(nameOf(each)) : []));
  const known = Object.entries(step.inputs).map(([input, operand]) => [input, shapesOf(operand)] as const);
  const areKnown = known.every(([, all]) => all.every((shape) => shape !== undefined));
  const given =
    catalogue[step.op] && areKnown
      ? resultShapes(step.op, Object.fromEntries(known) as Record<string, Shape[]>, step.params)
      : undefined;
  results.forEach((name, nth) => {
    const shape = given?.[nth];
    if (shape) shapes.set(name, shape);
  });
  return { step, operands, results };
}

/** The lengths of all ways from a tensor back to those it was made from, the shortest and the longest for each. */
export function distancesFrom(name: Name, { parents }: Anatomy): ReadonlyMap<Name, { least: number; most: number }> {
  const distances = new Map<Name, { least: number; most: number }>();
  const follow = (at: Name, distance: number): void => {
    for (const parent of parents.get(at) ?? []) {
      const known = distances.get(parent) ?? { least: Infinity, most: 0 };
      distances.set(parent, { least: Math.min(known.least, distance), most: Math.max(known.most, distance) });
      follow(parent, distance + 1);
    }
  };
  follow(name, 1);
  return distances;
}
