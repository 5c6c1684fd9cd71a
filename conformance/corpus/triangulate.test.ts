/** The witnesses of a fixture: what they agree on is believed, and what one of them denies is refused. */
import { describe, expect, test } from 'vitest';
import type { ExpectedTensor, Fixture, Program } from '../../spec/index.ts';
import { referenceBackend } from '../backends/reference.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { generateFixture } from './generate.ts';
import { differentiate, numericalDistance } from './numerical.ts';
import { triangulate } from './triangulate.ts';

const meta = { id: 'autograd.test', title: 'A test', clauses: [] };

const fixtureOf = async (built: Program): Promise<Fixture> =>
  (await generateFixture(built, meta, referenceBackend())).fixture;

/** A program that observes the gradient of `y` with respect to `x`. */
const gradientOf = (x: number[], body: (p: ProgramBuilder) => void) =>
  program((p) => {
    p.tensor('x', x, { requires_grad: true });
    body(p);
    p.call('total', 'sum', { self: 'y' });
    p.backward('total');
    p.observe('value', grad('x'));
  });

const smooth = gradientOf([0.5, -1.25, 3], (p) => {
  p.call('s', 'sin', { self: 'x' });
  p.call('y', 'mul', { self: 's', other: 'x' });
});

/** A fixture in which one number is wrong, at one case. */
function wrong(fixture: Fixture, caseName: 'float64' | 'float32', number: number): Fixture {
  const copy = structuredClone(fixture);
  const tensor = copy.expected[caseName]!.observations[0] as ExpectedTensor;
  (tensor.data as number[])[0] = number;
  if (tensor.ideal) (tensor.ideal as number[])[0] = number;
  return copy;
}

test('every witness’s distance is measured, the numerical one at float64', async () => {
  const { float64, float32 } = triangulate(await fixtureOf(smooth));
  expect(float64!.numerical).toBeGreaterThan(0);
  expect(float64!.numerical).toBeLessThanOrEqual(1);
  expect(float64).toMatchObject({ oracle: 0, reference: 0 });
  expect(float32!.oracle).toBeGreaterThan(0);
  expect(float32).not.toHaveProperty('numerical');
});

test('what the reference denies is refused, with the place and both numbers', async () => {
  const fixture = wrong(await fixtureOf(smooth), 'float64', 0.75);
  expect(() => triangulate(fixture)).toThrow(
    /the reference at float64 disagrees .*x\.grad\[0\] at step 5: expected 0\.75/,
  );
  expect(() => triangulate(wrong(fixture, 'float32', 0.75))).toThrow('disagrees');
});

test('what a numerical derivative denies is refused', async () => {
  const fixture = wrong(await fixtureOf(smooth), 'float64', 0.9182);
  expect(() => numericalDistance(fixture.program, fixture.expected.float64!)).toThrow(
    /numerical derivative disagrees: element 0 of x\.grad is 0\.9182, numerically 0\.91/,
  );
});

test('a program whose numbers rounding can move far is refused as ill-conditioned', async () => {
  const cancelling = program((p) => {
    p.tensor('x', [Math.fround(0.1), Math.fround(0.7)]);
    p.call('large', 'add', { self: 'x', other: 2 ** 20 });
    p.call('scaled', 'mul', { self: 'large', other: 1.1 });
    p.call('back', 'sub', { self: 'scaled', other: 'scaled2' });
    p.observe('value', 'back');
  });
  cancelling.steps.splice(3, 0, { ...cancelling.steps[2], out: 'scaled2' } as never);
  const fixture = await fixtureOf(cancelling);
  expect(() => triangulate(fixture)).toThrow('ill-conditioned');
});

describe('a numerical derivative', () => {
  const of = (f: (x: number) => number, x: number) =>
    differentiate((at) => ({ value: f(at), magnitude: Math.abs(f(at)) }), x);

  test.each<[string, (x: number) => number, number, number]>([
    ['of a square', (x) => x * x, 3, 6],
    ['of a cube at 0', (x) => x ** 3, 0, 0],
    ['of an exponential', Math.exp, 1, Math.E],
    ['of a logarithm, near its edge', Math.log, 2 ** -10, 1024],
    ['of a line', (x) => 5 * x - 3, 0.1, 5],
  ])('%s is within its own bound', (_, f, x, derivative) => {
    const found = of(f, x)!;
    expect(Math.abs(found.derivative - derivative)).toBeLessThanOrEqual(found.bound);
    expect(found.bound).toBeLessThan(1e-3 * Math.max(1, Math.abs(derivative)));
  });

  test.each<[string, (x: number) => number, number]>([
    ['the absolute value at 0', Math.abs, 0],
    ['a rectifier at 0', (x) => Math.max(x, 0), 0],
    ['a logarithm at 0', Math.log, 0],
  ])('there is none of %s', (_, f, x) => {
    expect(of(f, x)).toBeUndefined();
  });

  test('takes a strided leaf by its elements, and the seed of backward as a constant', async () => {
    const strided = program((p) => {
      p.tensor('x', [9, 1, 2, 3, 4], { requires_grad: true, layout: { shape: [2, 2], strides: [1, 2], offset: 1 } });
      p.call('y', 'exp', { self: 'x' });
      p.backward('y', { gradient: 'x' });
      p.observe('value', grad('x'));
    });
    const { float64 } = triangulate(await fixtureOf(strided));
    expect(float64!.numerical).toBeLessThanOrEqual(1);
  });

  test('follows gradients of gradients', async () => {
    const second = program((p) => {
      p.tensor('x', [0.5, 2], { requires_grad: true });
      p.call('y', 'exp', { self: 'x' });
      p.call('total', 'sum', { self: 'y' });
      p.grad(['first'], ['total'], ['x'], { create_graph: true });
      p.call('squares', 'mul', { self: 'first', other: 'first' });
      p.call('sum', 'sum', { self: 'squares' });
      p.backward('sum');
      p.observe('value', grad('x'));
    });
    const { float64 } = triangulate(await fixtureOf(second));
    expect(float64!.numerical).toBeLessThanOrEqual(1);
  });

  test('is not asked of programs that keep a state', async () => {
    const session = program((p) => {
      p.tensor('x', [1], { requires_grad: true });
      p.call('y', 'exp', { self: 'x' });
      p.backward('y');
      p.setGrad('x', null);
      p.observe('value', grad('x'));
    });
    const { float64 } = triangulate(await fixtureOf(session));
    expect(float64).not.toHaveProperty('numerical');
  });
});
