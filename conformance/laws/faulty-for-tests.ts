/** For tests: the reference with one fault, made by changing a method of the library that programs are run over. */
import type { Backend } from '../backends/backend.ts';
import { library, referenceBackend } from '../backends/reference.ts';
import { imperativeBackend } from '../interpreter/backend.ts';
import type { Law, LawVerdict } from './law.ts';
import { laws } from './laws.ts';

/** The library that the reference is. */
export type Library = typeof library;

/** A tensor of it. */
export type Tensor = ReturnType<Library['tensor']>;

/** The reference, of which some methods do something else. */
export const faulty = (changes: Partial<Library>): Backend =>
  imperativeBackend({ ...library, ...changes }, referenceBackend().description);

/** A law by its id. */
export function lawOf(id: string): Law {
  const law = laws.find((each) => each.id === id);
  if (!law) throw new Error(`there is no law ${id}`);
  return law;
}

/** Tries a law with the seed and the number of programs that tests take. */
export const tried = (id: string, backend: Backend): Promise<LawVerdict> =>
  lawOf(id).run(backend, { seed: 1, runs: 40 });

/** The same numbers, of which half pass on no gradient. */
export function halved(tensor: Tensor): Tensor {
  const half = (of: Tensor) => library.call('mul', { self: of, other: 0.5 }, {})[0]!;
  return library.call('add', { self: half(tensor), other: half(library.detach!(tensor)) }, { alpha: 1 })[0]!;
}

type Call = Parameters<Library['call']>;

/** The reference, whose calls of some kind pass on half the gradient of their first operand. */
export const halving = (when: (op: string, operands: readonly Tensor[], params: Call[2]) => boolean): Backend =>
  faulty({
    call: (op, inputs, params) => {
      const operands = Object.values(inputs).flat().filter(isTensor);
      if (!when(op, operands, params)) return library.call(op, inputs, params);
      const [first] = operands;
      const given = Object.entries(inputs).map(([name, operand]) => [
        name,
        Array.isArray(operand)
          ? operand.map((each) => (each === first ? halved(each) : each))
          : operand === first
            ? halved(operand as Tensor)
            : operand,
      ]);
      return library.call(op, Object.fromEntries(given), params);
    },
  });

export const isTensor = (operand: unknown): operand is Tensor =>
  typeof operand === 'object' && operand !== null && 'shape' in operand;

/** A second gradient takes the place of the first. */
export const replacesGradients = (): Backend => {
  const leaves = new Set<Tensor>();
  return faulty({
    tensor: (spec) => {
      const tensor = library.tensor(spec);
      if (spec.requiresGrad) leaves.add(tensor);
      return tensor;
    },
    backward: (roots, gradients, options) => {
      for (const leaf of leaves) library.setGrad!(leaf, null);
      library.backward!(roots, gradients, options);
    },
    release: () => leaves.clear(),
  });
};
