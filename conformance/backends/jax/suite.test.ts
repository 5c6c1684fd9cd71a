/** JAX on the fixtures of what it claims: what it deviates in is known, each with a case that shows it. */
import { afterAll } from 'vitest';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';
import { type Deviation, testOnFixtures } from '../suite-for-tests.ts';

const deviations: readonly Deviation[] = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float64', tell: /relu\.nan/ },
  {
    does: 'the second derivative of hypot is zero between operands of one size, and its gradients overflow where it does not',
    shownBy: 'pointwise.hypot.second-order@float64',
    tell: /hypot\{/,
  },
  {
    does: 'the gradient of sort, downwards, goes to equal elements in another order than argsort gives',
    shownBy: 'indexing.sort.stable@float64',
    tell: /sort\{.*"descending":true.*grad\[\d+\]: expected/,
  },
  {
    does: 'the gradient of elu is NaN at infinity where alpha is not 1, or far out',
    shownBy: 'activations.elu.limits@float64',
    tell: /elu\{.*actual NaN/,
  },
  {
    does: 'numbers without a dtype are float64, and so is what integers are divided to or promoted to',
    shownBy: 'tensors.integer.division',
    tell: /(dtype: expected float32, actual float64|got float32\[3\], but expected float64\[3\])/,
  },
  {
    does: 'a tensor without dimensions has no dimension 0 or -1',
    shownBy: 'reductions.amin.zero-dim@float64',
    tell: /(out of bounds for array of dimension 0|array is 0-dimensional)/,
  },
  {
    does: 'bools are not added into places, and sigmoid takes no integers',
    shownBy: 'indexing.scatter.kinds',
    tell: /does not accept dtype/,
  },
  {
    does: 'the gradient of atan2 at the origin is NaN',
    shownBy: 'pointwise.atan2.edges@float64',
    tell: /atan2\{.*expected 0, actual NaN/,
  },
  {
    does: 'the gradients of a power are NaN where zero is raised to something',
    shownBy: 'pointwise.pow-tensor-tensor.at-zero@float64',
    tell: /pow_tensor_tensor\{.*actual NaN/,
  },
  {
    does: 'the gradient of remainder by zero is infinite, and not NaN',
    shownBy: 'pointwise.remainder.edges@float64',
    tell: /remainder\{.*expected NaN, actual -Infinity/,
  },
  {
    does: 'the gradient of rsqrt at -0 is that at 0',
    shownBy: 'pointwise.rsqrt.edges@float64',
    tell: /rsqrt\{\}.*expected Infinity, actual -Infinity/,
  },
  {
    does: 'the sign of NaN is NaN',
    shownBy: 'pointwise.whole-numbers.edges@float64',
    tell: /sign\{\}.*sign\[\d+\]: expected 0, actual NaN/,
  },
  {
    does: 'the gradients of the norm of zeros and of the deviation of equal numbers are NaN',
    shownBy: 'reductions.norm.at-zero@float64',
    tell: /(norm|std)\{.*expected 0, actual NaN/,
  },
  {
    does: 'a gradient that is nowhere used is zeros, and not None; and so is the state before the first step',
    shownBy: 'reductions.max.second-order@float64',
    tell: /expected None, actual a float(32|64) tensor/,
  },
  {
    does: 'rmsprop takes the root of the average and epsilon together',
    shownBy: 'optimizers.rmsprop.epsilon@float64',
    tell: /^optimizers\.rmsprop/,
  },
  {
    does: 'adamax adds epsilon when it divides, and not to the gradient',
    shownBy: 'optimizers.adamax.epsilon@float64',
    tell: /^optimizers\.adamax/,
  },
  {
    does: 'it lacks what is core to its levels: mse_loss, AdamW, schedulers',
    shownBy: 'autograd.first.linear-layer@float64',
    tell: /unsupported, but it is core/,
  },
];

const load = () => loadBackend({ backend: 'jax' });

await describeWithLibrary('JAX', { adapter: 'jax', load }, (backend) => {
  afterAll(() => backend.close());
  testOnFixtures(() => backend, { judged: { P: 850, O: 40 }, deviations, minutes: 60 }); // it compiles most of the time
});
