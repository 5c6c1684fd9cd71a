/** Mutates a document as JSON: one place of it, chosen by the way down from its root, is not what it was. */
import { between, type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { oddNumbers, oddTexts, oddValue } from './odd-values.ts';

type Container = Record<string, unknown> | unknown[];

/** A place in a document: what holds it, and under which key. */
interface Place {
  readonly holder: Container;
  readonly key: string;
}

/** Changes a document that is its own to change; gives what was done, in words. */
export function mutateJson(document: unknown, choices: Choices): string {
  const place = placeIn(document, choices);
  if (!place) return 'nothing';
  const names = Object.keys(mutations);
  const name = oneOf(choices, names);
  mutations[name]!(place, choices, document);
  return `${name} at ${place.key}`;
}

/** Some place, as likely near the root as far from it. */
function placeIn(document: unknown, choices: Choices): Place | undefined {
  let place: Place | undefined;
  let value = document;
  while (isContainer(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0 || (place && chance(choices, 22))) break;
    const key = oneOf(choices, keys);
    place = { holder: value, key };
    value = at(place);
  }
  return place;
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const at = ({ holder, key }: Place): unknown => (holder as Record<string, unknown>)[key];

/** Also under `__proto__`, as a parser of JSON puts it. A list has no keys but its indices. */
function put({ holder, key }: Place, value: unknown): void {
  if (Array.isArray(holder) && !(/^\d+$/.test(key) && Number(key) < holder.length)) {
    holder.push(value);
    return;
  }
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

type Mutation = (place: Place, choices: Choices, document: unknown) => void;

const mutations: Readonly<Record<string, Mutation>> = {
  replace: (place, choices) => put(place, oddValue(choices)),
  'replace again': (place, choices) => put(place, oddValue(choices)),
  delete: remove,
  duplicate(place, choices, document) {
    const times = oneOf(choices, [1, 2, 1000]);
    if (Array.isArray(place.holder)) {
      const length = place.holder === document ? 1 : times; // a thousand requests are a thousand inputs
      place.holder.splice(Number(place.key), 0, ...Array.from({ length }, () => copyOf(at(place))));
    } else put({ ...place, key: `${place.key}2` }, copyOf(at(place)));
  },
  rename(place, choices) {
    const value = at(place);
    const key = chance(choices, 50) ? oneOf(choices, oddTexts) : misspelt(place.key, choices);
    remove(place);
    put({ holder: place.holder, key }, value);
  },
  'add a key': (place, choices) => put({ ...place, key: oneOf(choices, oddTexts) }, oddValue(choices)),
  swap(place, choices, document) {
    const other = placeIn(document, choices)!;
    const [one, two] = [copyOf(at(place)), copyOf(at(other))];
    put(place, two);
    put(other, one);
  },
  'copy from elsewhere': (place, choices, document) => put(place, copyOf(at(placeIn(document, choices)!))),
  retype(place, choices) {
    const value = at(place);
    put(
      place,
      oneOf<unknown>(choices, [
        typeof value === 'object' ? 'a text' : String(value),
        [value],
        { value },
        value ? 1 : 0,
        Boolean(value),
        null,
      ]),
    );
  },
  'change the number': (place, choices) => put(place, changed(at(place), choices)),
  'change the text': (place, choices) =>
    put(place, misspelt(typeof at(place) === 'object' ? 'x' : String(at(place)), choices)),
  'nest the steps': nestSteps,
  reverse: (place) => void (Array.isArray(place.holder) && place.holder.reverse()),
};

function changed(value: unknown, choices: Choices): unknown {
  if (typeof value !== 'number') return oneOf(choices, oddNumbers);
  return oneOf<unknown>(choices, [-value, value + 1, value - 1, value * 1e9, value + 0.5, value / 3, 'NaN', '-0']);
}

/** A text that was repeated once and is repeated again would fill the memory of whoever mutates it. */
const LONGEST_REPEATED = 1000;

function misspelt(text: string, choices: Choices): string {
  const cut = choices.below(text.length + 1);
  return oneOf(choices, [
    text.slice(0, cut),
    `${text.slice(0, cut)}${oneOf(choices, oddTexts)}${text.slice(cut)}`,
    text.slice(0, cut) + text.slice(cut + 1),
    text.toUpperCase(),
    text.slice(0, LONGEST_REPEATED).repeat(10 ** between(choices, 1, 4)),
  ]);
}

/** Puts a list of steps into blocks in blocks, or into one that repeats them for ever. */
function nestSteps(place: Place, choices: Choices): void {
  const value = at(place);
  const holds = Array.isArray(value) ? value : [value];
  const depth = oneOf(choices, [1, 2, 5, 90, 110, 400]);
  const times = oneOf(choices, [0, 2, 10, 1e5, 1e9, 2 ** 53]);
  let steps: unknown[] = holds;
  for (let i = 0; i < depth; i++)
    steps = [
      oneOf<unknown>(choices, [
        { do: 'no_grad', steps },
        { do: 'attempt', steps },
        { do: 'repeat', times, steps },
      ]),
    ];
  put(place, Array.isArray(value) ? steps : steps[0]);
}
