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

/** `out[k] = f(a[k], b[k], c[k], parameter)` along a line. */
export type TernaryLoop<E> = (
  out: Elements<E>,
  a: Elements<E>,
  b: Elements<E>,
  c: Elements<E>,
  starts: readonly number[],
  steps: readonly number[],
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

/** `starts` and `steps` are those of `out`, `a`, `b` and `c`, in this order. */
export function makeTernaryLoop<E>(f: (a: E, b: E, c: E, parameter: E) => E): TernaryLoop<E> {
  return (out, a, b, c, starts, steps, length, parameter) => {
    const [outStart, aStart, bStart, cStart] = starts as [number, number, number, number];
    const [outStep, aStep, bStep, cStep] = steps as [number, number, number, number];
    if (outStep === 1 && aStep === 1 && bStep === 1 && cStep === 1) {
      for (let k = 0; k < length; k++) out[outStart + k] = f(a[aStart + k]!, b[bStart + k]!, c[cStart + k]!, parameter);
    } else {
      for (let k = 0; k < length; k++)
        out[outStart + k * outStep] = f(
          a[aStart + k * aStep]!,
          b[bStart + k * bStep]!,
          c[cStart + k * cStep]!,
          parameter,
        );
    }
  };
}
