/** Shapes, parts and orders as jax-js spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import {
  cut,
  cuts,
  expanded,
  flattened,
  fromFront,
  inside,
  moved,
  squeezed,
  stretch,
  unflattened,
} from '../extents.ts';
import type { Numpy, Tensor } from './surface.ts';

/** What moves elements, over a loaded jax-js. */
export const shapes = (numpy: Numpy) =>
  ({
    reshape: ({ self }, { shape }) => numpy.reshape(self, shape),
    view: ({ self }, { shape }) => numpy.reshape(self, shape),
    flatten: ({ self }, { start_dim, end_dim }) => numpy.reshape(self, flattened(self.shape, start_dim, end_dim)),
    unflatten: ({ self }, { dim, sizes }) => numpy.reshape(self, unflattened(self.shape, dim, sizes)),
    transpose: ({ self }, { dim0, dim1 }) => numpy.swapaxes(self, dim0, dim1),
    t: ({ self }) => numpy.transpose(self),
    permute: ({ self }, { dims }) =>
      numpy.transpose(
        self,
        dims.map((dim) => fromFront(dim, self.ndim)),
      ),
    movedim: ({ self }, { source, destination }) => numpy.transpose(self, moved(self.ndim, source, destination)),
    expand: ({ self }, { size }) => numpy.broadcastTo(self, expanded(self.shape, size)),
    broadcast_to: ({ self }, { size }) => numpy.broadcastTo(self, expanded(self.shape, size)),
    squeeze: ({ self }) => numpy.squeeze(self),
    squeeze_dim: ({ self }, { dim }) => numpy.squeeze(self, squeezed(self.shape, [dim])),
    squeeze_dims: ({ self }, { dim }) => numpy.squeeze(self, squeezed(self.shape, dim)),
    unsqueeze: ({ self }, { dim }) => numpy.expandDims(self, dim),
    select: ({ self }, { dim, index }) => self.slice(...before(self, dim), index),
    narrow: ({ self }, { dim, start, length }) =>
      self.slice(...before(self, dim), stretch(self.shape.at(dim)!, start, length)),
    slice: ({ self }, { dim, start, end, step = 1 }) => {
      if (step !== 1) throw new Unsupported('slice', 'the slices of jax-js have no step');
      return self.slice(...before(self, dim), inside(self.shape.at(dim)!, start, end));
    },
    diagonal: ({ self }, { offset, dim1, dim2 }) => numpy.diagonal(self, offset, dim1, dim2),
    split: ({ self }, { split_size, dim = 0 }) => numpy.split(self, cuts(cut(self.shape.at(dim)!, split_size)), dim),
    split_with_sizes: ({ self }, { split_sizes, dim }) => numpy.split(self, cuts(split_sizes), dim),
    chunk: ({ self }, { chunks, dim = 0 }) => {
      const extent = self.shape.at(dim)!;
      return numpy.split(self, cuts(cut(extent, Math.ceil(extent / chunks))), dim);
    },
    unbind: ({ self }, { dim }) => numpy.unstack(self, dim),
    cat: ({ tensors }, { dim }) => numpy.concatenate(tensors, dim),
    stack: ({ tensors }, { dim }) => numpy.stack(tensors, dim),
    repeat: ({ self }, { repeats }) => numpy.tile(self, repeats),
    roll: ({ self }, { shifts, dims }) =>
      dims && dims.length > 0 ? numpy.roll(self, shifts, dims) : numpy.roll(self, shifts[0]!),
    flip: ({ self }, { dims }) => numpy.flip(self, dims),
    tril: ({ self }, { diagonal }) => numpy.tril(self, diagonal),
    triu: ({ self }, { diagonal }) => numpy.triu(self, diagonal),
  }) satisfies OpTable<Tensor>;

/** The dimensions before one, whole. */
const before = (x: Tensor, dim: number): (readonly [])[] =>
  Array.from({ length: fromFront(dim, x.ndim) }, () => [] as const);
