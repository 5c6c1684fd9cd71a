import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Program, Step } from '../../spec/index.ts';
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
          1.25,
        ],
        "do": "tensor",
        "dtype": "float",
        "out": "x1",
        "requires_grad": true,
        "shape": [
          2,
          1,
        ],
      },
      {
        "data": [
          2.5,
          -3,
          2.25,
          3.5,
          -1.25,
          0.75,
          -3.5,
          2.75,
        ],
        "do": "tensor",
        "dtype": "float",
        "out": "x2",
        "requires_grad": true,
        "shape": [
          4,
          2,
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

/** What a program must have often enough for the bugs that hang on it to be found: in at least so many of a hundred. */
const contents: Readonly<
  Record<string, readonly [percent: number, has: (steps: readonly Step[], program: Program) => boolean]>
> = {
  'a write in place': [
    65,
    (steps) =>
      steps.some((step) => step.do === 'assign' || (step.do === 'in_place' && typeof step.inputs.self === 'string')),
  ],
  'a second backward': [50, (steps) => steps.filter((step) => step.do === 'backward').length > 1],
  'a graph that is retained': [
    50,
    (steps) => steps.some((step) => step.do === 'backward' && step.retain_graph === true),
  ],
  'a tensor used twice': [60, (steps) => usesOf(steps).some((uses) => uses > 1)],
  'an operation of a tensor on itself': [
    12,
    (steps) =>
      steps.some(
        (step) => step.do === 'call' && step.inputs.self !== undefined && step.inputs.self === step.inputs.other,
      ),
  ],
  'a strided leaf': [30, (steps) => steps.some((step) => step.do === 'tensor' && step.layout !== undefined)],
  'a size of 1': [40, (steps) => steps.some((step) => step.do === 'tensor' && step.shape.includes(1))],
  'a tensor without dims': [15, (steps) => steps.some((step) => step.do === 'tensor' && step.shape.length === 0)],
  'an empty tensor': [1, (steps) => steps.some((step) => step.do === 'tensor' && step.shape.includes(0))],
  'a dim counted from the end': [
    18,
    (steps) => steps.some((step) => step.do === 'call' && typeof step.params.dim === 'number' && step.params.dim < 0),
  ],
  'a given gradient': [30, (steps) => steps.some((step) => step.do === 'backward' && step.gradients !== undefined)],
  'special values': [
    12,
    (steps) => steps.some((step) => step.do === 'tensor' && JSON.stringify(step.data).includes('1000')),
  ],
  'named dtypes': [7, (steps) => steps.some((step) => step.do === 'tensor' && step.dtype === 'bool')],
  'steps without recording': [15, (steps) => steps.some((step) => step.do === 'no_grad')],
  'a detached tensor': [10, (steps) => steps.some((step) => step.do === 'detach')],
  'a retained gradient': [8, (steps) => steps.some((step) => step.do === 'retain_grad')],
  'a hook': [8, (steps) => steps.some((step) => step.do === 'hook')],
  'a derivative of a derivative': [
    20,
    (steps) => steps.some((step) => step.do === 'grad' && step.create_graph === true),
  ],
  'a gradient that is set': [10, (steps) => steps.some((step) => step.do === 'set_grad')],
  'a step of an optimizer': [5, (steps) => steps.some((step) => step.do === 'optimizer_step')],
};

function usesOf(steps: readonly Step[]): number[] {
  const uses = new Map<unknown, number>();
  for (const step of steps)
    if (step.do === 'call') for (const input of Object.values(step.inputs)) uses.set(input, (uses.get(input) ?? 0) + 1);
  return [...uses.values()];
}

describe('random programs have', () => {
  const programs = draw('S', 600, 2).map(
    ({ program }) => [[...walk(program)].map(({ step }) => step), program] as const,
  );

  test.each(Object.keys(contents))('%s often enough', (what) => {
    const [percent, has] = contents[what]!;
    const share = (100 * programs.filter(([steps, program]) => has(steps, program)).length) / programs.length;
    expect(share).toBeGreaterThanOrEqual(percent);
  });
});
