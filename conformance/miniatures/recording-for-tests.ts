/** Answers to a corpus, recorded for an adapter to give: those that are expected, or as far from them as may just be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Description, type ExpectedObservation, type Observation, rounding } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { decodeElements, encodeElements } from '../formats/elements.ts';
import { floatOf } from '../programs/requirements.ts';
import { type Case, casesOfFixture } from '../runner/cases.ts';

/** How an answer lies to the bounds of what is expected: on the source's own numbers, or on the last numbers inside or outside. */
export type Place = 'inside' | 'on the edge' | 'beyond the edge';

/** Records answers to the corpus of a folder, and gives the path of the recording. */
export function recordingOf(folder: string, place: Place = 'inside'): string {
  const cases = readCorpus(join(folder, 'corpus')).fixtures.flatMap(casesOfFixture);
  const answers = cases.map(({ id, name, fixture: { program }, expected }) => ({
    case: id,
    float: floatOf(name),
    program,
    outcome: { ...expected, observations: expected.observations.map((seen) => observed(seen, place)) },
  }));
  const path = join(folder, `${place}.json`);
  writeFileSync(path, JSON.stringify({ description: descriptionFor(cases), answers }));
  return path;
}

/** What it takes for all cases but those of level T. */
const descriptionFor = (cases: readonly Case[]): Omit<Description, 'name' | 'in_flight'> => ({
  protocol: 1,
  version: '1.0.0',
  language: 'JavaScript',
  levels: ['P', 'O', 'S'],
  dtypes: unique(cases.flatMap(({ needs }) => needs.dtypes)),
  ops: unique(cases.flatMap(({ needs }) => needs.ops)),
  optimizers: unique(cases.flatMap(({ needs }) => needs.optimizers)),
  features: unique(cases.flatMap(({ needs }) => needs.features)),
});

const unique = <Word extends string>(words: readonly Word[]): Word[] => [...new Set(words)];

function observed(expected: ExpectedObservation, place: Place): Observation {
  if (expected.kind !== 'tensor') return expected;
  const { kind, dtype, shape, data, ideal = data, scale } = expected;
  if (place === 'inside' || scale === undefined || dtype !== 'float32') return { kind, dtype, shape, data };
  const ideals = decodeElements(ideal, 'float64').map(Number);
  const scales = decodeElements(scale, 'float64').map(Number);
  const moved = ideals.map((value, i) => atEdge(value, rounding.multiplier * scales[i]!, place));
  return { kind, dtype, shape, data: encodeElements(moved, dtype) };
}

/** The float32 farthest above `ideal` that is still within `bound` of it, or the next. */
function atEdge(ideal: number, bound: number, place: Place): number {
  if (bound === 0) return ideal;
  let last = Math.fround(ideal + bound);
  while (last - ideal > bound) last = neighbour(last, -1);
  return place === 'on the edge' ? last : neighbour(last, 1);
}

/** The float32 next to one that is not 0, above it or below. */
function neighbour(value: number, direction: 1 | -1): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  view.setInt32(0, view.getInt32(0) + direction * Math.sign(value));
  return view.getFloat32(0);
}
