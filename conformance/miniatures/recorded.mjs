/**
 * A miniature adapter whose answers were recorded: it is up at once, and right but for the one behaviour it is started with.
 * `node recorded.mjs BEHAVIOUR IN_FLIGHT MARK RECORDING UNLUCKY`, UNLUCKY being a pattern of the cases at which it shows.
 */
import { readFileSync } from 'node:fs';
import { misbehave } from '../wire/miniatures/misbehave.mjs';

const [behaviour, inFlight, , recording, unlucky] = process.argv.slice(2);
const { description, answers } = JSON.parse(readFileSync(recording, 'utf8'));

const keyOf = ({ program, float }) => JSON.stringify([float, program]);
const recorded = new Map(answers.map((answer) => [keyOf(answer), answer]));
const isUnlucky = new RegExp(unlucky);

await misbehave({
  behaviour,
  description: { ...description, name: `an adapter that ${behaviour}`, in_flight: Number(inFlight) },
  run: (asked) => recorded.get(keyOf(asked)).outcome,
  isUnlucky: (asked) => isUnlucky.test(recorded.get(keyOf(asked)).case),
});
