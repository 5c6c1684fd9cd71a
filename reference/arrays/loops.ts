/** The loops of the elementwise kernels, one line of elements each. They are copied per op: see specialise.ts. */

/** A buffer of which only elements are asked. */
export interface Elements<E> {
  [index: number]: E;
}

/** `out[k] = f(a[k])` along a line. */
export type UnaryLoop<E> = (
  out: Elements<E>,
  outStart: number,
  outStep: number,
  a: Elements<E>,
  aStart: number,
  aStep: number,
  length: number,
) => void;

/** `out[k] = f(a[k], b[k], parameter)` along a line. */
export type BinaryLoop<E> = (
  out: Elements<E>,
  outStart: number,
  outStep: number,
  a: Elements<E>,
  aStart: number,
  aStep: number,
  b: Elements<E>,
  bStart: number,
  bStep: number,
  length: number,
  parameter: E,
) => void;

export function makeUnaryLoop<E>(f: (a: E) => E): UnaryLoop<E> {
  return (out, outStart, outStep, a, aStart, aStep, length) => {
    if (outStep === 1 && aStep === 1) {
      for (let k = 0; k < length; k++) out[outStart + k] = f(a[aStart + k]!);
    } else {
      for (let k = 0; k < length; k++) out[outStart + k * outStep] = f(a[aStart + k * aStep]!);
    }
  };
}

export function makeBinaryLoop<E>(f: (a: E, b: E, parameter: E) => E): BinaryLoop<E> {
  return (out, outStart, outStep, a, aStart, aStep, b, bStart, bStep, length, parameter) => {
    if (outStep === 1 && aStep === 1 && bStep === 1) {
      for (let k = 0; k < length; k++) out[outStart + k] = f(a[aStart + k]!, b[bStart + k]!, parameter);
    } else if (outStep === 1 && aStep === 1 && bStep === 0) {
      const right = b[bStart]!;
      for (let k = 0; k < length; k++) out[outStart + k] = f(a[aStart + k]!, right, parameter);
    } else if (outStep === 1 && aStep === 0 && bStep === 1) {
      const left = a[aStart]!;
      for (let k = 0; k < length; k++) out[outStart + k] = f(left, b[bStart + k]!, parameter);
    } else {
      for (let k = 0; k < length; k++)
        out[outStart + k * outStep] = f(a[aStart + k * aStep]!, b[bStart + k * bStep]!, parameter);
    }
  };
}
