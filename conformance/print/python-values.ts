/** Values as Python writes them. */
import type { Dtype, ParamValue, Scalar, TensorStep } from '../../spec/index.ts';
import { decodeElements, type ElementValue } from '../formats/elements.ts';
import { decodeFloat, isSpecialFloat } from '../formats/numbers.ts';
import { isScalar, scalarValue } from '../programs/scalars.ts';

const width = 100;

/** A Python float: always with a point, an exponent or a name, so that it is no int. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

const pythonInt = (value: number | bigint): string => BigInt(value).toString();

const pythonBool = (value: boolean): string => (value ? 'True' : 'False');

/** A scalar: a whole number is an int unless the program says otherwise. */
export function pythonScalar(scalar: Scalar): string {
  if (typeof scalar === 'object' && 'float' in scalar) return pythonFloat(decodeFloat(scalar.float));
  const value = scalarValue(scalar);
  if (typeof value === 'boolean') return pythonBool(value);
  return typeof value === 'bigint' || Number.isInteger(value) ? pythonInt(value) : pythonFloat(value);
}

/** A param or an option. */
export function pythonParam(value: ParamValue): string {
  if (value === null) return 'None';
  if (isScalar(value)) return pythonScalar(value);
  if (Array.isArray(value)) return pythonList(value.map(pythonScalar));
  return isSpecialFloat(value) ? pythonFloat(decodeFloat(value)) : JSON.stringify(value);
}

/** An option that PyTorch takes as a tuple where it is a list. */
export const pythonOption = (value: ParamValue): string =>
  Array.isArray(value) ? `(${value.map(pythonFloat).join(', ')})` : pythonParam(value);

export const pythonList = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** `torch.tensor(…)`, or for a layout of its own the storage, seen through it. */
export function pythonTensor({ dtype, shape, data, requires_grad, layout }: TensorStep, float: Dtype): string {
  const concrete = dtype === 'float' ? float : dtype;
  const elements = decodeElements(data, dtype).map((value) => pythonElement(value, concrete));
  const type = `dtype=torch.${concrete}`;
  if (layout) {
    const view = [shape, layout.strides].map((sizes) => pythonList(sizes.map(String)));
    const made = `torch.tensor(${pythonNested(elements, [elements.length])}, ${type})`;
    const seen = `${made}.as_strided(${view.join(', ')}, ${layout.offset}).detach()`;
    return requires_grad ? `${seen}.requires_grad_()` : seen;
  }
  const grad = requires_grad ? ', requires_grad=True' : '';
  if (shape.includes(0)) return `torch.empty(${pythonList(shape.map(String))}, ${type}${grad})`;
  return `torch.tensor(${pythonNested(elements, shape)}, ${type}${grad})`;
}

function pythonElement(value: ElementValue, dtype: Dtype): string {
  if (typeof value === 'boolean') return pythonBool(value);
  return dtype === 'int64' ? pythonInt(value) : pythonFloat(Number(value));
}

/** Nested lists, on one line where they fit. */
function pythonNested(elements: readonly string[], shape: readonly number[]): string {
  const [extent, ...rest] = shape;
  if (extent === undefined) return elements[0]!;
  const size = rest.reduce((product, each) => product * each, 1);
  const parts = Array.from({ length: extent }, (_, i) => pythonNested(elements.slice(i * size, (i + 1) * size), rest));
  const flat = pythonList(parts);
  if (flat.length <= width && !flat.includes('\n')) return flat;
  const lines = rest.length > 0 ? parts : filled(parts);
  return `[\n${lines.map((line) => `    ${line.replaceAll('\n', '\n    ')},`).join('\n')}\n]`;
}

/** Items joined into lines of a readable width. */
function filled(items: readonly string[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= width) lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(item);
  }
  return lines;
}
