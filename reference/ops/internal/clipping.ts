/** Elements kept between two bounds. */
import { type NdArray, scalarArray } from '../../arrays/array.ts';
import { binary } from '../../arrays/pointwise.ts';
import { type ScalarOperand, scalarToElement } from '../../arrays/scalar.ts';

/** The larger; where they are equal the first, with its sign of zero; NaN where the first is NaN. */
const larger = <E extends number | bigint>(a: E, b: E): E => (a < b ? b : a);
/** The smaller, likewise. */
const smaller = <E extends number | bigint>(a: E, b: E): E => (a > b ? b : a);

const clipped = binary({
  float: (a, least, most) => smaller(larger(a, least), most),
  int64: (a, least, most) => smaller(larger(a, least), most),
});

/** Every element, or the bound beyond which it lies. The upper bound has the last word. */
export function clip(array: NdArray, least: ScalarOperand, most: ScalarOperand): NdArray {
  const [from, to] = [least, most].map((bound) => scalarToElement(bound, array.dtype));
  return clipped(array, scalarArray(from!, array.dtype), scalarArray(to!, array.dtype).data[0]!);
}
