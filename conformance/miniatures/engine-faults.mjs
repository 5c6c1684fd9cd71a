/**
 * Ways in which an engine is wrong, one each: changes to the reference as a library, to what it says of itself, or to how it
 * answers a program.
 */
import { library, runReference } from '../../dist/conformance/backends/reference.js';
import { Unsupported } from '../../dist/conformance/interpreter/unsupported.js';
import { perturb } from '../../dist/conformance/judge/perturb.js';
import { precisionOf } from '../../dist/conformance/judge/precision.js';

const views = new Set(['narrow', 'select', 'slice', 'transpose', 'permute', 'expand', 'reshape']);
const isFloat = ({ dtype }) => dtype.startsWith('float');

/** Each number as `change` makes it. */
const reading = (change) => ({
  library: {
    read: (tensor) => {
      const seen = library.read(tensor);
      return isFloat(seen) ? { ...seen, elements: Array.from(seen.elements, change) } : seen;
    },
  },
});

/** Some ops otherwise. */
const calling = (call) => ({
  library: { call: (op, inputs, params) => call(op, () => library.call(op, inputs, params), inputs) },
});

/** Every observation as `change` makes it. */
const observing = (change) => ({
  run: async (_, answer) => {
    const outcome = await answer();
    return outcome.observations ? { ...outcome, observations: outcome.observations.flatMap(change) } : outcome;
  },
});

/**
 * Results lie as far from the ideal as `edge` times the freedom of their rounding class, up and down by turns. A float32
 * engine is simulated in doubles, where an exact result can be told from a rounded one.
 */
const rounding = (edge) => ({
  run: (asked) => {
    let sign = edge;
    const draw = () => (sign = -sign);
    const inDoubles = runReference({ ...asked, float: 'float64' }, (rounded) => {
      const precision = precisionOf(rounded.result.dtype, asked.float === 'float32');
      if (precision) perturb(rounded, precision, draw);
    });
    return JSON.parse(JSON.stringify(inDoubles).replaceAll('float64', asked.float));
  },
});

const leaves = new Set();
let gradModeIsOff = false;

export const faults = {
  'is perfect': {},
  'gives zero for every number': reading(() => 0),
  'gives NaN for every number': reading(() => Number.NaN),
  'rounds to the edge of its freedom': rounding(1),
  'rounds beyond its freedom': rounding(5),
  'forgets to accumulate': {
    library: {
      tensor: (spec) => {
        const made = library.tensor(spec);
        leaves.add(made);
        return made;
      },
      backward: (...given) => {
        const before = [...leaves].map((leaf) => [leaf, leaf.grad]);
        for (const leaf of leaves) leaf.grad = null;
        library.backward(...given);
        for (const [leaf, grad] of before) leaf.grad ??= grad;
      },
      release: () => leaves.clear(),
    },
  },
  'accumulates where it must replace': {
    library: {
      setGrad: (tensor, gradient) => library.setGrad(tensor, gradient && (tensor.grad?.add(gradient) ?? gradient)),
    },
  },
  'detaches views': calling((op, call) => (views.has(op) ? call().map((view) => view.detach()) : call())),
  'has None where zeros belong': {
    library: {
      gradOf: ({ grad }) => (grad?.elements().every((element) => element === 0) ? null : grad),
    },
  },
  'has zeros where None belongs': { library: { gradOf: (tensor) => tensor.grad ?? tensor.mul(0).detach() } },
  'gives a number as a list of one': observing((seen) =>
    seen.kind === 'tensor' && seen.shape.length === 0 ? { ...seen, shape: [1] } : seen,
  ),
  'computes in float64 whatever it is asked': {
    run: (asked) => runReference({ ...asked, float: 'float64' }),
  },
  'says nothing of attempts': observing((seen) => (seen.kind === 'raised' ? [] : seen)),
  'raises in a wrong category': { library: { categoryOf: (error) => library.categoryOf(error) && 'shape-mismatch' } },
  'knows no categories': { library: { categoryOf: (error) => library.categoryOf(error) && 'uncategorised' } },
  'raises at every op': {
    library: {
      call: () => {
        throw new Error('not today');
      },
      categoryOf: () => 'uncategorised',
    },
  },
  'throws what has no category': calling((op, call) => {
    if (op === 'relu') throw new TypeError('relu is not a function');
    return call();
  }),
  'crashes where it should raise': { library: { categoryOf: () => process.exit(3) } },
  'lets leaves be written': {
    library: {
      callInPlace: (...given) => {
        try {
          library.callInPlace(...given);
        } catch {
          library.noGrad(() => library.callInPlace(...given));
        }
      },
    },
  },
  'has a wrong op': calling((op, call, { self }) => (op === 'exp' ? [call()[0].add(self)] : call())),
  'takes another convention at a kink': calling((op, call, { self }) =>
    op === 'relu' ? [self.clamp({ min: 0 })] : call(),
  ),
  'stays without gradients after an error': {
    library: {
      call: (...given) => {
        let results;
        const call = () => {
          results = library.call(...given);
        };
        if (gradModeIsOff) library.noGrad(call);
        else call();
        return results;
      },
      noGrad: (body) => {
        gradModeIsOff = true;
        body();
        gradModeIsOff = false;
      },
    },
  },
  'claims a level that it has nothing of': {
    description: () => ({ optimizers: [] }),
    library: { optimizer: undefined },
  },
  'does without a core case': {
    library: {
      grad: () => {
        throw new Unsupported('grad', 'there is no grad() yet');
      },
    },
  },
  'declares an op that it has not': calling((op, call) => {
    if (op === 'narrow') throw new Unsupported('op narrow', 'narrow is planned for next year');
    return call();
  }),
  'has an op that it does not declare': {
    description: ({ ops }) => ({ ops: ops.filter((op) => op !== 'narrow') }),
  },
};
