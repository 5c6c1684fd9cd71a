import type { Backend } from '../backends/backend.ts';
import { library } from '../backends/reference.ts';
import type { TensorSpec } from '../interpreter/imperative.ts';
import { autogradLaws } from './autograd.ts';
import { describeFaults, describeForOracle, type FaultOfLaw } from './claims-for-tests.ts';
import { faulty, halving, isTensor, replacesGradients, type Tensor } from './faulty-for-tests.ts';

/** An operand that stands twice in a call counts once for the gradient. */
const countsRepeatedOperandsOnce = (): Backend =>
  faulty({
    call: (op, inputs, params) => {
      const seen = new Set<unknown>();
      const once = <T>(operand: T): T => {
        if (typeof operand !== 'object' || Array.isArray(operand) || !seen.has(operand)) {
          seen.add(operand);
          return operand;
        }
        return library.detach!(operand as Tensor) as T;
      };
      const given = Object.entries(inputs).map(([name, operand]) => [
        name,
        Array.isArray(operand) ? operand.map(once) : once(operand),
      ]);
      return library.call(op, Object.fromEntries(given), params);
    },
  });

/** Backward begins at the last of several roots only. */
const takesOneRoot = (): Backend =>
  faulty({
    backward: (roots, gradients, options) => library.backward!(roots.slice(-1), gradients?.slice(-1), options),
  });

/** A gradient that backward begins with counts up to 2 only. */
const clipsSeeds = (): Backend =>
  faulty({
    backward: (roots, gradients, options) => {
      const clipped = gradients?.map(
        (given) =>
          given &&
          ofNumbers(
            given.shape,
            numbersOf(given).map((each) => Math.min(each, 2)),
          ),
      );
      library.backward!(roots, clipped, options);
    },
  });

const numbersOf = (tensor: Tensor): number[] => Array.from(library.read(tensor).elements, Number);
const ofNumbers = (shape: readonly number[], elements: number[]): Tensor =>
  library.tensor({ dtype: 'float64', shape: [...shape], elements, requiresGrad: false });

/** Some tensors are read in the order of their storage. */
const ignoresStrides = (when: (spec: TensorSpec) => boolean): Backend =>
  faulty({
    tensor: ({ layout, ...spec }) => {
      if (!layout || !when(spec)) return library.tensor({ ...spec, ...(layout && { layout }) });
      const size = spec.shape.reduce((product, extent) => product * extent, 1);
      const elements = Array.from({ length: size }, (_, i) => spec.elements[i % spec.elements.length]!);
      return library.tensor({ ...spec, elements });
    },
  });

/** A dim counted from the end is taken for the one before it. */
const countsFromEndWrongly = (): Backend =>
  faulty({
    call: (op, inputs, params) => {
      const dims = (params as { dim?: unknown }).dim;
      const rank = Object.values(inputs).flat().find(isTensor)?.shape.length ?? 0;
      const wrong = typeof dims === 'number' && dims < 0 && dims > -rank ? { ...params, dim: dims - 1 } : params;
      return library.call(op, inputs, wrong);
    },
  });

/** `grad` also adds to the `.grad` of leaves. */
const gradAccumulates = (): Backend =>
  faulty({
    grad: (outputs, inputs, { gradOutputs, ...options }) => {
      library.backward!(outputs, gradOutputs, { ...options, retainGraph: true });
      return library.grad!(outputs, inputs, { ...options, ...(gradOutputs && { gradOutputs }) });
    },
  });

/** Of the gradients that can be differentiated again the first one cannot; from the `nth` call of `grad` in a program on. */
const cutsFirstGradient = (nth: number): Backend => {
  let calls = 0;
  return faulty({
    grad: (outputs, inputs, options) => {
      const found = library.grad!(outputs, inputs, options);
      calls += 1;
      return options.createGraph && calls >= nth ? found.map((each, i) => (i === 0 ? cut(each) : each)) : found;
    },
    release: () => {
      calls = 0;
    },
  });
};

const cut = (tensor: Tensor | null): Tensor | null => tensor && library.detach!(tensor);

/** The gradient that `grad` begins with is taken without its history. */
const cutsSeeds = (): Backend =>
  faulty({
    grad: (outputs, inputs, { gradOutputs, ...options }) =>
      library.grad!(outputs, inputs, { ...options, ...(gradOutputs && { gradOutputs: gradOutputs.map(cut) }) }),
  });

/** The clone of a tensor without history shares its storage. */
const clonesNothing = (): Backend =>
  faulty({
    call: (op, inputs, params) =>
      op === 'clone' && !library.requiresGrad!(inputs.self as Tensor)
        ? [library.detach!(inputs.self as Tensor)]
        : library.call(op, inputs, params),
  });

/** Writes are never recorded. */
const recordsNoWrites = (): Backend =>
  faulty({ callInPlace: (...given) => library.noGrad!(() => library.callInPlace!(...given)) });

const faults: readonly FaultOfLaw[] = [
  ['an operand that stands twice and counts once', 'autograd.law.re-use', countsRepeatedOperandsOnce],
  [
    'a gradient of a broadcast operand that is not the whole sum',
    'autograd.law.broadcast',
    () => halving((_op, [first, second]) => second !== undefined && first!.shape.length < second.shape.length),
  ],
  ['a backward that begins at one of several roots', 'autograd.law.additive', takesOneRoot],
  ['a gradient that replaces the one before', 'autograd.law.accumulating', replacesGradients],
  ['a seed that is clipped', 'autograd.law.seed-linear', clipsSeeds],
  ['a sum that passes on half a gradient', 'autograd.law.seed-of-ones', () => halving((op) => op === 'sum')],
  [
    'a seed whose strides are ignored',
    'autograd.law.seed-layout',
    () => ignoresStrides(({ requiresGrad }) => !requiresGrad),
  ],
  ['a leaf whose strides are ignored', 'autograd.law.layout', () => ignoresStrides(({ requiresGrad }) => requiresGrad)],
  ['a dim that is counted wrongly from the end', 'autograd.law.axes-from-end', countsFromEndWrongly],
  [
    'tensors whose first dim is longer than the next',
    'autograd.law.axes-renamed',
    () => halving((_op, [first]) => first?.shape.length === 2 && first.shape[0]! > first.shape[1]!),
  ],
  [
    'tensors of more dims than three',
    'autograd.law.batch',
    () => halving((_op, [first]) => (first?.shape.length ?? 0) > 3),
  ],
  [
    'an index that passes on half a gradient',
    'autograd.law.selecting',
    () => halving((op) => op === 'index_select' || op === 'clamp'),
  ],
  ['a gradient without a history', 'autograd.law.second-symmetric', () => cutsFirstGradient(1)],
  ['a second derivative without a history', 'autograd.law.third-symmetric', () => cutsFirstGradient(2)],
  ['a seed without its history', 'autograd.law.seed-derivative', cutsSeeds],
  ['a `grad` that accumulates, too', 'autograd.law.observing', gradAccumulates],
  ['a clone that is none', 'autograd.law.context', clonesNothing],
  ['writes that are not recorded', 'in-place.law.rewriting', recordsNoWrites],
];

describeFaults(faults);
describeForOracle('the laws about autograd', autogradLaws);
