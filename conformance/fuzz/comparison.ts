/** One program on two backends: the judged one, and the one whose answer is expected. */
import type { ExpectedOutcome, Outcome } from '../../spec/index.ts';
import type { Answer, Backend, Fault, Run } from '../backends/backend.ts';
import { withStderr } from '../backends/fault-text.ts';
import { decodeElements } from '../formats/elements.ts';
import { expectFrom } from '../judge/expect.ts';
import { idealRun } from '../judge/ideal-run.ts';
import { judge } from '../judge/judge.ts';
import type { Judgement } from '../judge/judgement.ts';
import { Unjudgeable } from '../judge/spread.ts';

/** What came of a program. */
export type Found =
  | { readonly kind: 'agrees'; readonly compared: number }
  | { readonly kind: 'differs'; readonly difference: Disagreement }
  /** The backend says that it cannot run the program. */
  | { readonly kind: 'unsupported'; readonly reason: string }
  /** The oracle gave no answer, or rounding alone decides what the answer is. */
  | { readonly kind: 'unjudged'; readonly reason: string };

/** An answer that is not the expected one. */
export interface Disagreement {
  readonly run: Run;
  readonly judgement: Judgement;
  /** Undefined where the adapter gave no outcome to compare. */
  readonly expected: ExpectedOutcome | undefined;
  readonly answer: Answer;
}

/** Two backends, asked the same. */
export interface Contest {
  readonly backend: Backend;
  readonly oracle: Backend;
}

/** Runs a program on both and compares. */
export async function compare({ backend, oracle }: Contest, run: Run): Promise<Found> {
  const [found] = await compareAll([backend], oracle, run);
  return found!;
}

/** Runs a program on all and compares each with the oracle, which is asked once. */
export async function compareAll(backends: readonly Backend[], oracle: Backend, run: Run): Promise<readonly Found[]> {
  const [source, ...answers] = await Promise.all([oracle.run(run), ...backends.map((backend) => backend.run(run))]);
  return Promise.all(answers.map((answer) => findingOf(oracle, run, answer, source)));
}

async function findingOf(oracle: Backend, run: Run, answer: Answer, source: Answer): Promise<Found> {
  if (source.kind === 'fault') return { kind: 'unjudged', reason: `the oracle failed: ${withStderr(source)}` };
  if (source.kind === 'unsupported') return { kind: 'unjudged', reason: `the oracle has no ${source.feature}` };
  if (answer.kind === 'unsupported') return { kind: 'unsupported', reason: answer.reason ?? answer.feature };
  if (answer.kind === 'fault') return broken(run, answer);
  if (isSameAnswer(answer, source)) return { kind: 'agrees', compared: source.observations.length };
  const ideal = await idealOf(oracle, run);
  const found = judgeBy(run, answer, () => expectFrom(run, source, ideal));
  if (found.kind !== 'differs' || !ideal || !isDecidedByRounding(source, ideal)) return found;
  return { kind: 'unjudged', reason: 'in the oracle itself rounding decides whether a number is finite' };
}

function broken(run: Run, answer: Fault): Found {
  const judgement = {
    verdict: 'fault',
    differences: [],
    distance: 0,
    relaxed: false,
    compared: 0,
    reason: withStderr(answer),
  } as const;
  return { kind: 'differs', difference: { run, judgement, expected: undefined, answer } };
}

/** The same to the last bit needs no bound. */
export const isSameAnswer = (one: Answer, other: Answer): boolean => withoutTexts(one) === withoutTexts(other);

/** Whether an answer would do if another were the expected one. */
export function wouldPass(run: Run, expected: Answer, answer: Answer): boolean {
  if (expected.kind === 'fault' || expected.kind === 'unsupported') return false;
  return judgeBy(run, answer, () => expectFrom(run, expected)).kind !== 'differs';
}

const withoutTexts = (answer: Answer): string =>
  JSON.stringify(answer, (key, value) => (key === 'message' ? undefined : value));

/** The oracle's answer in float64, where that is another run. */
async function idealOf(oracle: Backend, run: Run): Promise<Outcome | undefined> {
  const other = idealRun(run);
  if (other.float === run.float) return undefined;
  const ideal = await oracle.run(other);
  return ideal.kind === 'fault' ? undefined : ideal;
}

/** Whether the oracle has no finite number where in float64 it has one that float32 could hold. */
function isDecidedByRounding(source: Outcome, ideal: Outcome): boolean {
  const numbers = numbersOf(source);
  return numbersOf(ideal).some((value, i) => Math.abs(value) < largestFloat32 && !Number.isFinite(numbers[i] ?? value));
}

const largestFloat32 = 3.4e38;

const numbersOf = (outcome: Outcome): number[] =>
  outcome.kind === 'unsupported'
    ? []
    : outcome.observations.flatMap((each) =>
        each.kind === 'tensor' ? decodeElements(each.data, each.dtype).map(Number) : [],
      );

function judgeBy(run: Run, answer: Answer, expect: () => ExpectedOutcome): Found {
  try {
    const expected = expect();
    const judgement = judge(expected, answer, run.program);
    if (judgement.verdict === 'passed' || judgement.verdict === 'allowed' || judgement.verdict === 'uncategorised')
      return { kind: 'agrees', compared: judgement.compared };
    return { kind: 'differs', difference: { run, judgement, expected, answer } };
  } catch (error) {
    if (error instanceof Unjudgeable) return { kind: 'unjudged', reason: error.message };
    throw error;
  }
}
