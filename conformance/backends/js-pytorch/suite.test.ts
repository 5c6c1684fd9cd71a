/** js-pytorch on the fixtures: what it deviates in is known, each with a case that shows it. */
import { imperativeBackend } from '../../interpreter/backend.ts';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { type Deviation, testOnFixtures } from '../suite-for-tests.ts';
import { describe, jsPytorchLibrary } from './library.ts';
import { loadJsPytorch } from './load.ts';

const deviations: readonly Deviation[] = [
  {
    does: 'a tensor without dimensions has one, of extent 1',
    shownBy: 'autograd.first.product@float64',
    tell: /shape: expected \[\], actual \[1\]/,
  },
  {
    does: 'sum() and mean() run along the last dimension alone',
    shownBy: 'reductions.mean.squares@float64',
    tell: /(sum|mean|var)\{("dim":null,.*)?\}.*(shape: expected \[\], actual|cannot be added)/,
  },
  {
    does: 'dimensions of extent 1 are not broadcast, and others that differ are',
    shownBy: 'pointwise.sub.column@float64',
    tell: /(add|sub|mul|div|mse_loss)\{.*(cannot be added|not a number or an iterable|of undefined|into invalid shape|actual completes)/,
  },
  {
    does: 'the gradient of any power is that of the square',
    shownBy: 'pointwise.pow-tensor-scalar@float64',
    tell: /pow_tensor_scalar\{/,
  },
  {
    does: 'relu lets a thousandth of what is negative through',
    shownBy: 'pointwise.relu@float64',
    tell: /relu\{/,
  },
  {
    does: 'softmax overflows, and its gradient runs along the other dimension of a square matrix',
    shownBy: 'activations.softmax.stable@float64',
    tell: /softmax\{/,
  },
  {
    does: 'a dimension that is kept is lost, or keeps its extent',
    shownBy: 'reductions.keepdim@float64',
    tell: /"keepdim":true/,
  },
  {
    does: 'the gradient of a sum along a dimension is spread along another',
    shownBy: 'reductions.sum-dim.middle@float64',
    tell: /sum_dim\{/,
  },
  {
    does: 'mse_loss divides by the number of rows',
    shownBy: 'losses.mse-loss@float64',
    tell: /mse_loss\{/,
  },
  {
    does: 'matmul takes no vectors, and no batches that broadcast',
    shownBy: 'linear-algebra.matmul.matrix-vector@float64',
    tell: /matmul\{.*(Cannot perform Matrix Mult|dimensions are invalid|cannot be added)/,
  },
  {
    does: 'reshape infers no extent',
    shownBy: 'shapes.reshape.flat@float64',
    tell: /reshape\{"shape":\[[^\]]*-1.*into invalid shape/,
  },
  {
    does: 'backward() calls itself for each op, and overflows the stack',
    shownBy: 'autograd.backward.deep@float64',
    tell: /Maximum call stack size exceeded/,
  },
  {
    does: 'gradients are zeros where PyTorch has None, and non-leaves keep theirs',
    shownBy: 'autograd.grad.none-before@float64',
    tell: /expected None, actual a float64 tensor/,
  },
  {
    does: 'hardly anything is refused: a second backward, a seed of another shape, a root that is no scalar',
    shownBy: 'autograd.backward.non-scalar-root@float64',
    tell: /expected raises .* actual completes/,
  },
  {
    does: 'a second backward sends on again what the first has left in the gradients of non-leaves',
    shownBy: 'autograd.graph.nothing-kept@float64',
    tell: /repeat backward/,
  },
  {
    does: 'Adam does not correct the bias of its averages',
    shownBy: 'optimizers.scalar-arithmetic@float64',
    tell: /optimizer_step.*expected -?\d/,
  },
  {
    does: 'it lacks what is core to its levels, such as gradients of gradients',
    shownBy: 'autograd.higher.second@float64',
    tell: /unsupported, but it is core/,
  },
];

await describeWithLibrary('js-pytorch', { adapter: 'js-pytorch', load: loadJsPytorch }, (loaded) => {
  testOnFixtures(() => imperativeBackend(jsPytorchLibrary(loaded.torch), describe(loaded)), {
    judged: { P: 60, O: 2, S: 20 },
    deviations,
  });
});
