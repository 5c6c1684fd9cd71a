/** Draws an input: something real, once or a few times mutated. The same seed and number give the same input. */
import { between, type Choices, chance, randomChoices } from '../catalogue/choices.ts';
import { mix } from '../catalogue/random.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateText } from './mutate-text.ts';
import { type InputKind, inputKinds, type RealInput, type RealInputs } from './real-inputs.ts';

/** Something that somebody might give to gradspec. */
export interface Input {
  readonly index: number;
  readonly kind: InputKind;
  readonly bytes: Buffer;
  readonly real: RealInput;
  /** What was done to it, in words. */
  readonly done: readonly string[];
}

/** The input of some number. */
export function drawInput(seed: number, index: number, inputs: RealInputs): Input {
  const choices = randomChoices(mix(seed, index));
  const kind = inputKinds[index % inputKinds.length]!;
  const real = inputs.draw(kind, choices);
  return { index, kind, real, ...mutated(kind === 'report' ? real.text.split('\n') : [real.text], choices) };
}

/** A report has documents in its lines. */
function mutated(texts: readonly string[], choices: Choices): Pick<Input, 'bytes' | 'done'> {
  const done: string[] = [];
  let bytes = Buffer.from(texts.join('\n'));
  if (chance(choices, 75)) {
    const document: unknown[] = texts.map((text) => JSON.parse(text));
    for (let times = between(choices, 1, 3); times > 0; times--) done.push(mutateJson(document, choices));
    bytes = Buffer.from(document.map((line) => JSON.stringify(line)).join('\n'));
  }
  if (done.length === 0 || chance(choices, 10)) {
    const more = mutateText(bytes, choices);
    return { bytes: more.bytes, done: [...done, more.done] };
  }
  return { bytes, done };
}
