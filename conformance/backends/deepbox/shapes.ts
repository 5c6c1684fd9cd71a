/** Shapes, parts and orders as deepbox spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { flattened, fromFront, inside, moved, squeezed, stretch, swapped, unflattened } from '../extents.ts';
import type { Deepbox, Tensor } from './surface.ts';

/** What moves elements, over a loaded deepbox. */
export const shapes = ({ ndarray }: Deepbox) =>
  ({
    reshape: ({ self }, { shape }) => self.reshape(shape),
    view: ({ self }, { shape }) => self.view(shape),
    flatten: ({ self }, { start_dim, end_dim }) => self.reshape(flattened(self.shape, start_dim, end_dim)),
    unflatten: ({ self }, { dim, sizes }) => self.reshape(unflattened(self.shape, dim, sizes)),
    squeeze: ({ self }) => self.reshape(self.shape.filter((extent) => extent !== 1)),
    squeeze_dim: ({ self }, { dim }) => squeeze(self, [dim]),
    squeeze_dims: ({ self }, { dim }) => squeeze(self, dim),
    unsqueeze: ({ self }, { dim }) => self.reshape(self.shape.toSpliced(fromFront(dim, self.ndim + 1), 0, 1)),
    t: ({ self }) => self.transpose(),
    transpose: ({ self }, { dim0, dim1 }) => self.transpose(swapped(self.ndim, dim0, dim1)),
    permute: ({ self }, { dims }) => self.transpose(dims.map((dim) => fromFront(dim, self.ndim))),
    movedim: ({ self }, { source, destination }) => self.transpose(moved(self.ndim, source, destination)),
    select: ({ self }, { dim, index }) => self.slice(...before(self, dim), index),
    narrow: ({ self }, { dim, start, length }) => {
      const [from, to] = stretch(self.shape.at(dim)!, start, length);
      return self.slice(...before(self, dim), { start: from, end: to });
    },
    slice: ({ self }, { dim, start, end, step = 1 }) => {
      const [from, to] = inside(self.shape.at(dim)!, start, end);
      return self.slice(...before(self, dim), { start: from, end: to, step });
    },
    index_select: ({ self, index }, { dim }) => self.gather(index, dim),
    cat: ({ tensors }, { dim }) => ndarray.concatGrad(tensors, dim),
    stack: ({ tensors }, { dim = 0 }) => {
      if (dim !== 0) throw new Unsupported('stack', 'stackGrad() makes a first dimension alone');
      return ndarray.stackGrad(tensors);
    },
  }) satisfies OpTable<Tensor>;

function squeeze(x: Tensor, dims: readonly number[]): Tensor {
  const away = squeezed(x.shape, dims);
  return x.reshape(x.shape.filter((_, dim) => !away.includes(dim)));
}

/** The dimensions before one, whole. */
const before = (x: Tensor, dim: number): object[] => Array.from({ length: fromFront(dim, x.ndim) }, () => ({}));
