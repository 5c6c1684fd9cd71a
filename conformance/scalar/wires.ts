/** What stands for a tensor of a program once each of its elements is a tensor of its own. */
import type { Dtype, Name, Scalar, Shape } from '../../spec/index.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import type { ElementValue } from '../formats/elements.ts';
import { programLimits } from '../programs/limits.ts';
import { isScalar } from '../programs/scalars.ts';
import type { Value } from '../programs/value-graph.ts';

/** An element: a tensor without dims, and how gradients flow to it. */
export interface Wire {
  readonly name: Name;
  readonly value: Value;
}

/** A floating tensor: its elements in row-major order. */
export interface Wires {
  readonly shape: Shape;
  readonly elements: readonly Wire[];
}

/** A tensor of whole numbers or of bools, which is only looked at: an index, a mask. */
export interface Known {
  readonly shape: Shape;
  readonly dtype: Extract<Dtype, 'int64' | 'bool'>;
  readonly elements: readonly ElementValue[];
}

export type Bundle = Wires | Known;

/** What stands for an input of a call. */
export type Argument = Bundle | Scalar | readonly Bundle[];

export const isKnown = (argument: Argument): argument is Known => isBundle(argument) && 'dtype' in argument;

export const isWires = (argument: Argument | undefined): argument is Wires =>
  argument !== undefined && isBundle(argument) && !isKnown(argument);

const isBundle = (argument: Argument): argument is Bundle => !isScalar(argument) && !Array.isArray(argument);

/** Refuses what would take more steps than a program may have. */
export function requireSmall(shape: Shape): void {
  if (sizeOf(shape) > programLimits.steps) throw new NoScalarForm(`[${shape}] has too many elements for a step each`);
}

/** That a program cannot be said with tensors without dims, and why. */
export class NoScalarForm extends Error {
  override readonly name = 'NoScalarForm';
}
