/** deepbox on the fixtures: what it deviates in is known, each with a case that shows it. */
import { imperativeBackend } from '../../interpreter/backend.ts';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { type Deviation, inFloat32, testOnFixtures } from '../suite-for-tests.ts';
import { deepboxLibrary, describe } from './library.ts';
import { loadDeepbox } from './load.ts';

const deviations: readonly Deviation[] = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float32', tell: /relu\.nan/ },
  {
    does: 'elu, gelu, max and min of float32 are float64, and take no gradient of float32',
    shownBy: 'activations.elu@float32',
    tell: /\b(elu|gelu|max|min|amax|amin)\{.*(DType mismatch|dtype: expected float32, actual float64)/,
  },
  {
    does: 'dtypes that differ are not promoted',
    shownBy: 'losses.l1-loss.refusals',
    tell: /(promot\w+|l1-loss|cat).*(DType mismatch|same dtype)/,
  },
  {
    does: 'a shape has no extent to be inferred',
    shownBy: 'shapes.reshape@float32',
    tell: /must be >= 0; received -1/,
  },
  {
    does: 'products take no vectors by batches, and no batches that broadcast',
    shownBy: 'linear-algebra.matmul.batch-vector@float32',
    tell: /dot not implemented|batch dimensions don't match/,
  },
  {
    does: 'losses of probabilities take lists alone, and stop short of certainty',
    shownBy: 'losses.binary-cross-entropy.certain@float32',
    tell: /binary_cross_entropy/,
  },
  {
    does: 'the gradient of the zeroth power is NaN at zero, of the root as if zero had no sign, and 0 of the root of NaN',
    shownBy: 'pointwise.pow-zero-exponent@float32',
    tell: /(pow_tensor_scalar|sqrt)\{.*actual (NaN|Infinity)/,
  },
  {
    does: 'a tensor without dimensions has no dimension -1',
    shownBy: 'reductions.amin.zero-dim@float32',
    tell: /out of bounds for ndim=0|out of bounds for array/,
  },
  {
    does: 'clamping and hardtanh let no gradient through at NaN, and the lower bound must be the lower',
    shownBy: 'selection.clamp.edges@float32',
    tell: /(clamp|hardtanh)\{/,
  },
  { does: 'bools are summed to a bool', shownBy: 'tensors.integer.sum', tell: /dtype: expected int64, actual bool/ },
  {
    does: 'integers take part in what PyTorch refuses, and not in what it does',
    shownBy: 'tensors.integer.mean',
    tell: /(tensors\.integer|creation\.full|refusals|\.dtypes).*(actual completes|actual raises)/,
  },
  {
    does: 'the graph is kept: a second backward adds again',
    shownBy: 'autograd.graph.number-kept@float32',
    tell: /expected raises backward-twice/,
  },
  {
    does: 'hardly anything is refused: a root that is no scalar or has no history, a seed of another shape',
    shownBy: 'autograd.backward.non-scalar-root@float32',
    tell: /expected raises .* actual (completes|runs to its end)/,
  },
  {
    does: 'non-leaves keep their gradients, and a gradient is zeros where PyTorch has None again',
    shownBy: 'autograd.grad.non-leaf@float32',
    tell: /expected None, actual a float32 tensor/,
  },
  {
    does: 'a gradient that is set is copied, and set only where one is required',
    shownBy: 'autograd.accumulate.assigned@float32',
    tell: /set_grad.*(expected 102, actual 100|Cannot set gradient|expected true, actual false)|set-grad\./,
  },
  {
    does: 'an optimizer does not pass over a parameter without a gradient',
    shownBy: 'optimizers.step.none-skipped@float32',
    tell: /Cannot optimize a parameter without a gradient/,
  },
  {
    does: 'optimizers have other defaults',
    shownBy: 'optimizers.defaults@float32',
    tell: /optimizers\.defaults/,
  },
  {
    does: 'schedulers compute a rate from the first one, whoever has changed it since; and milestones do not repeat',
    shownBy: 'schedulers.chained@float32',
    tell: /schedulers\./,
  },
  {
    does: 'it lacks what is core to its levels, such as gradients of gradients',
    shownBy: 'autograd.higher.second@float32',
    tell: /unsupported, but it is core/,
  },
];

await describeWithLibrary('deepbox', { adapter: 'deepbox', load: loadDeepbox }, (loaded) => {
  const backend = () => inFloat32(imperativeBackend(deepboxLibrary(loaded.deepbox), describe(loaded)));
  testOnFixtures(backend, { judged: { P: 200, O: 30, S: 60 }, deviations });
});
