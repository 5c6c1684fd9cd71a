/** Values for which identities are told. */
import { valuesOf } from '../../catalogue/domains.ts';

/** Quarters up to 4, and 0. */
export const ordinary: readonly number[] = [...valuesOf('real'), 0];

/** Ordinary ones but for 0, where many functions have a kink or a pole. */
export const nonzero: readonly number[] = valuesOf('nonzero');

/** Up to 4, and above 0. */
export const positive: readonly number[] = valuesOf('positive');

/** None is a whole number or a half. */
export const offBounds: readonly number[] = valuesOf('apart');

/** So large that their exponentials overflow, or vanish; none lies where softplus, beyond its threshold, is a line to within rounding only. */
export const far: readonly number[] = [...nonzero, 1000, -1000, 100, -100, 60, -60];

/** So few that most tensors have ties. */
export const tied: readonly number[] = [1, 2, -1];
