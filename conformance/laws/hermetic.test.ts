import { describe, expect, test } from 'vitest';
import type { Backend } from '../backends/backend.ts';
import { library, referenceBackend } from '../backends/reference.ts';
import { randomChoices } from '../catalogue/choices.ts';
import { imperativeBackend } from '../interpreter/backend.ts';
import type { LibraryOptimizer, TensorSpec } from '../interpreter/imperative.ts';
import { program } from '../programs/builder.ts';
import { checkProgram } from '../programs/check.ts';
import { requirements } from '../programs/requirements.ts';
import { laws } from './laws.ts';
import { drawMeddling } from './meddling.ts';

type Library = typeof library;
type Tensor = ReturnType<Library['tensor']>;

const options = { seed: 1, runs: 3 };
const { description } = referenceBackend();
const lawOf = (what: string) => laws.find(({ id }) => id === `protocol.run.hermetic.${what}`)!;
const leaking = (changes: Partial<Library>): Backend => imperativeBackend({ ...library, ...changes }, description);

/** Grad mode stays off once `no_grad` has been left by an error. */
function leavesGradModeOff(): Backend {
  let off = false;
  return leaking({
    call: (...given) => {
      let results: readonly Tensor[] = [];
      const call = () => {
        results = library.call(...given);
      };
      if (off) library.noGrad!(call);
      else call();
      return results;
    },
    noGrad: (body) => {
      const outer = off;
      off = true;
      body();
      off = outer;
    },
  });
}

/** A tensor made before is taken for a new one. */
function keepsTensors(): Backend {
  const kept = new Map<string, Tensor>();
  return leaking({
    tensor: (spec: TensorSpec) => {
      const key = JSON.stringify([spec.dtype, spec.shape, spec.elements, spec.requiresGrad]);
      const tensor = kept.get(key) ?? library.tensor(spec);
      kept.set(key, tensor);
      return tensor;
    },
  });
}

/** Optimizers go on with the state of the last one of their kind. */
function keepsOptimizerState(): Backend {
  const states = new Map<string, unknown>();
  return leaking({
    optimizer: (kind, groups, given) => {
      const made = library.optimizer!(kind, groups, given);
      if (states.has(kind)) made.loadState!(states.get(kind));
      const step: LibraryOptimizer<Tensor>['step'] = (closure) => {
        const result = made.step(closure);
        states.set(kind, made.saveState!());
        return result;
      };
      return { ...made, step };
    },
  });
}

describe('what one run leaves for another', () => {
  test.each<[leak: string, law: string, make: () => Backend]>([
    ['grad mode that is off', 'sessions', leavesGradModeOff],
    ['tensors with their gradients', 'values', keepsTensors],
    ['tensors with their gradients', 'sessions', keepsTensors],
    ['the state of optimizers', 'values', keepsOptimizerState],
    ['the state of optimizers', 'sessions', keepsOptimizerState],
  ])('(%s) is found by the law about %s', async (_leak, law, make) => {
    const { verdict, differences, counterexample } = await lawOf(law).run(make(), options);
    expect(verdict).toBe('failed');
    expect(differences!.length).toBeGreaterThan(0);
    expect(checkProgram(counterexample!)).toEqual([]);
  });

  test('is found where it was left before the law was tried', async () => {
    const backend = leavesGradModeOff();
    const left = program((p) => {
      p.tensor('x', 1);
      p.noGrad(() => p.backward('x'));
    });
    expect(await backend.run({ program: left, float: 'float32' })).toMatchObject({ kind: 'error' });
    expect(await lawOf('values').run(backend, options)).toMatchObject({
      verdict: 'failed',
      differences: [{ expected: 'runs to its end' }],
    });
  });
});

test('what is asked of libraries without sessions takes none', () => {
  const levels = (of: 'P' | 'S') => drawMeddling(of, randomChoices(1)).map((drawn) => requirements(drawn).level);
  expect(levels('P')).toEqual(['P', 'P', 'O', 'O']);
  expect(levels('S')).toEqual([...levels('P'), 'S', 'S', 'S', 'S', 'S']);
});

test('a backend that lacks what others have is tried with what it has', async () => {
  const plain: Backend = {
    ...referenceBackend(),
    description: { ...description, ops: ['mul', 'sum'], optimizers: [], features: ['backward'] },
  };
  const { verdict, compared } = await lawOf('values').run(plain, options);
  expect({ verdict, compared }).toEqual({ verdict: 'passed', compared: options.runs * 4 });
});
