/** What a program being drawn knows of its tensors: everything but their numbers. */
import type { Layout, ProgramDtype, Shape } from '../../spec/index.ts';
import { categoryOf } from '../catalogue/dtypes.ts';
import { placesOf } from '../programs/layout.ts';
import type { Facts } from './facts.ts';
import { areDisjoint, type Repeats } from './layout.ts';

/** Storage, shared by a tensor, its views and what was detached from it. */
export interface Memory {
  facts: Facts;
  /** Nothing may write here: which tensors share it is left to the library. */
  fixed: boolean;
  /** Something was written here. */
  written: boolean;
  /** Its version is known: what the program itself made starts at 0. */
  readonly counted: boolean;
  /** An optimizer writes here, any number of times in a step. */
  stepped: boolean;
}

/** The recorded history of a tensor, shared by a base and its views. */
export interface History {
  requiresGrad: boolean;
  isLeaf: boolean;
  hasViews: boolean;
  isHooked: boolean;
  /** It was an operand of a recorded operation. */
  isUsed: boolean;
  /** Leaves that a gradient reaches from here; a leaf reaches itself. */
  readonly leaves: Set<Known>;
}

/** A tensor of the program. */
export interface Known {
  readonly name: string;
  /** Its own mark, for references. */
  readonly key: number;
  readonly shape: Shape;
  readonly dtype: ProgramDtype;
  /** Undefined where the library may choose it. */
  readonly layout: Layout | undefined;
  /** Several elements are one place in storage. */
  readonly repeats: Repeats;
  readonly memory: Memory;
  readonly history: History;
  readonly isView: boolean;
  /** One of the views of a list, which no recorded write may follow, or of the results of a custom function. */
  readonly isOneOfSeveral: 'views' | 'results' | false;
  /** A view made within `no_grad`: what it passes on later is unspecified. */
  readonly isUntracked: boolean;
  /** It has been seen to require grad since it was made, if it does. */
  isCurrent: boolean;
}

/** Whether a gradient can flow through tensors of this dtype. */
export const isFloating = (dtype: ProgramDtype): boolean => categoryOf(dtype) === 'float';

/** A leaf that gradients are collected in. */
export const collectsGrad = (tensor: Known): boolean =>
  tensor.history.requiresGrad && tensor.history.isLeaf && !tensor.isView;

/** The leaves that a gradient from a tensor reaches. */
export const leavesOf = (tensor: Known): readonly Known[] =>
  tensor.history.requiresGrad ? [...tensor.history.leaves] : [];

/** A tensor with storage of its own, and the history of its own that it is made with. */
export function ownTensor(
  tensor: Pick<Known, 'name' | 'key' | 'shape' | 'dtype' | 'layout' | 'repeats'>,
  facts: Facts,
  made: { readonly requiresGrad: boolean; readonly from: readonly Known[] | undefined },
): Known {
  const isLeaf = made.from === undefined || !made.requiresGrad;
  const history: History = {
    requiresGrad: made.requiresGrad,
    isLeaf,
    hasViews: false,
    isHooked: false,
    isUsed: false,
    leaves: new Set(isLeaf ? [] : made.from!.flatMap(leavesOf)),
  };
  const memory = {
    facts,
    fixed: tensor.repeats !== false,
    written: false,
    counted: made.from === undefined,
    stepped: false,
  };
  const known: Known = {
    ...tensor,
    memory,
    history,
    isView: false,
    isOneOfSeveral: false,
    isUntracked: false,
    isCurrent: true,
  };
  if (isLeaf) history.leaves.add(known);
  return known;
}

/** Whether writing one while reading the other is well defined: they are one tensor, or have no element in common. */
export function mayWriteWhileReading(written: Known, read: Known): boolean {
  if (written === read || written.memory !== read.memory) return true;
  if (!written.layout || !read.layout) return false;
  return areDisjoint(placesOf(written.shape, written.layout), placesOf(read.shape, read.layout));
}
