/** What a scalar engine has observed, put together to the tensors that the program observes. */
import type { FloatDtype, Observation, TensorObservation } from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { encodeElements } from '../formats/elements.ts';
import { readElements } from '../judge/elements-read.ts';
import type { Gathered, ScalarForm } from './lower.ts';

/**
 * The answer to the tensor program. An observation that is no tensor without dims stands for the whole tensor that it is of, so
 * that the comparator sees it.
 */
export function assembled(form: ScalarForm, answer: Answer, float: FloatDtype): Answer {
  if (answer.kind !== 'values' && answer.kind !== 'error') return answer;
  const observations = tensorsOf(form, answer.observations, float);
  if (answer.kind === 'values') return { ...answer, observations };
  const step = form.paths[Number(answer.step)] ?? answer.step;
  return { ...answer, step, observations };
}

function tensorsOf(form: ScalarForm, scalars: readonly Observation[], float: FloatDtype): Observation[] {
  const complete = form.observations.filter(({ from }) => from.every((nth) => nth === null || nth < scalars.length));
  const asked = form.observations.flatMap(({ from }) => from).filter((nth) => nth !== null).length;
  return [...complete.map((gathered) => tensorOf(gathered, scalars, float)), ...scalars.slice(asked)];
}

function tensorOf({ shape, from }: Gathered, scalars: readonly Observation[], float: FloatDtype): Observation {
  const own = from.flatMap((nth) => (nth === null ? [] : [scalars[nth]!]));
  const dtype = own[0]?.kind === 'tensor' ? own[0].dtype : float;
  const elements: number[] = [];
  for (const nth of from) {
    const scalar: Observation = nth === null ? { kind: 'tensor', dtype, shape: [], data: [0] } : scalars[nth]!;
    const element = scalar.kind === 'tensor' && scalar.dtype === dtype ? elementOf(scalar) : undefined;
    if (element === undefined) return scalar;
    elements.push(element);
  }
  return { kind: 'tensor', dtype, shape: [...shape], data: encodeElements(elements, dtype) };
}

/** The element of a floating tensor without dims; undefined where it is another tensor. */
function elementOf({ dtype, shape, data }: TensorObservation): number | undefined {
  if (shape.length > 0 || dtype === 'int64' || dtype === 'bool') return undefined;
  const read = readElements(data, dtype, 1);
  return read.readable ? Number(read.values[0]) : undefined;
}
