/** Buffers for elements. Small ones are cut from larger ones, because V8 takes long to make one of its own. */
import { takeRoom } from './capacity.ts';
import type { Dtype } from './dtype.ts';

/** The buffer of each dtype; a bool is a byte, 0 or 1. */
const storages = {
  float32: Float32Array,
  float64: Float64Array,
  int64: BigInt64Array,
  bool: Uint8Array,
} as const;

/** Any of the buffers. */
export type Data = Float32Array | Float64Array | BigInt64Array | Uint8Array;

type Storage = (typeof storages)[Dtype];

/** Memory that is cut up. A part that is kept keeps all of it. */
class Slab {
  private memory = new ArrayBuffer(0);
  private used = 0;

  constructor(private readonly size: number) {}

  cut(Storage: Storage, length: number, bytes: number): Data {
    if (this.used + bytes > this.memory.byteLength) {
      this.memory = new ArrayBuffer(this.size);
      this.used = 0;
    }
    const data = new Storage(this.memory, this.used, length);
    this.used += (bytes + 7) & ~7;
    return data;
  }
}

/** The smallest buffers, of which programs keep many, have slabs of their own. */
const smallest = { upTo: 64, slab: new Slab(4_096) };
const small = { upTo: 4_096, slab: new Slab(32_768) };

/** A zeroed buffer. */
export function allocate(dtype: Dtype, length: number): Data {
  takeRoom(length);
  const Storage = storages[dtype];
  const bytes = length * Storage.BYTES_PER_ELEMENT;
  if (bytes > small.upTo) return new Storage(length);
  return (bytes <= smallest.upTo ? smallest : small).slab.cut(Storage, length, bytes);
}
