/** The gradient that backward begins with: everything is linear in it, and only its numbers count. */
import type { CallStep, Description, Step, TensorStep } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { type Choices, oneOf, shuffled } from '../catalogue/choices.ts';
import { multiplesBetween } from '../catalogue/numbers.ts';
import { type DrawnFunction, drawFunction } from './drawn-function.ts';
import { gradientsOf, observeGrads } from './function-programs.ts';
import { programOf } from './measured.ts';
import { constant } from './op-steps.ts';
import { cutTo, permutedTensor, repeatedTo } from './rearranged.ts';
import { overlapping, strided, withOnes } from './relaid.ts';
import { checkRelation } from './relation.ts';
import { combined } from './seen.ts';
import { NoTrial, type Trial } from './trial.ts';

const factors = multiplesBetween(-2, 2, 0.5).filter((factor) => factor !== 0);

/** `a·s + b·t` as the seed gives `a` times what `s` gives plus `b` times what `t` gives. */
export async function checkSeedLinear(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawFunction(op, backend.description, choices);
  const [{ seed, shape }] = drawn.roots;
  const other = constant('other', shape, choices);
  const [a, b] = [oneOf(choices, factors), oneOf(choices, factors)];
  const data = numbersOf(seed).map((value, i) => a * value + b * numbersOf(other)[i]!);
  return checkRelation(backend, {
    program: gradientsOf(withSeed(drawn, { ...seed, data })),
    beside: [gradientsOf(drawn), gradientsOf(withSeed(drawn, other))],
    expected: (one, two) =>
      one.tensors().map((gradient, i) =>
        combined([
          [a, gradient],
          [b, two.tensor(i)],
        ]),
      ),
  });
}

const numbersOf = ({ data }: TensorStep): readonly number[] => data as readonly number[];

/** The function with another seed at its root. */
const withSeed = (drawn: DrawnFunction, seed: TensorStep): DrawnFunction => ({
  ...drawn,
  roots: [{ ...drawn.roots[0], seed }],
});

/** `y.sum().backward()` gives what `y.backward(ones)` gives. */
export async function checkSeedOfOnes(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawFunction(op, backend.description, choices);
  const [{ name, seed }] = drawn.roots;
  const sum: Step = { do: 'call', op: 'sum', inputs: { self: name }, params: {}, out: 'total' };
  const backward: Step = { do: 'backward', roots: ['total'], retain_graph: false, create_graph: false };
  return checkRelation(backend, {
    program: programOf(drawn.steps, [sum, backward], observeGrads(drawn.leaves)),
    beside: [gradientsOf(withSeed(drawn, { ...seed, data: numbersOf(seed).map(() => 1) }))],
    expected: (ones) => ones.tensors(),
  });
}

/** A seed that is strided, permuted or expanded gives what a contiguous one of the same numbers gives. */
export async function checkSeedLayout(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawFunction(op, backend.description, choices);
  const [root] = drawn.roots;
  const possible = forms.filter(({ needs }) => needs(backend.description));
  if (possible.length === 0) throw new NoTrial('unsupported', 'it has no way to make a strided tensor');
  const { laid, by, plain } = oneOf(choices, possible).form(root.seed, choices);
  return checkRelation(backend, {
    program: gradientsOf({ ...drawn, roots: [{ ...root, seed: laid, ...(by && { seedBy: by }) }] }),
    beside: [gradientsOf(withSeed(drawn, plain))],
    expected: (contiguous) => contiguous.tensors(),
  });
}

/** A seed in some form, the call that gives it the form if there is one, and a contiguous one of the same numbers. */
interface Formed {
  readonly laid: TensorStep;
  readonly by?: CallStep;
  readonly plain: TensorStep;
}

interface Form {
  readonly needs: (description: Description) => boolean;
  readonly form: (seed: TensorStep, choices: Choices) => Formed;
}

const forms: readonly Form[] = [
  { needs: ({ ops }) => ops.includes('permute'), form: permutedForm },
  { needs: ({ ops }) => ops.includes('expand'), form: expandedForm },
  {
    needs: ({ features }) => features.includes('layout'),
    form: (seed, choices) => ({ laid: strided(seed, choices), plain: seed }),
  },
  { needs: ({ features }) => features.includes('layout'), form: overlapping },
];

/** Made as the permutation of one that lies the other way. */
function permutedForm(seed: TensorStep, choices: Choices): Formed {
  const order = shuffled(choices, [...seed.shape.keys()].reverse());
  const dims = [...order.keys()].map((dim) => order.indexOf(dim));
  const by: CallStep = { do: 'call', op: 'permute', inputs: { self: seed.out }, params: { dims }, out: 'permuted' };
  return { laid: permutedTensor(seed, order), by, plain: seed };
}

/** Made as the expansion of a smaller one. */
function expandedForm(seed: TensorStep, choices: Choices): Formed {
  const laid = cutTo(seed, withOnes(seed.shape, choices));
  const params = { size: [...seed.shape] };
  const by: CallStep = { do: 'call', op: 'expand', inputs: { self: seed.out }, params, out: 'expanded' };
  return { laid, by, plain: repeatedTo(laid, seed.shape) };
}
