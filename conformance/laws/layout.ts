/** How a tensor lies in its storage changes nothing: only its numbers count. */
import type { Backend } from '../backends/backend.ts';
import type { Choices } from '../catalogue/choices.ts';
import { type DrawnFunction, drawFunction, type FunctionStep } from './drawn-function.ts';
import { valuesAndGradientsOf } from './function-programs.ts';
import { contiguous, strided } from './relaid.ts';
import { checkRelation } from './relation.ts';
import type { Trial } from './trial.ts';

/** Compares a function of strided tensors with the same function of contiguous ones. */
export function checkLayout(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const plain = withTensors(drawFunction(op, backend.description, choices), contiguous);
  const laid = withTensors(plain, (tensor) => (tensor.shape.length > 0 ? strided(tensor, choices) : tensor));
  return checkRelation(backend, {
    program: valuesAndGradientsOf(laid),
    beside: [valuesAndGradientsOf(plain)],
    expected: (apart) => apart.tensors(),
    orRaises: ['not-viewable'], // a view says how it lies
  });
}

const withTensors = (
  drawn: DrawnFunction,
  change: (tensor: Extract<FunctionStep, { do: 'tensor' }>) => FunctionStep,
): DrawnFunction => ({ ...drawn, steps: drawn.steps.map((step) => (step.do === 'tensor' ? change(step) : step)) });
