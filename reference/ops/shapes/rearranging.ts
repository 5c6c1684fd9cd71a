/** The same elements in other dims. */
import type { NdArray } from '../../arrays/array.ts';
import { flattenedShape, movedOrder, swap, unflattenedShape } from '../../arrays/dims.ts';
import { normalizeDim, type Shape } from '../../arrays/shape.ts';
import * as views from '../../arrays/views.ts';
import { TensorError } from '../../error.ts';
import { sumToSize } from '../internal/fitting.ts';
import type { CallTraits, Rule } from '../rule.ts';

const reshapeNode = (_shapes: object, { isView }: CallTraits): string =>
  isView ? 'ViewBackward0' : 'UnsafeViewBackward0';

export const reshape: Rule<'reshape'> = {
  forward: ({ self }, { shape }) => views.reshaped(self, views.resolveShape(self, shape)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: reshapeNode,
};

function viewed(array: NdArray, shape: Shape): NdArray {
  const view = views.viewAs(array, shape);
  if (view) return view;
  throw new TensorError(
    'not-viewable',
    `[${array.shape}] with strides [${array.strides}] cannot be seen as [${shape}] without a copy; use reshape`,
  );
}

export const view: Rule<'view'> = {
  forward: ({ self }, { shape }) => viewed(self, views.resolveShape(self, shape)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
};

export const flatten: Rule<'flatten'> = {
  forward: ({ self }, { start_dim, end_dim }) => views.reshaped(self, flattenedShape(self.shape, start_dim, end_dim)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: reshapeNode,
  isIdentity: ({ self: { shape } }, { start_dim, end_dim }) =>
    shape.length > 0 && flattenedShape(shape, start_dim, end_dim).length === shape.length,
};

export const unflatten: Rule<'unflatten'> = {
  forward: ({ self }, { dim, sizes }) => viewed(self, unflattenedShape(self.shape, dim, sizes)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: 'ViewBackward0',
};

export const transpose: Rule<'transpose'> = {
  forward: ({ self }, { dim0, dim1 }) => views.transpose(self, dim0, dim1),
  vjp: { self: (grad, { params: { dim0, dim1 } }) => grad.transpose(dim0, dim1) },
};

export const t: Rule<'t'> = {
  forward: ({ self }) => swap(self),
  vjp: { self: (grad) => grad.t() },
};

/** The permutation that undoes another. */
function inverse(dims: readonly number[]): number[] {
  const back = new Array<number>(dims.length);
  dims.forEach((dim, to) => {
    back[normalizeDim(dim, dims.length)] = to;
  });
  return back;
}

export const permute: Rule<'permute'> = {
  forward: ({ self }, { dims }) => views.permute(self, dims),
  vjp: { self: (grad, { params: { dims } }) => grad.permute(inverse(dims)) },
};

export const movedim: Rule<'movedim'> = {
  forward: ({ self }, { source, destination }) =>
    views.permute(self, movedOrder(self.shape.length, source, destination)),
  vjp: { self: (grad, { params: { source, destination } }) => grad.movedim(destination, source) },
  node: ({ self }) => (self.length === 0 ? 'AliasBackward0' : 'PermuteBackward0'),
};

export const expand: Rule<'expand'> = {
  forward: ({ self }, { size }) => views.expand(self, size),
  vjp: { self: (grad, { shapes }) => sumToSize(grad, shapes.self) },
};

export const broadcast_to: Rule<'broadcast_to'> = {
  forward: ({ self }, { size }) => views.expand(self, size),
  vjp: { self: (grad, { shapes }) => sumToSize(grad, shapes.self) },
  node: 'ExpandBackward0',
};
