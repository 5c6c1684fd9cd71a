/** TensorFlow on the fixtures of what it claims: what it deviates in is known, each with a case that shows it. */
import { afterAll } from 'vitest';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';
import { type Deviation, testOnFixtures } from '../suite-for-tests.ts';

const deviations: readonly Deviation[] = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float64', tell: /relu\.nan/ },
  {
    does: 'the gradient of cumprod is zero wherever a factor is',
    shownBy: 'reductions.cumprod.zeros@float64',
    tell: /cumprod\{.*grad\[[\d, ]+\]: expected -?\d+, actual 0/,
  },
  {
    does: 'erf is NaN at the infinities in float64',
    shownBy: 'pointwise.erf.edges@float64',
    tell: /erf\{\}.*expected 1, actual NaN/,
  },
  {
    does: 'gelu computes with constants of float32 in float64',
    shownBy: 'activations.gelu@float64',
    tell: /^activations\.gelu.*@float64.*actual 0\./,
  },
  {
    does: 'gradients that divide by one, those of atan, log1p and tan, are a bit or two off one in float32',
    shownBy: 'pointwise.atan.edges@float32',
    tell: /(atan|log1p|tan)\{\}.*expected 1, actual 0\.9999/,
  },
  {
    does: 'dtypes are not promoted',
    shownBy: 'tensors.promotion.dimensioned',
    tell: /(was expected to be a \w+ tensor but is a|Cannot convert -?[\d.]+ to EagerTensor of dtype)/,
  },
  {
    does: 'many ops take no bools, and some no integers',
    shownBy: 'tensors.bool.arithmetic',
    tell: /Value for attr 'T' of (bool|int64) is not in the list of allowed values/,
  },
  {
    does: 'integers are divided to float64',
    shownBy: 'tensors.integer.division',
    tell: /div\{\}.*dtype: expected float32, actual float64/,
  },
  {
    does: 'linspace of integers is float64',
    shownBy: 'creation.linspace',
    tell: /linspace\{.*expected int64, actual float64/,
  },
  {
    does: 'a tensor without dimensions has no dimension 0 or -1',
    shownBy: 'reductions.amin.zero-dim@float64',
    tell: /zero-dim.*(with 0 dimension|in the range \[0, 0\)|at least 1 dimensional|rank at least one)/,
  },
  {
    does: 'the gradient of atan2 at the origin is NaN',
    shownBy: 'pointwise.atan2.edges@float64',
    tell: /atan2\{.*expected 0, actual NaN/,
  },
  {
    does: 'hypot overflows, and is NaN for infinities',
    shownBy: 'pointwise.hypot.large',
    tell: /hypot\{\}.*(expected Infinity, actual NaN|actual Infinity)/,
  },
  {
    does: 'the gradients of a power are NaN where zero is raised to something',
    shownBy: 'pointwise.pow-zero-exponent@float64',
    tell: /pow_tensor_(scalar|tensor)\{.*actual NaN/,
  },
  {
    does: 'the gradient of remainder by zero is infinite, and not NaN',
    shownBy: 'pointwise.remainder.edges@float64',
    tell: /remainder\{.*expected NaN, actual -Infinity/,
  },
  {
    does: 'argmax passes over NaN, which max does not',
    shownBy: 'reductions.max.nan@float64',
    tell: /max\{.*i\[0\]: expected 1, actual 2/,
  },
  {
    does: 'the gradient of the norm of zeros is NaN',
    shownBy: 'reductions.norm.at-zero@float64',
    tell: /norm\{.*expected 0, actual NaN/,
  },
  {
    does: 'a gradient that is nowhere used is zeros, and not None',
    shownBy: 'reductions.max.second-order@float64',
    tell: /expected None, actual a float(32|64) tensor/,
  },
  {
    does: 'optimizers compute with options of float32 for parameters of float64',
    shownBy: 'optimizers.sgd@float64',
    tell: /^optimizers\..*@float64/,
  },
  {
    does: 'Adam adds epsilon before it corrects the bias; rmsprop begins at one, and adds epsilon under the root',
    shownBy: 'optimizers.adam.epsilon@float32',
    tell: /^optimizers\.(adam|rmsprop|scalar-arithmetic)[\w.-]*@float32/,
  },
  {
    does: 'it lacks what is core to its levels: AdamW, schedulers',
    shownBy: 'optimizers.adamw@float64',
    tell: /unsupported, but it is core/,
  },
];

const load = () => loadBackend({ backend: 'tensorflow' });

await describeWithLibrary('TensorFlow', { adapter: 'tensorflow', load }, (backend) => {
  afterAll(() => backend.close());
  testOnFixtures(() => backend, { judged: { P: 820, O: 45 }, deviations, minutes: 10 });
});
