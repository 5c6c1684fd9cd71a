/** Holds gradient formulas, and the gradients of gradients, against numerical derivatives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromStorage, grad, type Tensor, tensor } from '../index.ts';

type Function = (...inputs: Tensor[]) => Tensor;

/** A function of tensors, and the shapes of those. The numbers drawn lie from 0.5 to 2, away from every kink. */
export interface GradientCase {
  readonly of: Function;
  readonly shapes: readonly (readonly number[])[];
}

/** Inputs in row-major or reversed layout, with all numbers different. */
const inputsFor = (shapes: GradientCase['shapes']): fc.Arbitrary<Tensor[]> =>
  fc.tuple(
    ...shapes.map((shape) =>
      fc.tuple(fc.nat(1000), fc.boolean()).map(([seed, reversed]) => input(shape, seed, reversed)),
    ),
  );

function input(shape: readonly number[], seed: number, reversed: boolean): Tensor {
  const size = shape.reduce((a, b) => a * b, 1);
  const storage = Array.from({ length: size }, (_, i) => 0.5 + (1.5 * ((i * 7 + seed) % 101)) / 101);
  const order = reversed ? [...shape.keys()] : [...shape.keys()].reverse();
  const strides = shape.map(() => 1);
  let step = 1;
  for (const dim of order) {
    strides[dim] = step;
    step *= shape[dim]!;
  }
  return fromStorage({ storage, dtype: 'float64', shape, strides, offset: 0, requiresGrad: true });
}

/** One number, to which every element of the result contributes differently. */
function weighted(result: Tensor): Tensor {
  const flat = result.reshape([-1]);
  const weights = Array.from({ length: flat.shape[0]! }, (_, i) => 1 + ((i * 3) % 5));
  return flat.mul(tensor(weights, { dtype: 'float64' })).sum();
}

/** The derivative of `f` by one element, as the slope of a line through two points nearby. */
function slope(f: Function, inputs: readonly Tensor[], which: number, element: number): number {
  const step = 1e-6;
  const [above, below] = [step, -step].map((distance) => {
    const { elements, shape } = { elements: inputs[which]!.elements() as number[], shape: inputs[which]!.shape };
    const moved = elements.with(element, elements[element]! + distance);
    const strides = shape.map((_, dim) => shape.slice(dim + 1).reduce((a, b) => a * b, 1));
    const tensorThere = fromStorage({
      storage: moved,
      dtype: 'float64',
      shape,
      strides,
      offset: 0,
      requiresGrad: true,
    });
    return Number(f(...inputs.with(which, tensorThere)).item());
  });
  return (above! - below!) / (2 * step);
}

function expectSlopes(f: Function, inputs: readonly Tensor[], gradients: readonly (Tensor | null)[]): void {
  inputs.forEach((_, which) => {
    const gradient = gradients[which]!;
    expect(gradient.shape).toEqual(inputs[which]!.shape);
    gradient.elements().forEach((derivative, element) => {
      const expected = slope(f, inputs, which, element);
      expect(Math.abs(Number(derivative) - expected)).toBeLessThan(1e-5 * Math.max(1, Math.abs(expected)));
    });
  });
}

/** Tests, for each case by its name, that gradients are the slopes of values, twice over. */
export function testGradients(cases: Readonly<Record<string, GradientCase>>): void {
  describe.each(Object.entries(cases))('%s', (_, { of, shapes }) => {
    const value: Function = (...inputs) => weighted(of(...inputs));

    test('has the gradient that a numerical derivative finds', () => {
      fc.assert(
        fc.property(inputsFor(shapes), (inputs) => {
          expectSlopes(value, inputs, grad([value(...inputs)], inputs));
        }),
        { numRuns: 5 },
      );
    });

    test('has gradients whose gradient a numerical derivative finds too', () => {
      const derived: Function = (...inputs) => {
        const gradients = grad([value(...inputs)], inputs, { createGraph: true }) as Tensor[];
        return gradients.map((gradient) => weighted(gradient.mul(gradient))).reduce((total, part) => total.add(part));
      };
      fc.assert(
        fc.property(inputsFor(shapes), (inputs) => {
          const root = derived(...inputs);
          if (!root.requiresGrad) return; // the gradient is a constant
          expectSlopes(derived, inputs, grad([root], inputs, { materializeGrads: true }));
        }),
        { numRuns: 2 },
      );
    });
  });
}
