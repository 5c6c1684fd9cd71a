import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runReference } from '../backends/reference.ts';
import { validate } from '../formats/validate.ts';
import { checkProgram } from '../programs/check.ts';
import { levelOf } from '../programs/level.ts';
import { walk } from '../programs/walk.ts';
import { everything } from './limits-for-tests.ts';
import { type FuzzLevel, fuzzLevels } from './profile.ts';
import { drawProgram, interpretDraft } from './program.ts';

const draw = (level: FuzzLevel, count: number, seed = 1) =>
  Array.from({ length: count }, (_, index) => drawProgram(seed, index, level, everything));

describe.each(fuzzLevels)('random programs of level %s', (level) => {
  const drawn = draw(level, 200);

  test('are programs that make sense', () => {
    for (const { program } of drawn) expect(checkProgram(validate.program(program))).toEqual([]);
  });

  test('ask for no other level', () => {
    expect([...new Set(drawn.map(({ program }) => levelOf(program)))]).toEqual([level]);
  });

  test('raise nothing outside an attempt', () => {
    for (const { program } of drawn) expect(runReference({ program, float: 'float64' }).kind).toBe('values');
  });

  test('are the same when their drafts are interpreted again', () => {
    for (const { program, draft } of drawn) expect(interpretDraft(draft, everything)).toEqual(program);
  });

  test('make sense, and raise nothing outside an attempt, whatever is left out of their drafts', () => {
    const parts = fc.tuple(fc.nat(199), fc.infiniteStream(fc.boolean()), fc.nat(20));
    fc.assert(
      fc.property(parts, ([index, keeps, choices]) => {
        const { draft } = drawn[index]!;
        const kept = draft.genes.filter(() => keeps.next().value);
        const genes = kept.map((gene) =>
          keeps.next().value ? gene : { ...gene, choices: gene.choices.slice(0, choices) },
        );
        const program = interpretDraft({ ...draft, genes }, everything);
        expect(checkProgram(program)).toEqual([]);
        expect(runReference({ program, float: 'float64' }).kind).toBe('values');
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test('the same seed gives the same program on any machine', () => {
  const { program } = drawProgram(1, 0, 'O', everything);
  expect(program.steps.slice(0, 2)).toMatchInlineSnapshot(`
    [
      {
        "data": [
          2.75,
        ],
        "do": "tensor",
        "dtype": "float",
        "out": "x1",
        "requires_grad": true,
        "shape": [
          1,
        ],
      },
      {
        "data": [
          2.75,
        ],
        "do": "tensor",
        "dtype": "float",
        "out": "x2",
        "requires_grad": true,
        "shape": [
          1,
        ],
      },
    ]
  `);
});

test('a backend that lacks something is not asked for it', () => {
  const limits = { ...everything, ops: ['add', 'sum'], dtypes: ['float32' as const], features: ['backward' as const] };
  for (let index = 0; index < 100; index += 1) {
    const { program } = drawProgram(1, index, 'P', limits);
    const steps = [...walk(program)].map(({ step }) => step);
    expect(steps.filter((step) => step.do === 'call').every(({ op }) => limits.ops.includes(op))).toBe(true);
    const kinds = new Set(steps.map((step) => step.do));
    expect([...kinds].filter((kind) => !['tensor', 'call', 'backward', 'observe'].includes(kind))).toEqual([]);
  }
});
