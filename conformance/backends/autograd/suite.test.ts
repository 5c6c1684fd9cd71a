/** autograd on the fixtures of what it claims: what it deviates in is known, each with a case that shows it. */
import { afterAll } from 'vitest';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';
import { type Deviation, testOnFixtures } from '../suite-for-tests.ts';

const deviations: readonly Deviation[] = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float64', tell: /relu\.nan/ },
  {
    does: 'numbers without a dtype are float64, and so is what integers are divided to or promoted to',
    shownBy: 'tensors.integer.division',
    tell: /^(creation|linear-algebra|pointwise|tensors)\..*dtype: expected float32, actual float64/,
  },
  {
    does: 'einsum has no gradient for an operand of which it takes the diagonal',
    shownBy: 'linear-algebra.einsum.forms@float64',
    tell: /einsum\{.*includes output subscript '.' multiple times/,
  },
  {
    does: 'the gradient of atan2 at the origin is NaN',
    shownBy: 'pointwise.atan2.edges@float64',
    tell: /atan2\{.*expected 0, actual NaN/,
  },
  {
    does: 'the gradients of a power are NaN where zero or one is raised to infinities, or zero to anything',
    shownBy: 'pointwise.pow-zero-exponent@float64',
    tell: /pow_tensor_(scalar|tensor)\{.*actual NaN/,
  },
  {
    does: 'the gradient of remainder by zero is infinite, and not NaN',
    shownBy: 'pointwise.remainder.edges@float64',
    tell: /remainder\{.*expected NaN, actual -Infinity/,
  },
  {
    does: 'the gradient of sqrt at -0 is that at 0',
    shownBy: 'pointwise.sqrt.edges@float64',
    tell: /sqrt\{\}.*expected -Infinity, actual Infinity/,
  },
  {
    does: 'the sign of NaN is NaN',
    shownBy: 'pointwise.whole-numbers.edges@float64',
    tell: /sign\{\}.*sign\[\d+\]: expected 0, actual NaN/,
  },
  {
    does: 'a tensor without dimensions has no dimension 0 or -1',
    shownBy: 'reductions.amin.zero-dim@float64',
    tell: /zero-dim.*(out of bounds for array of dimension 0|array is 0-dimensional)/,
  },
  {
    does: 'a norm that keeps its dimension has no gradient',
    shownBy: 'reductions.norm.third@float64',
    tell: /norm\{.*non-broadcastable output operand/,
  },
  {
    does: 'the gradient of a product with a zero in it is NaN',
    shownBy: 'reductions.prod.zeros@float64',
    tell: /prod(_dim)?\{.*actual NaN/,
  },
  {
    does: 'the gradient of the deviation of equal numbers is NaN',
    shownBy: 'reductions.std.constant@float64',
    tell: /std\{.*expected 0, actual NaN/,
  },
  {
    does: 'where has no gradient for operands that it broadcasts',
    shownBy: 'selection.where@float64',
    tell: /where\{\}.*non-broadcastable output operand/,
  },
  {
    does: 'broadcast_to has no gradient where it adds dimensions',
    shownBy: 'shapes.expand@float64',
    tell: /(expand|broadcast_to)\{.*Can't handle extra leading dims/,
  },
  {
    does: 'the gradient of a permutation that counts from the end is permuted wrongly',
    shownBy: 'shapes.permute.cube@float64',
    tell: /permute\{"dims":\[[^\]]*-\d/,
  },
  {
    does: 'roll has no gradient along several dimensions',
    shownBy: 'shapes.roll@float64',
    tell: /roll\{.*bad operand type for unary -: 'tuple'/,
  },
  {
    does: 'a gradient that is nowhere used is zeros, and not None',
    shownBy: 'reductions.max.second-order@float64',
    tell: /expected None, actual a float(32|64) tensor/,
  },
  {
    does: 'parameters of float32 are float64 after a step',
    shownBy: 'optimizers.sgd@float32',
    tell: /optimizer_step.*dtype: expected float32, actual float64/,
  },
  {
    does: 'rmsprop begins its average of squares at one',
    shownBy: 'optimizers.rmsprop@float64',
    tell: /^optimizers\.rmsprop.*expected .*, actual 0\.9/,
  },
  {
    does: 'it lacks what is core to its levels: mse_loss, AdamW, momentum, schedulers',
    shownBy: 'autograd.first.linear-layer@float64',
    tell: /unsupported, but it is core/,
  },
];

const load = () => loadBackend({ backend: 'autograd' });

await describeWithLibrary('autograd', { adapter: 'autograd', load }, (backend) => {
  afterAll(() => backend.close());
  testOnFixtures(() => backend, { judged: { P: 700, O: 20 }, deviations });
});
