/** Prints tensors as PyTorch does: brackets, line breaks, summaries, and what is said after the numbers. */
import type { Dtype, Element } from '../arrays/dtype.ts';
import { defaultFloat } from '../arrays/dtype.ts';
import type { Shape } from '../arrays/shape.ts';
import { TensorError } from '../error.ts';
import type { Tensor } from '../tensor.ts';
import { elementFormat } from './element-format.ts';

const prefix = 'tensor(';
const lineWidth = 80;
/** Larger tensors show only their edges. */
const threshold = 1000;
const edge = 3;

/** The text of a tensor. */
export function print(tensor: Tensor): string {
  const body = tensor.array.size === 0 ? '[]' : numbers(tensor.elements(), tensor.shape);
  return withSuffixes(prefix + body, suffixesOf(tensor));
}

function numbers(elements: readonly Element[], shape: Shape): string {
  const isSummary = elements.length > threshold;
  const shown: Element[] = [];
  eachShown(shape, isSummary, 0, (at) => void shown.push(elements[at]!));
  const { format, width } = elementFormat(shown);
  const perLine = (indent: number): number => Math.max(1, Math.floor((lineWidth - indent) / (width + 2)));

  /** The part of the tensor that begins at an element and has the dims from `dim` on. */
  const part = (dim: number, start: number, indent: number): string => {
    if (dim === shape.length) return format(elements[start]!);
    const step = stepOf(shape, dim);
    const inner = (index: number): string => part(dim + 1, start + index * step, indent + 1);
    const isLast = dim === shape.length - 1;
    const parts = shownIndices(shape[dim]!, isSummary).map((index) =>
      index === null ? (isLast ? ' ...' : '...') : inner(index),
    );
    const margin = ' '.repeat(indent + 1);
    if (!isLast) return `[${parts.join(`,${'\n'.repeat(shape.length - 1 - dim)}${margin}`)}]`;
    return `[${linesOf(parts, perLine(indent)).join(`,\n${margin}`)}]`;
  };
  return part(0, 0, prefix.length);
}

const stepOf = (shape: Shape, dim: number): number => shape.slice(dim + 1).reduce((step, size) => step * size, 1);

function linesOf(parts: readonly string[], perLine: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < parts.length; at += perLine) lines.push(parts.slice(at, at + perLine).join(', '));
  return lines;
}

/** The indices along a dim that are shown, with null for those left out. */
function shownIndices(size: number, isSummary: boolean): (number | null)[] {
  const all = Array.from({ length: size }, (_, index) => index);
  return isSummary && size > 2 * edge ? [...all.slice(0, edge), null, ...all.slice(-edge)] : all;
}

/** Visits the elements that are shown; the others do not count for the width either. */
function eachShown(shape: Shape, isSummary: boolean, start: number, visit: (at: number) => void): void {
  const [size, ...rest] = shape;
  if (size === undefined) {
    visit(start);
    return;
  }
  for (const index of shownIndices(size, isSummary))
    if (index !== null) eachShown(rest, isSummary, start + index * stepOf(shape, 0), visit);
}

/** What a reader could not tell from the numbers. */
function suffixesOf(tensor: Tensor): string[] {
  const { dtype, shape } = tensor;
  const isEmpty = tensor.array.size === 0;
  return [
    ...(isEmpty && shape.length !== 1 ? [`size=(${shape.join(', ')})`] : []),
    ...(isPlain(dtype, isEmpty) ? [] : [`dtype=torch.${dtype}`]),
    ...historyOf(tensor),
  ];
}

const isPlain = (dtype: Dtype, isEmpty: boolean): boolean =>
  dtype === defaultFloat || (!isEmpty && (dtype === 'int64' || dtype === 'bool'));

function historyOf(tensor: Tensor): string[] {
  const name = gradFnName(tensor);
  if (name !== null) return [`grad_fn=<${name}>`];
  return tensor.requiresGrad ? ['requires_grad=True'] : [];
}

function gradFnName(tensor: Tensor): string | null {
  try {
    return tensor.gradFn?.name ?? null;
  } catch (error) {
    if (error instanceof TensorError) return 'Invalid'; // a view that has lost its history
    throw error;
  }
}

/** Suffixes follow on the line, or on one of their own where they would not fit. */
function withSuffixes(text: string, suffixes: readonly string[]): string {
  let printed = text;
  let lineLength = text.length - text.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    const fits = lineLength + suffix.length + 2 <= lineWidth;
    printed += fits ? `, ${suffix}` : `,\n${' '.repeat(prefix.length)}${suffix}`;
    lineLength = suffix.length + (fits ? lineLength + 2 : prefix.length);
  }
  return `${printed})`;
}
