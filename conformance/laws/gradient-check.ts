/** The gradient of an op is its derivative: along any direction it is what the values themselves change by. */
import type { Program, Step, TensorStep } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import type { Choices } from '../catalogue/choices.ts';
import { drawCall } from '../catalogue/draw.ts';
import { type Check, conclude, missing, within } from './check.ts';
import { measure, numbersOf, programOf } from './measured.ts';
import { type Bounded, derivative, dot, dotScale, SHIFTS, STEP } from './numerical.ts';
import { drawDirection, type OpSteps, opSteps, shifted } from './op-steps.ts';
import { floatOf, outcomeOf, type Trial } from './trial.ts';

/** Checks one drawn call of an op, in one direction for each of its inputs. */
export async function checkGradient(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const steps = opSteps(drawCall(op, choices), choices);
  const run = { program: gradientProgram(steps), float: floatOf(backend) };
  const outcome = await outcomeOf(backend, run);
  const gradients = measure(run, outcome);
  const checks = steps.differentiable.map(async (tensor, i): Promise<Check> => {
    const where = `the derivative of ${op} along a direction of ${tensor.out}`;
    const gradient = gradients[i];
    if (!gradient) return missing(where, outcome);
    const direction = drawDirection(tensor, choices);
    const expected = await slope(valueSource(backend), steps, tensor, direction);
    const scale = dotScale(gradient.numbers, gradient.scales, direction);
    return within(where, expected, { value: dot(gradient.numbers, direction), bound: rounding.multiplier * scale });
  });
  return conclude(run.program, await Promise.all(checks));
}

/** Whose values are differentiated: the backend's own if it has float64. Differences of float32 values say too little. */
export const valueSource = (backend: Backend): Backend =>
  backend.description.dtypes.includes('float64') ? backend : referenceBackend();

/** Backward from every result with its seed; observes the gradients. */
export function gradientProgram({ tensors, call, results, seeds, differentiable }: OpSteps): Program {
  const backward: Step = {
    do: 'backward',
    roots: [...results],
    gradients: seeds.map(({ out }) => out),
    retain_graph: false,
    create_graph: false,
  };
  const observed = differentiable.map(({ out }): Step => ({ do: 'observe', what: 'value', of: { grad: out } }));
  return programOf(tensors, call, seeds, [backward], observed);
}

/** How fast the results, weighted by their seeds, change as one tensor moves in a direction. */
async function slope(
  source: Backend,
  steps: OpSteps,
  tensor: TensorStep,
  direction: readonly number[],
): Promise<Bounded> {
  const weights = steps.seeds.flatMap(({ data }) => data as number[]);
  const valuesAt = async (shift: number) => {
    const run = { program: valueProgram(steps, shifted(tensor, direction, shift * STEP)), float: 'float64' } as const;
    const outcome = await outcomeOf(source, run);
    return { run, outcome, values: outcome.observations.flatMap((observation) => numbersOf(observation) ?? []) };
  };
  const points = await Promise.all(SHIFTS.map(valuesAt));
  const scaleAt = ({ run, outcome, values }: (typeof points)[number]): number => {
    const scales = measure(run, outcome).flatMap((measured) => measured?.scales ?? []);
    return dotScale(values, scales, weights);
  };
  const sums = points.map(({ values }) => dot(values, weights));
  return derivative(sums, Math.max(...points.map(scaleAt))); // at one of them all may be exact by luck
}

/** The results, with one tensor in the place of another. */
function valueProgram({ tensors, call, results }: OpSteps, moved: TensorStep): Program {
  const placed = tensors.map((tensor) => ({ ...(tensor.out === moved.out ? moved : tensor), requires_grad: false }));
  return programOf(
    placed,
    call,
    results.map((of): Step => ({ do: 'observe', what: 'value', of })),
  );
}
