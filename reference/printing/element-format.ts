/** How the elements of one tensor are written: all in one notation, and all of one width. */
import type { Element } from '../arrays/dtype.ts';

/** A notation, and the width that it needs. */
export interface ElementFormat {
  readonly width: number;
  format(element: Element): string;
}

const decimals = 4;

/** The format for elements of one dtype. */
export function elementFormat(elements: readonly Element[]): ElementFormat {
  if (elements.every((element) => typeof element === 'number')) return numberFormat(elements as readonly number[]);
  const notation = (element: Element): string =>
    typeof element === 'boolean' ? (element ? 'True' : 'False') : String(element);
  return aligned(notation, Math.max(...elements.map((element) => notation(element).length)));
}

/** Zeros, infinities and NaN have no say in notation and width. */
function numberFormat(elements: readonly number[]): ElementFormat {
  const telling = elements.filter((element) => Number.isFinite(element) && element !== 0);
  const notation = notationFor(telling);
  const width = telling.reduce((widest, element) => Math.max(widest, notation(element).length), 1);
  return aligned(notation, width);
}

function aligned<E extends Element>(notation: (element: E) => string, width: number): ElementFormat {
  return { width, format: (element) => notation(element as E).padStart(width) };
}

function notationFor(telling: readonly number[]): (element: number) => string {
  const sizes = telling.map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  const isWhole = telling.every(Number.isInteger);
  const isWide = largest / smallest > 1000 || largest > 1e8 || (!isWhole && smallest < 1e-4);
  if (isWide) return ordinary(scientific);
  return ordinary(isWhole ? (element) => `${signed(element, (size) => size.toFixed(0))}.` : fixed);
}

/** Words for what is not a finite number, the notation for the others. */
const ordinary =
  (notation: (element: number) => string) =>
  (element: number): string => {
    if (Number.isNaN(element)) return 'nan';
    if (!Number.isFinite(element)) return element > 0 ? 'inf' : '-inf';
    return notation(element);
  };

const fixed = (element: number): string =>
  signed(element, (size) => halfToEven(size, size.toFixed(decimals), size.toFixed(30)));

const scientific = (element: number): string =>
  signed(element, (size) => {
    const [digits, exponent] = halfToEven(size, size.toExponential(decimals), size.toExponential(30)).split('e') as [
      string,
      string,
    ];
    return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  });

/** Writes the size, and the sign before it; a negative zero has one too. */
const signed = (element: number, write: (size: number) => string): string =>
  (element < 0 || Object.is(element, -0) ? '-' : '') + write(Math.abs(element));

/**
 * JavaScript rounds what lies exactly between two decimals up, Python to the even one. `exact` has more digits than a
 * double can tell apart from such a middle.
 */
function halfToEven(size: number, rounded: string, exact: string): string {
  const [digits, exponent = ''] = exact.split(/(?=e)/) as [string, string?];
  const kept = digits.slice(0, digits.indexOf('.') + 1 + decimals);
  const isMiddle = size !== 0 && /^50*$/.test(digits.slice(kept.length));
  return isMiddle && Number(kept.at(-1)) % 2 === 0 ? kept + exponent : rounded;
}
