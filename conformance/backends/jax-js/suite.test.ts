/** jax-js on the fixtures: what it deviates in is known, each with a case that shows it. */
import { expect, test } from 'vitest';
import { functionalBackend } from '../../functional/backend.ts';
import { program } from '../../programs/builder.ts';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { type Deviation, inFloat32, testOnFixtures } from '../suite-for-tests.ts';
import { jaxJsLibrary } from './library.ts';
import { loadJaxJs } from './load.ts';

const deviations: readonly Deviation[] = [
  {
    does: 'in float32 several functions are off by more than rounding',
    shownBy: 'pointwise.asin@float32',
    tell: /@float32 .*\b(a(sin|cos|tan)|tan|norm|atan2|erf|log_sigmoid|log_softmax|log1p|log2|cosh|sinh|gelu|elu|pow_\w+|softmax|tanh|exp)\{/,
  },
  {
    does: 'gradients are NaN where their formula divides by zero or takes one infinity from another',
    shownBy: 'pointwise.sigmoid.limits@float32',
    tell: /\.grad[^:]*: expected -?[\d.e+-]+, actual NaN/,
  },
  {
    does: 'an index from the end picks in the first row when it is broadcast',
    shownBy: 'indexing.take-along-dim@float32',
    tell: /take_along_dim\{/,
  },
  {
    does: 'batches that broadcast both ways come out in another order',
    shownBy: 'linear-algebra.matmul.batches-broadcast@float32',
    tell: /matmul\.batches-broadcast/,
  },
  {
    does: 'the remainder by infinity is NaN',
    shownBy: 'pointwise.fmod.edges@float32',
    tell: /(fmod|remainder)\{/,
  },
  { does: 'hypot overflows, and underflows', shownBy: 'pointwise.hypot.large', tell: /hypot\{/ },
  {
    does: 'an extreme that is NaN has no gradient',
    shownBy: 'reductions.amax.nan@float32',
    tell: /amax\{.*expected NaN, actual 0/,
  },
  {
    does: 'a tensor without dimensions has no dimension -1 or 0 to reduce along',
    shownBy: 'reductions.amin.zero-dim@float32',
    tell: /out of bounds for array of dimension 0|Can't expand \[1\] into/,
  },
  { does: 'there is no mean of nothing', shownBy: 'tensors.empty@float32', tell: /zero-length axis/ },
  {
    does: 'a root of one element is no scalar, unless it has no dimensions',
    shownBy: 'autograd.backward.scalar-root@float32',
    tell: /grad requires a scalar output/,
  },
  { does: 'the sign of NaN is NaN', shownBy: 'pointwise.whole-numbers.edges@float32', tell: /sign.*actual NaN/ },
  {
    does: 'functions take no integers',
    shownBy: 'tensors.integer.functions',
    tell: /Unsupported dtype for \w+: int32/,
  },
  {
    does: 'a gradient that is None for a reason the catalogue does not know is zeros: by the helper, not by jax-js',
    shownBy: 'reductions.max.second-order@float32',
    tell: /(max|amin)\.second-order.*expected None/,
  },
  {
    does: 'it lacks what is core to its level: a loss',
    shownBy: 'autograd.first.linear-layer@float32',
    tell: /unsupported, but it is core/,
  },
];

await describeWithLibrary('jax-js', { adapter: 'jax-js', load: loadJaxJs }, (loaded) => {
  const backend = functionalBackend(jaxJsLibrary(loaded));

  testOnFixtures(() => inFloat32(backend), { judged: { P: 350 }, deviations });

  test('it deviates: in float64 an exponential is computed in float32', async () => {
    const exponential = program((p) => {
      p.tensor('x', [1, 2]); // of one element it makes a constant
      p.call('y', 'exp', { self: 'x' });
      p.observe('value', 'y');
    });
    const outcome = await backend.run({ program: exponential, float: 'float64' });
    expect(outcome).toMatchObject({
      observations: [{ dtype: 'float64', data: [2.7182817459106445, expect.anything()] }],
    });
  });
});
