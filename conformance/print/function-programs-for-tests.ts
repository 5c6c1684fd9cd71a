/** Programs with functions in them, hooks that run steps and custom functions, for the tests of both printers. */
import { grad, type ProgramBuilder } from '../programs/builder.ts';

/** What adds the steps of a program. */
export type Author = (p: ProgramBuilder) => void;

/** A parameter `w` and an input `x`. */
export const model = (p: ProgramBuilder): void => {
  p.tensor('w', [1, -2], { requires_grad: true });
  p.tensor('x', [3, 0.5]);
};

export const functionPrograms: Readonly<Record<string, Author>> = {
  'hooks that run steps': (p) => {
    model(p);
    p.call('y', 'mul', { self: 'w', other: 'x' });
    p.hookSteps('first', 'y', {
      given: 'g',
      steps: (p) => {
        p.removeHook('first');
        p.noGrad((p) => p.call('scaled', 'mul', { self: 'g', other: 'x' }));
        p.call('scaled', 'mul', { self: 'scaled', other: 2 });
        p.observe('value', 'scaled');
      },
      returns: 'scaled',
    });
    const updates = (p: ProgramBuilder) => {
      p.noGrad((p) => p.inPlace('add', { self: 'l', other: grad('l') }, { alpha: -0.5 }));
      p.setGrad('l', null);
    };
    p.hookSteps('after', 'w', { given: 'l', steps: updates, on: 'post_accumulate' });
    p.hookSteps('failing', 'w', { given: 'h', steps: (p) => p.inPlace('add', { self: 'y', other: 1 }) });
    p.backward('y', { gradient: 'x', retain_graph: true });
    p.observe('value', 'w');
    p.hookSteps('misfit', 'w', { given: 'k', steps: (p) => p.call('wrong', 'sum', { self: 'k' }), returns: 'wrong' });
    p.attempt((p) => p.backward('y', { gradient: 'x', retain_graph: true }));
    p.removeHook('misfit');
    const raises = (p: ProgramBuilder) => p.call('never', 'narrow', { self: 'm' }, { dim: 0, start: 9, length: 9 });
    p.hookSteps('raising', 'w', { given: 'm', steps: raises });
    p.attempt((p) => p.backward('y', { gradient: 'x' }));
  },
  'custom functions': (p) => {
    model(p);
    p.function(
      'Scale',
      {
        inputs: ['a', 'b'],
        steps: (p) => {
          p.observeNeeds();
          p.repeat(2, (p) => p.call('c', 'mul', { self: 'a', other: 'b' }));
          p.call('d', 'add', { self: 'c', other: 'a' });
          p.inPlace('mul', { self: 'b', other: 2 });
        },
        save_for_backward: ['a', 'd'],
        mark_dirty: ['b'],
        mark_non_differentiable: ['d'],
        set_materialize_grads: false,
        returns: ['c', 'd', 'b'],
      },
      {
        gradients: ['of_c', 'of_d', 'of_b'],
        saved_tensors: ['kept_a', 'kept_d'],
        once_differentiable: true,
        steps: (p) => {
          for (const name of ['of_d', 'of_b']) p.observe('value', name);
          p.call('grown', 'mul', { self: 'of_c', other: 'kept_a' });
        },
        returns: ['grown', null],
      },
    );
    p.function(
      'Same',
      { inputs: ['e'], steps: () => {}, returns: ['e'] },
      { gradients: ['f'], steps: (p) => p.call('f', 'mul', { self: 'f', other: 3 }), returns: ['f'] },
    );
    p.function('Only', { inputs: ['q'], steps: (p) => p.call('r', 'neg', { self: 'q' }), returns: ['r'] });
    p.call('v', 'mul', { self: 'w', other: 1 });
    p.apply(['s', 't', 'u'], 'Scale', ['w', 'v']);
    p.apply('o', 'Same', ['s']);
    p.observe('same_tensor', 'u', 'v');
    p.backward('o', { gradient: 'x', retain_graph: true });
    p.apply('n', 'Only', ['w']);
    p.attempt((p) => p.backward('n', { gradient: 'x' }));
    p.observe('value', grad('w'));
    p.noGrad((p) => p.inPlace('mul', { self: 'w', other: 2 }));
    p.attempt((p) => p.backward('o', { gradient: 'x' }));
  },
};
