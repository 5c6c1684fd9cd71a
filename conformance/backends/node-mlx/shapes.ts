/** Shapes, parts and orders as node-mlx spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { cut, cuts, expanded, fromFront, inside, moved, squeezed, stretch, unflattened } from '../extents.ts';
import type { Core, Tensor } from './surface.ts';

/** What moves elements, over a loaded node-mlx. */
export const shapes = (core: Core) =>
  ({
    reshape: ({ self }, { shape }) => core.reshape(self, shape),
    view: ({ self }, { shape }) => core.reshape(self, shape),
    flatten: ({ self }, { start_dim, end_dim }) => core.flatten(self, start_dim, end_dim),
    unflatten: ({ self }, { dim, sizes }) => core.reshape(self, unflattened(self.shape, dim, sizes)),
    transpose: ({ self }, { dim0, dim1 }) => core.swapaxes(self, dim0, dim1),
    t: ({ self }) => core.transpose(self),
    permute: ({ self }, { dims }) => core.transpose(self, dims),
    movedim: ({ self }, { source, destination }) => core.transpose(self, moved(self.ndim, source, destination)),
    expand: ({ self }, { size }) => core.broadcastTo(self, expanded(self.shape, size)),
    broadcast_to: ({ self }, { size }) => core.broadcastTo(self, expanded(self.shape, size)),
    squeeze: ({ self }) => core.squeeze(self),
    squeeze_dim: ({ self }, { dim }) => core.squeeze(self, squeezed(self.shape, [dim])),
    squeeze_dims: ({ self }, { dim }) => core.squeeze(self, squeezed(self.shape, dim)),
    unsqueeze: ({ self }, { dim }) => core.expandDims(self, dim),
    select: ({ self }, { dim, index }) => self.index(...before(core, self, dim), index),
    narrow: ({ self }, { dim, start, length }) => {
      const [from, to] = stretch(self.shape.at(dim)!, start, length);
      return self.index(...before(core, self, dim), core.Slice(from, to, 1));
    },
    slice: ({ self }, { dim, start, end, step = 1 }) => {
      const [from, to] = inside(self.shape.at(dim)!, start, end);
      return self.index(...before(core, self, dim), core.Slice(from, to, step));
    },
    diagonal: ({ self }, { offset, dim1, dim2 }) => core.diagonal(self, offset, dim1, dim2),
    split: ({ self }, { split_size, dim = 0 }) => core.split(self, cuts(cut(self.shape.at(dim)!, split_size)), dim),
    split_with_sizes: ({ self }, { split_sizes, dim }) => core.split(self, cuts(split_sizes), dim),
    chunk: ({ self }, { chunks, dim = 0 }) => {
      const extent = self.shape.at(dim)!;
      return core.split(self, cuts(cut(extent, Math.ceil(extent / chunks))), dim);
    },
    cat: ({ tensors }, { dim }) => core.concatenate(tensors, dim),
    stack: ({ tensors }, { dim }) => core.stack(tensors, dim),
    repeat: ({ self }, { repeats }) => core.tile(self, repeats),
    tril: ({ self }, { diagonal }) => core.tril(self, diagonal),
  }) satisfies OpTable<Tensor>;

/** The dimensions before one, whole. */
const before = (core: Core, x: Tensor, dim: number): object[] =>
  x.shape.slice(0, fromFront(dim, x.ndim)).map((extent) => core.Slice(0, extent, 1));
