/**
 * Gives every kernel a loop of its own. V8 records what a loop sees (which function it calls, which buffers it reads)
 * per function literal: a loop shared by all ops sees everything, and every step of it becomes a slow generic call.
 * A loop is therefore written once, as an ordinary function, and each kernel takes a copy made from its source.
 */

/** V8 takes two functions of the same text for one, measurements and all: a number in a comment tells copies apart. */
let copies = 0;

/**
 * A copy of `make` that shares no measurements with the original. `make` may use only its arguments and globals. Where
 * the host forbids making code from text (a strict Content-Security-Policy) it is `make` itself: as right, but slower.
 */
export function ownCopy<Make extends (...given: never[]) => unknown>(make: Make): Make {
  try {
    return new Function(`return ${make} // copy ${++copies}`)() as Make;
  } catch {
    return make;
  }
}
