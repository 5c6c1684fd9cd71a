/** The same elements in other dims. */
import { normalizeDim } from '../../arrays/shape.ts';
import * as views from '../../arrays/views.ts';
import { sumToSize } from '../internal/fitting.ts';
import type { Rule } from '../rule.ts';

export const reshape: Rule<'reshape'> = {
  forward: ({ self }, { shape }) => views.reshaped(self, views.resolveShape(self, shape)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: (_shapes, { isView }) => (isView ? 'ViewBackward0' : 'UnsafeViewBackward0'),
};

export const transpose: Rule<'transpose'> = {
  forward: ({ self }, { dim0, dim1 }) => views.transpose(self, dim0, dim1),
  vjp: { self: (grad, { params: { dim0, dim1 } }) => grad.transpose(dim0, dim1) },
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

export const expand: Rule<'expand'> = {
  forward: ({ self }, { size }) => views.expand(self, size),
  vjp: { self: (grad, { shapes }) => sumToSize(grad, shapes.self) },
};
