/** Views that step through two dims at once, or through one in windows. */
import * as windows from '../../arrays/windows.ts';
import { addWindows, setDiagonal } from '../internal/windows.ts';
import type { Rule } from '../rule.ts';

export const diagonal: Rule<'diagonal'> = {
  forward: ({ self }, params) => windows.diagonal(self, params),
  vjp: { self: (grad, { shapes, params }) => setDiagonal(grad, { shape: shapes.self, ...params }) },
};

export const unfold: Rule<'unfold'> = {
  forward: ({ self }, { dimension, size, step }) => windows.unfold(self, dimension, size, step),
  vjp: { self: (grad, { shapes, params }) => addWindows(grad, { shape: shapes.self, ...params }) },
};
