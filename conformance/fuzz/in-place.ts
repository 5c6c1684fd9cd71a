/** In-place forms of ops. */
import { catalogue, inPlaceForm } from '../catalogue/catalogue.ts';
import { oneOf } from '../catalogue/choices.ts';
import { canBeginWith } from '../catalogue/draw-shapes.ts';
import { differentiated, markUsed, operandsOf } from './call.ts';
import { factsOfResult, isDecided, isSafe, suits } from './facts.ts';
import { factsOfValue } from './operand-values.ts';
import { drawOperands } from './operands.ts';
import { takes } from './takes.ts';
import type { Known } from './tensors.ts';
import type { World } from './world.ts';
import { commit, drawWritten } from './write.ts';

/** What PyTorch also writes where elements overlap (see `leftOut`). */
const mayOverlap: ReadonlySet<string> = new Set(['zero', 'fill', 'tril', 'triu', 'index_put', 'masked_fill']);

/** Writes the result of some op over a tensor. */
export function inPlace(world: World): void {
  const names = world.limits.ops.filter((name) => catalogue[name] && catalogue[name].in_place !== false);
  if (names.length === 0) return;
  const name = oneOf(world.choices, names);
  const op = catalogue[name]!;
  const written = drawWritten(world, (tensor) => mayHold(world, name, tensor));
  const drawn = written && drawOperands(world, { name, op, written });
  if (!drawn) return;
  const { values, params, dtype } = drawn;
  const [output] = Object.values(op.outputs);
  const facts = factsOfResult(op, output!, written.dtype, Object.values(values).flat().map(factsOfValue));
  const write = { written, from: differentiated(op, values), facts, dtype, mayOverlap: mayOverlap.has(name) };
  markUsed(world, values);
  commit(world, write, { do: 'in_place', op: name, inputs: operandsOf(name, values), params });
}

function mayHold(world: World, name: string, tensor: Known): boolean {
  const op = catalogue[name]!;
  const [self] = Object.values(op.inputs);
  if (!canBeginWith(inPlaceForm(op), tensor.shape)) return false;
  if (!takes(op, tensor.dtype) || !isDecided(tensor.memory.facts, op)) return false;
  if (op.dtype === 'sum' && tensor.dtype === 'bool') return false; // see `leftOut`
  return (world.profile.specials ? isSafe : suits)(tensor.memory.facts, op, self!.domain);
}
