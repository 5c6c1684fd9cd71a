/** What else the catalogue allows at a kink, asked of the source itself: the same program, moved to either side. */
import type { ExpectedObservation, ExpectedOutcome, ExpectedTensor, Outcome, Program } from '../../spec/index.ts';
import { decodeElements, encodeElements } from '../formats/elements.ts';
import {
  besidePoint,
  type Convention,
  type KinkSite,
  kinkSites,
  meetingConventions,
  numberIn,
  pointConventions,
  tieConventions,
} from './kinks.ts';

/** Runs a program on the source. */
type Ask = (program: Program) => Promise<Outcome>;

/** Beside the kink values change by less than this; gradients jump. */
const jump = 2 ** -12;

/** Adds to an expected outcome the answers that other conventions at a kink would give. */
export async function withAllowed(program: Program, expected: ExpectedOutcome, ask: Ask): Promise<ExpectedOutcome> {
  let outcome = expected;
  for (const { name, parts } of await conventionsOf(program, ask)) {
    const answers = await Promise.all(parts.map(async (part) => ({ ...part, outcome: await ask(part.program) })));
    const observations = outcome.observations.map((observation, i) => withAnswer(observation, name, answers, i));
    outcome = { ...outcome, observations };
  }
  return outcome;
}

async function conventionsOf(program: Program, ask: Ask): Promise<readonly Convention[]> {
  const bySite = await Promise.all(kinkSites(program).map((site) => conventionsAt(program, site, ask)));
  return bySite.flat();
}

async function conventionsAt(program: Program, site: KinkSite, ask: Ask): Promise<readonly Convention[]> {
  const { call, kink } = site;
  if (kink.kind === 'tie') return tieConventions(program, site, kink);
  if (kink.kind === 'meeting') return meetingConventions(program, site, kink);
  const point = numberIn(call, kink.at);
  if (point === undefined) return [];
  const { program: beside, nudge } = besidePoint(site, point);
  const [left, at, right] = numbersAt(await ask(beside), 0);
  return pointConventions(program, site, kink, [(at! - left!) / nudge, (right! - at!) / nudge]);
}

interface Answer {
  readonly weight: number;
  readonly outcome: Outcome;
}

function withAnswer(
  observation: ExpectedObservation,
  convention: string,
  answers: readonly Answer[],
  index: number,
): ExpectedObservation {
  if (observation.kind !== 'tensor' || observation.dtype === 'bool') return observation;
  if (observation.dtype === 'int64' && answers.length > 1) return observation; // an index is not half of another
  const own = decodeElements(observation.data, observation.dtype).map(Number);
  const others = answers.map(({ weight, outcome }) => numbersAt(outcome, index).map((number) => weight * number));
  const data = own.map((number, i) => {
    const blend = others.reduce((sum, numbers) => sum + numbers[i]!, 0);
    return Math.abs(blend - number) > jump * Math.max(1, Math.abs(number)) ? rounded(blend, observation) : number;
  });
  if (data.every((number, i) => number === own[i])) return observation;
  const answer = { convention, data: encodeElements(data, observation.dtype) };
  return { ...observation, allowed: [...(observation.allowed ?? []), answer] };
}

const rounded = (number: number, { dtype }: ExpectedTensor): number =>
  dtype === 'float32' ? Math.fround(number) : number;

function numbersAt(outcome: Outcome, index: number): readonly number[] {
  const observation = outcome.kind === 'unsupported' ? undefined : outcome.observations[index];
  return observation?.kind === 'tensor' ? decodeElements(observation.data, observation.dtype).map(Number) : [];
}
