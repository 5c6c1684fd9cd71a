/** How much arrays may hold: as much as there is memory, unless who runs what others wrote sets bounds. */

/** Bounds. */
export interface Capacity {
  /** How many elements one array may have, each counted as often as it is seen. */
  readonly elements: number;
  /** How many dims. */
  readonly dims: number;
  /** How many elements may be allocated in all; an array counts as some more, so that small ones do. */
  readonly allocated: number;
}

/** What is thrown where a bound is passed: no error that the spec names, and no bug. */
export class CapacityError extends Error {
  override readonly name = 'CapacityError';
}

const boundless: Capacity = { elements: Infinity, dims: Infinity, allocated: Infinity };

let most = boundless;
let left = Infinity;

/** Runs `body` within bounds. */
export function withCapacity<T>(capacity: Capacity, body: () => T): T {
  const outer = { most, left };
  most = capacity;
  left = capacity.allocated;
  try {
    return body();
  } finally {
    ({ most, left } = outer);
  }
}

/** Refuses an array that is larger than any may be. */
export function requireRoom(size: number, dims: number): void {
  if (size > most.elements)
    throw new CapacityError(`an array of ${size} elements, where at most ${most.elements} are allowed`);
  if (dims > most.dims) throw new CapacityError(`an array of ${dims} dims, where at most ${most.dims} are allowed`);
}

/** What it takes to have an array, as a number of elements. */
const arrayItself = 64;

/** Takes room for an array of so many elements. */
export function takeRoom(elements: number): void {
  left -= elements + arrayItself;
  if (left >= 0) return;
  requireRoom(elements, 0);
  throw new CapacityError(`arrays of more than ${most.allocated} elements in all`);
}
