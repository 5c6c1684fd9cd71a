/** gelu: every number times the chance that a standard normal number lies below it, exactly or by a tanh. */
import { errorFunction } from '../../arrays/error-function.ts';
import { unary } from '../../arrays/pointwise.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule } from '../rule.ts';

const rootTwoOverPi = Math.sqrt(2 / Math.PI);
/** How much of a cube makes the tanh follow the normal distribution. */
const cubic = 0.044715;

const exactly = unary({ float: (a) => a * 0.5 * (1 + errorFunction(a * Math.SQRT1_2)) });
const byTanh = unary({ float: (a) => a * 0.5 * (1 + Math.tanh(rootTwoOverPi * (a + cubic * a ** 3))) });

/** The derivative of x · Φ(x), the share of the normal distribution below x, is Φ(x) + x · φ(x). */
const slope = (self: Tensor): Tensor => share(self).add(self.mul(density(self)));
const share = (self: Tensor): Tensor => self.mul(Math.SQRT1_2).erf().add(1).mul(0.5);
const density = (self: Tensor): Tensor =>
  self
    .mul(self)
    .mul(-0.5)
    .exp()
    .mul(rootTwoOverPi / 2);

/** The derivative of x · (1 + t) / 2, where t is the tanh of a cubic. */
const slopeByTanh = (self: Tensor): Tensor =>
  tanhOfCubic(self)
    .add(1)
    .mul(0.5)
    .add(self.mul(0.5).mul(tanhOfCubic(self).square().rsub(1)).mul(slopeOfCubic(self)));
const tanhOfCubic = (self: Tensor): Tensor => self.pow(3).mul(cubic).add(self).mul(rootTwoOverPi).tanh();
const slopeOfCubic = (self: Tensor): Tensor =>
  self
    .square()
    .mul(3 * cubic)
    .add(1)
    .mul(rootTwoOverPi);

export const gelu: Rule<'gelu'> = {
  forward: ({ self }, { approximate }) => (approximate === 'tanh' ? byTanh(self) : exactly(self)),
  vjp: {
    self: (grad, { self, params: { approximate } }) =>
      grad.mul(approximate === 'tanh' ? slopeByTanh(self) : slope(self)),
  },
  accumulation: { terms: () => 8, isInexact: true },
};
