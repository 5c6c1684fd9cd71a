/** node-mlx on the fixtures, where it loads: what it deviates in is known, each with a case that shows it. */
import { beforeAll } from 'vitest';
import { buildIfStale } from '../../build/built-for-tests.ts';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';
import { type Deviation, testOnFixtures } from '../suite-for-tests.ts';
import { loadNodeMlx } from './load.ts';

const deviations: readonly Deviation[] = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float32', tell: /relu\.nan/ },
  { does: 'the gradient of atan2 kills the process', shownBy: 'pointwise.atan2@float32', tell: /atan2\{.*SIGSEGV/ },
  {
    does: 'so does a running sum of nothing',
    shownBy: 'reductions.cumsum.nothing@float32',
    tell: /cumsum\{.*SIGFPE/,
  },
  {
    does: 'SGD computes its momentum and steps without it; Adam and Adamax do not correct the bias of their averages',
    shownBy: 'optimizers.sgd.momentum@float32',
    tell: /^optimizers\..*optimizer_step.*expected (-?\d|None)/,
  },
  {
    does: 'losses do not broadcast, and certainty costs infinitely much',
    shownBy: 'losses.mse-loss.broadcast@float32',
    tell: /_(loss|entropy)\{/,
  },
  {
    does: 'the gradient of a sort of columns is not sorted back',
    shownBy: 'indexing.sort.strided@float32',
    tell: /sort\.strided/,
  },
  {
    does: 'gradients are NaN where their formula divides by zero',
    shownBy: 'reductions.cumprod.zeros@float32',
    tell: /grad[^:]*: expected -?[\d.e+-]+, actual (NaN|-Infinity)/,
  },
  {
    does: 'a tensor without dimensions has no dimension -1 or 0 to reduce along',
    shownBy: 'reductions.amin.zero-dim@float32',
    tell: /[Aa]xis -?\d (for|is out of bounds for) array with 0 dimensions/,
  },
  { does: 'full() makes float32, whatever it is told', shownBy: 'creation.full', tell: /full\{.*actual float32/ },
  {
    does: 'products take no integers, and an identity has rows',
    shownBy: 'linear-algebra.addmm.integers',
    tell: /Only real floating|must be positive integers/,
  },
  {
    does: 'a root of one element is no scalar, unless it has no dimensions',
    shownBy: 'autograd.backward.scalar-root@float32',
    tell: /your function must return a scalar/,
  },
  {
    does: 'a gradient of the gradient of a part has the shape of the whole',
    shownBy: 'autograd.application.jacobian-vector@float32',
    tell: /jacobian-vector.*cannot be broadcast/,
  },
  {
    does: 'exponentials do not underflow to zero, and what is near a limit is rough',
    shownBy: 'pointwise.sigmoid.limits@float32',
    tell: /(limits|stable\w*|stable-softplus|infinite|edges|special)@float32/,
  },
  {
    does: 'an extreme passes over NaN',
    shownBy: 'reductions.amax.nan@float32',
    tell: /amax\{.*expected NaN/,
  },
  {
    does: 'a gradient that is None for a reason the catalogue does not know is zeros: by the helper, not by node-mlx',
    shownBy: 'reductions.max.second-order@float32',
    tell: /second-order.*expected None/,
  },
  {
    does: 'it lacks what is core to its levels: schedulers that an optimizer is told of',
    shownBy: 'schedulers.step-lr@float32',
    tell: /unsupported, but it is core/,
  },
];

await describeWithLibrary('node-mlx', { adapter: 'node-mlx', load: loadNodeMlx }, () => {
  beforeAll(buildIfStale);

  testOnFixtures(() => loadBackend({ backend: 'node-mlx' }), { judged: { P: 350, O: 30 }, deviations });
});
