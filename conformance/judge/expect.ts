/** What is to be expected of a run, from what a source gave: its data, the ideal, and how far rounding can move each number. */
import type {
  ExpectedObservation,
  ExpectedOutcome,
  ExpectedTensor,
  Observation,
  Outcome,
  TensorObservation,
} from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { decodeElements, encodeElements } from '../formats/elements.ts';
import { isSimulated } from './ideal-run.ts';
import { type ErrorScale, errorScale } from './scale.ts';
import { Unjudgeable } from './spread.ts';
import { sameShape } from './tensor.ts';

/**
 * The expected outcome of a run. `ideal` is the source's own float64 run of a float32 case; without it the reference's is
 * taken. Throws `Unjudgeable` where the source gave no outcome, or rounding changes more than numbers.
 */
export function expectFrom(
  run: Run,
  source: Outcome,
  ideal?: Outcome,
  measured: ErrorScale = errorScale(run),
): ExpectedOutcome {
  if (source.kind === 'unsupported') throw new Unjudgeable(`the source has no ${source.feature}`);
  const ideals = isSimulated(run) ? observationsOf(ideal ?? measured.ideal) : source.observations;
  const measuredOn = observationsOf(measured.ideal);
  const observations = source.observations.map((observation, i): ExpectedObservation => {
    if (observation.kind !== 'tensor') return observation;
    const scales = hasShapeOf(observation, measuredOn[i]) ? (measured.scales[i] ?? []) : [];
    return expectTensor(observation, ideals[i], scales);
  });
  return { ...source, observations };
}

const observationsOf = (outcome: Outcome): readonly Observation[] =>
  outcome.kind === 'unsupported' ? [] : outcome.observations;

const hasShapeOf = (tensor: TensorObservation, other: Observation | undefined): other is TensorObservation =>
  other?.kind === 'tensor' && sameShape(tensor.shape, other.shape);

function expectTensor(
  tensor: TensorObservation,
  ideal: Observation | undefined,
  measured: readonly number[],
): ExpectedTensor {
  if (tensor.dtype === 'int64' || tensor.dtype === 'bool') return tensor;
  const data = decodeElements(tensor.data, tensor.dtype).map(Number);
  const given = hasShapeOf(tensor, ideal) ? decodeElements(ideal.data, ideal.dtype).map(Number) : data;
  const ideals = data.map((value, i) => (Number.isFinite(value) && Number.isFinite(given[i]) ? given[i]! : value));
  const scales = data.map((_, i) => roundedUp(measured[i] ?? 0));
  return {
    ...tensor,
    ...(ideals.some((value, i) => value !== data[i] && !Number.isNaN(value)) && {
      ideal: encodeElements(ideals, 'float64'),
    }),
    ...(scales.some((scale) => scale > 0) && { scale: encodeElements(scales, 'float64') }),
  };
}

const digits = 3;

/** The least number of so many significant digits that is not below `value`: enough for a scale, and short to store. */
export function roundedUp(value: number): number {
  const near = Number(value.toPrecision(digits));
  if (near >= value) return near;
  const lastDigit = 10 ** (Math.floor(Math.log10(near)) + 1 - digits);
  return Number((near + lastDigit).toPrecision(digits));
}
