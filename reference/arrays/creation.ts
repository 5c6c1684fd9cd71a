/** Arrays made of numbers alone. */
import { TensorError } from '../error.ts';
import { type NdArray, zeros } from './array.ts';
import type { Dtype } from './dtype.ts';
import { fill } from './fill.ts';
import { type ScalarOperand, scalarToElement, scalarToNumber } from './scalar.ts';
import type { Shape } from './shape.ts';

/** One number everywhere. */
export function full(size: Shape, value: ScalarOperand, dtype: Dtype): NdArray {
  if (size.some((extent) => extent < 0))
    throw new TensorError('invalid-argument', `[${size}] is no shape: sizes are at least 0`);
  const out = zeros(size, dtype);
  fill(out, scalarToElement(value, dtype));
  return out;
}

/** Ones on the main diagonal. */
export function eye(rows: number, columns: number, dtype: Dtype): NdArray {
  const out = full([rows, columns], 0, dtype);
  for (let i = 0; i < Math.min(rows, columns); i++) out.data[i * (columns + 1)] = scalarToElement(1, dtype) as never;
  return out;
}

/** Where a range begins, before what it ends, and by what it goes on. */
export interface Range {
  readonly start: ScalarOperand;
  readonly end: ScalarOperand;
  readonly step: ScalarOperand;
}

/** `start`, and by `step` on from there, as long as it is before `end`. Integers are truncated before they are counted. */
export function arange(range: Range, dtype: Dtype): NdArray {
  refuseBool('arange', dtype);
  const [start, end, step] = [range.start, range.end, range.step].map((bound) => numberFor(bound, dtype)) as [
    number,
    number,
    number,
  ];
  if (!Number.isFinite(start) || !Number.isFinite(end))
    throw new TensorError('invalid-argument', `from ${start} to ${end}: both must be finite`);
  if (step === 0) throw new TensorError('invalid-argument', 'a step of 0 leads nowhere: give another');
  if ((end - start) * Math.sign(step) < 0)
    throw new TensorError('invalid-argument', `a step of ${step} leads away from ${end}: the range begins at ${start}`);
  return numbered(Math.ceil((end - start) / step), dtype, (i) => start + i * step);
}

/** Numbers at equal distances, counted from the first in the first half and back from the last in the other. */
export function linspace(from: number, to: number, steps: number, dtype: Dtype): NdArray {
  refuseBool('linspace', dtype);
  if (steps < 0) throw new TensorError('invalid-argument', `${steps} steps: give a number of at least 0`);
  const [start, end] = [from, to].map((bound) => numberFor(bound, dtype)) as [number, number];
  const step = (end - start) / (steps - 1);
  const halfway = Math.max(Math.floor(steps / 2), 1); // one step is the first
  return numbered(steps, dtype, (i) =>
    i < halfway ? (i === 0 ? start : start + step * i) : end - step * (steps - i - 1),
  );
}

const numberFor = (bound: ScalarOperand, dtype: Dtype): number =>
  dtype === 'int64' ? Number(scalarToElement(bound, dtype)) : scalarToNumber(bound);

function numbered(length: number, dtype: Dtype, at: (i: number) => number): NdArray {
  const out = zeros([length], dtype);
  for (let i = 0; i < length; i++) out.data[i] = scalarToElement(at(i), dtype) as never;
  return out;
}

function refuseBool(asked: string, dtype: Dtype): void {
  if (dtype === 'bool') throw new TensorError('dtype-mismatch', `no ${asked} of bools: ask for numbers`);
}
