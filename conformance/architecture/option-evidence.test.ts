/** Every option of every optimizer and scheduler is shown at a value that is not its default. */
import { expect, test } from 'vitest';
import type { Option, Params, ParamValue, Program, Step } from '../../spec/index.ts';
import { optimizerEntries, schedulerEntries } from '../catalogue/training.ts';
import { readCorpus } from '../corpus/read.ts';
import { walk } from '../programs/walk.ts';

/** The options that a step gives something made before it or by it, and what made it. */
function given(step: Step): readonly Params[] {
  switch (step.do) {
    case 'optimizer':
      return [step.options, ...step.groups.map(({ options }) => options)];
    case 'scheduler':
      return [step.options];
    default:
      return [];
  }
}

const programs: readonly Program[] = readCorpus().fixtures.map(({ program }) => program);
const makers = programs.flatMap((program) =>
  [...walk(program)].flatMap(({ step }) =>
    'kind' in step ? given(step).map((options) => ({ kind: step.kind, options })) : [],
  ),
);

const differs = (value: ParamValue | undefined, entry: Option): boolean =>
  value !== undefined && JSON.stringify(value) !== JSON.stringify(entry.default);

const entries = Object.entries({ ...optimizerEntries, ...schedulerEntries });

test.each(entries)('%s is shown with every option at another value than its default', (kind, { options }) => {
  const shown = makers.filter((maker) => maker.kind === kind);
  const never = Object.entries(options).filter(
    ([name, entry]) => !shown.some((maker) => differs(maker.options[name], entry)),
  );
  expect(never.map(([name]) => name)).toEqual([]);
});
