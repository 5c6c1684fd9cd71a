/** Values as TypeScript writes them for the reference. */
import type { Dtype, ParamValue, Scalar, TensorStep } from '../../spec/index.ts';
import { decodeElements, type ElementValue } from '../formats/elements.ts';
import { decodeFloat, isSpecialFloat } from '../formats/numbers.ts';
import { isScalar } from '../programs/scalars.ts';

const number = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const element = (value: ElementValue): string => {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' ? number(value) : String(value);
};

const list = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** A Python scalar: a whole number is an int unless it is said to be a float. */
export function typescriptScalar(scalar: Scalar): string {
  if (typeof scalar !== 'object') return String(scalar);
  if ('int' in scalar) return `${BigInt(scalar.int)}n`;
  const value = decodeFloat(scalar.float);
  const isPlain = !Number.isSafeInteger(value) || Object.is(value, -0);
  return isPlain ? number(value) : `{ float: ${number(value)} }`;
}

/** A param or an option. */
export function typescriptParam(value: ParamValue): string {
  if (value === null) return 'null';
  if (isScalar(value)) return typescriptScalar(value);
  if (Array.isArray(value)) return list(value.map(number));
  return isSpecialFloat(value) ? number(decodeFloat(value)) : `'${value}'`;
}

/** The call that makes a tensor, and the name of what it calls. */
export function typescriptTensor(step: TensorStep, float: Dtype): readonly [callee: string, call: string] {
  const { shape, data, requires_grad, layout } = step;
  const dtype = step.dtype === 'float' ? float : step.dtype;
  const elements = decodeElements(data, step.dtype).map(element);
  const options = [`dtype: '${dtype}'`, ...(requires_grad ? ['requiresGrad: true'] : [])];
  if (!layout && !shape.includes(0)) return ['tensor', `tensor(${nested(elements, shape)}, { ${options.join(', ')} })`];
  const { strides, offset } = layout ?? { strides: shape.map(() => 1), offset: 0 };
  const sizes = { storage: list(elements), shape: list(shape.map(number)), strides: list(strides.map(number)), offset };
  const entries = [...Object.entries(sizes).map(([key, value]) => `${key}: ${value}`), ...options];
  return ['fromStorage', `fromStorage({ ${entries.join(', ')} })`];
}

function nested(elements: readonly string[], shape: readonly number[]): string {
  const [extent, ...rest] = shape;
  if (extent === undefined) return elements[0]!;
  const size = rest.reduce((product, each) => product * each, 1);
  return list(Array.from({ length: extent }, (_, i) => nested(elements.slice(i * size, (i + 1) * size), rest)));
}
