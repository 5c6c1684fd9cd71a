/** Dims of size 1, taken away and put in. */
import { squeeze as withoutSingles, unsqueeze as withSingle } from '../../arrays/dims.ts';
import { distinctDims } from '../../arrays/shape.ts';
import type { Rule } from '../rule.ts';

export const squeeze: Rule<'squeeze'> = {
  forward: ({ self }) => withoutSingles(self, [...self.shape.keys()]),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
};

export const squeeze_dim: Rule<'squeeze_dim'> = {
  forward: ({ self }, { dim }) => withoutSingles(self, distinctDims([dim], self.shape.length)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: 'SqueezeBackward1',
};

export const squeeze_dims: Rule<'squeeze_dims'> = {
  forward: ({ self }, { dim }) => withoutSingles(self, distinctDims(dim, self.shape.length)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: 'SqueezeBackward2',
};

export const unsqueeze: Rule<'unsqueeze'> = {
  forward: ({ self }, { dim }) => withSingle(self, dim),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
};
