import { describe, expect, test } from 'vitest';
import type { Program } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { validate } from '../formats/validate.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { checkProgram } from '../programs/check.ts';
import { levelOf } from '../programs/level.ts';
import { requirements } from '../programs/requirements.ts';
import { scalarForm } from './lower.ts';

const { fixtures } = readCorpus();
const ofLevelP = fixtures.filter((fixture) => levelOf(fixture.program) === 'P');
const forms = ofLevelP.flatMap(({ id, program }) => {
  const form = scalarForm(program);
  return form ? [{ id, program, form }] : [];
});

const formOf = (author: (p: ProgramBuilder) => void) => scalarForm(program(author));

/** The calls of a scalar program, in short. */
const callsOf = ({ steps }: Program): readonly string[] =>
  steps.flatMap((step) => (step.do === 'call' ? [`${step.out} = ${step.op}(${Object.values(step.inputs)})`] : []));

describe('the scalar form of every fixture that has one', () => {
  test('is a sound program of level P', () => {
    for (const { id, form } of forms) {
      expect(checkProgram(validate.program(form.program)), id).toEqual([]);
      expect(levelOf(form.program), id).toBe('P');
    }
  });

  test('has tensors without dims alone, which are floating, and calls that give one such tensor', () => {
    const steps = forms.flatMap(({ form }) => form.program.steps);
    const tensors = steps.flatMap((step) => (step.do === 'tensor' ? [step] : []));
    expect(tensors.filter(({ shape, dtype }) => shape.length > 0 || dtype !== 'float')).toEqual([]);
    expect(steps.filter((step) => step.do === 'call' && typeof step.out !== 'string')).toEqual([]);
    expect(new Set(steps.map((step) => step.do))).toEqual(new Set(['tensor', 'call', 'backward', 'grad', 'observe']));
  });

  test('takes each gradient of one root, without a seed', () => {
    for (const { form, id } of forms)
      for (const step of form.program.steps) {
        if (step.do === 'backward') expect([step.roots.length, step.gradients], id).toEqual([1, undefined]);
        if (step.do === 'grad') expect([step.outputs.length, step.grad_outputs], id).toEqual([1, undefined]);
      }
  });

  test('needs more features than the program for none', () => {
    for (const { id, program, form } of forms)
      expect(requirements(program).features, id).toEqual(
        expect.arrayContaining([...requirements(form.program).features]),
      );
  });
});

test('seven of ten programs of level P have a scalar form', () => {
  expect(forms.length / ofLevelP.length).toBeGreaterThan(0.68);
});

describe('in a scalar form', () => {
  test('what moves elements is no step', () => {
    const form = formOf((p) => {
      p.tensor('x', [[1, 2], [3, 4]]);
      p.call('t', 'transpose', { self: 'x' }, { dim0: 0, dim1: 1 });
      p.call('row', 'select', { self: 't' }, { dim: 0, index: 1 });
      p.call('y', 'neg', { self: 'row' });
      p.observe('value', 'y');
    }); // biome-ignore format: a matrix
    expect(callsOf(form!.program)).toEqual(['s4 = neg(s1)', 's5 = neg(s3)']);
  });

  test('a product of matrices is products and a chain of sums', () => {
    const form = formOf((p) => {
      p.tensor('a', [[1, 2, 3]]);
      p.tensor('b', [[4], [5], [6]]);
      p.call('y', 'matmul', { self: 'a', other: 'b' });
      p.observe('value', 'y');
    });
    expect(callsOf(form!.program)).toEqual([
      's6 = mul(s0,s3)', 's7 = mul(s1,s4)', 's8 = mul(s2,s5)', 's9 = add(s6,s7)', 's10 = add(s9,s8)',
    ]); // biome-ignore format: products, then sums
    expect(form!.observations).toEqual([{ shape: [1, 1], from: [0] }]);
  });

  test('a root with elements is their sum, weighted by the seeds', () => {
    const form = formOf((p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.tensor('seed', [3, 4]);
      p.backward('x', { gradients: ['seed'] });
      p.observe('value', grad('x'));
    });
    expect(callsOf(form!.program)).toEqual(['s4 = mul(s0,s2)', 's5 = mul(s1,s3)', 's6 = add(s4,s5)']);
    expect(form!.program.steps.at(-3)).toMatchObject({ do: 'backward', roots: ['s6'] });
  });

  test('nobody is asked for the gradient of an element that nothing leads back to: it is 0', () => {
    const form = formOf((p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.call('first', 'select', { self: 'x' }, { dim: 0, index: 0 });
      p.call('y', 'mul', { self: 'first', other: 3 });
      p.backward('y');
      p.observe('value', grad('x'));
    });
    expect(form!.observations).toEqual([{ shape: [2], from: [0, null] }]);
  });

  test('what is left out of a tensor is a term of the root, times 0: an infinite derivative makes it NaN', () => {
    const form = formOf((p) => {
      p.tensor('x', [1, 0], { requires_grad: true });
      p.call('logs', 'log', { self: 'x' });
      p.call('y', 'select', { self: 'logs' }, { dim: 0, index: 0 });
      p.backward('y');
      p.observe('value', grad('x'));
    });
    expect(callsOf(form!.program)).toEqual(['s2 = log(s0)', 's3 = log(s1)', 's5 = mul(s3,s4)', 's6 = add(s2,s5)']);
    expect(form!.observations).toEqual([{ shape: [2], from: [0, 1] }]);
  });

  test('numbers, and params that engines have, stay as they are', () => {
    const form = formOf((p) => {
      p.tensor('x', [2]);
      p.call('y', 'mul', { self: 'x', other: 0.1 });
      p.call('z', 'pow_tensor_scalar', { self: 'y' }, { exponent: 3 });
      p.observe('value', 'z');
    });
    expect(form!.program.steps).toContainEqual(
      expect.objectContaining({ op: 'mul', inputs: { self: 's0', other: 0.1 } }),
    );
    expect(form!.program.steps).toContainEqual(expect.objectContaining({ params: { exponent: 3 } }));
  });
});

describe('there is no scalar form', () => {
  test.each<[what: string, author: (p: ProgramBuilder) => void]>([
    ['of what belongs to a session', (p) => {
      p.tensor('x', [1]);
      p.inPlace('mul', { self: 'x', other: 2 });
      p.observe('value', 'x');
    }],
    ['of an op that scalar ops do not come to', (p) => {
      p.tensor('x', [1, 2]);
      p.call('y', 'max', { self: 'x' });
      p.observe('value', 'y');
    }],
    ['of whole numbers', (p) => {
      p.tensor('x', [1, 2], { dtype: 'int64' });
      p.call('y', 'mul', { self: 'x', other: 'x' });
      p.observe('value', 'y');
    }],
    ['of what would take more steps than a program may have', (p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.call('y', 'expand', { self: 'x' }, { size: [2 ** 23, 2] });
      p.call('z', 'sum', { self: 'y' });
      p.observe('value', 'z');
    }],
    ['of a product with too many terms', (p) => {
      p.tensor('x', [1, 2]);
      p.call('y', 'expand', { self: 'x' }, { size: [600, 2] });
      p.call('t', 't', { self: 'y' });
      p.call('m', 'matmul', { self: 'y', other: 't' });
      p.observe('value', 'm');
    }],
    ['where nothing is computed', (p) => {
      p.tensor('x', [1, 2]);
      p.call('y', 'flip', { self: 'x' }, { dims: [0] });
      p.observe('value', 'y');
    }],
    ['of the gradient with respect to what is computed, whose elements others share', (p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.call('y', 'mul', { self: 'x', other: 'x' });
      p.call('z', 'sum', { self: 'y' });
      p.grad(['g'], ['z'], ['y']);
      p.observe('value', 'g');
    }],
  ])('%s', (_, author) => {
    expect(formOf(author)).toBeUndefined();
  }); // biome-ignore format: programs in a table

  test('where a param is left to the library, and a formula would put ours in its place', () => {
    const author = (p: ProgramBuilder) => {
      p.tensor('x', [[1, 2], [3, 4]]);
      p.call('y', 'sum_dim', { self: 'x' }, { dim: [0] });
      p.observe('value', 'y');
    }; // biome-ignore format: a matrix
    expect(scalarForm(program(author))).toBeDefined();
    expect(scalarForm(program(author, { defaults: true }))).toBeUndefined();
  });
});
