/** The table of categories: complete, unambiguous, and what PyTorch really raises and prints. */
import { describe, expect, test } from 'vitest';
import type { CategoryText } from '../../spec/index.ts';
import { schemaAt } from '../formats/schemas.ts';
import { validate } from '../formats/validate.ts';
import { readPackageJson } from '../package-files.ts';
import { describeWithOracle, python } from './for-tests.ts';

const { categories } = validate.categories(readPackageJson('spec', 'categories.json'));
const texts = Object.entries(categories).flatMap(([category, entry]) =>
  entry.texts.map((text) => ({ category, ...text })),
);

const covers = ({ type, pattern }: CategoryText, raised: CategoryText): boolean =>
  type === raised.type && new RegExp(`^(?:${pattern})`).test(raised.text);

describe('the table of categories', () => {
  test('describes every category, in the order of the enum', () => {
    expect(Object.keys(categories)).toEqual(schemaAt('common.schema.json#/$defs/category').enum);
  });

  test.each(texts)('$category covers "$text", and no other category does', (raised) => {
    expect(new Set(texts.filter((text) => covers(text, raised)).map(({ category }) => category))).toEqual(
      new Set([raised.category]),
    );
  });
});

const raiseAll = `
import json, sys, warnings, torch
warnings.simplefilter("ignore")
raised = []
for code in json.load(sys.stdin):
    try:
        exec(code, {"torch": torch})
        raised.append(None)
    except Exception as error:
        raised.append({"type": type(error).__name__, "text": str(error)})
print(json.dumps(raised))
`;

describeWithOracle("the table's examples, run in PyTorch", () => {
  test('each raises its type with its text, to the letter', () => {
    const raised: unknown = JSON.parse(python(raiseAll, JSON.stringify(texts.map((text) => text.python))));
    expect(raised).toEqual(texts.map(({ type, text }) => ({ type, text })));
  });
});
