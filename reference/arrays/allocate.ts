/** Buffers for elements. Small ones are cut from larger ones, because V8 takes long to make one of its own. */
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

/** Up to here V8 keeps a buffer in its own heap, where it costs next to nothing. */
const inHeap = 64;

/** How much is cut up. A part that is kept keeps all of it, so it is not large. */
const slabSize = 32_768;
const largestPart = slabSize / 8;
let slab = new ArrayBuffer(slabSize);
let used = 0;

/** A zeroed buffer. */
export function allocate(dtype: Dtype, size: number): Data {
  const Storage = storages[dtype];
  const bytes = size * Storage.BYTES_PER_ELEMENT;
  if (bytes <= inHeap || bytes > largestPart) return new Storage(size);
  if (used + bytes > slabSize) {
    slab = new ArrayBuffer(slabSize);
    used = 0;
  }
  const data = new Storage(slab, used, size);
  used += Math.ceil(bytes / 8) * 8;
  return data;
}
