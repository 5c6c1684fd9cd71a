/** Checks custom functions and hooks: their parts go together, and what is bound in one is bound nowhere else. */
import type { ApplyStep, FunctionStep, Name, Program, Step } from '../../spec/index.ts';
import { bodiesOf } from './bodies.ts';
import type { Problem, Report } from './problem.ts';
import { namesBoundBy, type Scope } from './scope.ts';
import { type Visit, walk } from './walk.ts';

/** Reports parts of a custom function that do not go together whatever it is applied to. */
export function checkFunctionStep({ forward, backward }: FunctionStep, report: Report): void {
  if (backward === null) return;
  const { gradients, saved_tensors } = backward;
  const { returns, save_for_backward } = forward;
  if (gradients.length !== returns.length)
    report(`"gradients" needs a name for each of the ${returns.length} results, not ${gradients.length}`);
  if (saved_tensors.length !== 0 && saved_tensors.length !== save_for_backward.length)
    report(
      `"saved_tensors" needs a name for each of the ${save_for_backward.length} tensors that are saved, ` +
        `not ${saved_tensors.length}`,
    );
}

/** Reports an application that does not fit its function. */
export function checkApply({ function: name, inputs, out }: ApplyStep, scope: Scope, report: Report): void {
  const applied = scope.functionStep(name);
  if (applied === undefined) return;
  const { forward } = applied;
  if (inputs.length !== forward.inputs.length)
    report(`${name} takes ${forward.inputs.length} inputs, not ${inputs.length}`);
  if (out.length !== forward.returns.length)
    report(`${name} gives ${forward.returns.length} results: "out" needs as many names, not ${out.length}`);
}

/** Reports what the functions of a program may not do, wherever they stand. */
export function checkFunctions(program: Program, problems: Problem[]): void {
  const visits = [...walk(program)];
  checkOwnNames(visits, problems);
  checkQuestions(visits, problems);
}

/**
 * Reports names that are bound in a function and somewhere else too. Whoever runs programs may then keep all names in one
 * table, and whoever prints them may make a function's names local.
 */
function checkOwnNames(visits: readonly Visit[], problems: Problem[]): void {
  const owners = new Map<Name, readonly Step[] | null>();
  for (const { step, path, owner } of visits)
    for (const [name, by] of bindings(step, owner)) {
      if (!owners.has(name)) owners.set(name, by);
      else if (owners.get(name) !== by)
        problems.push({
          step: path,
          message: `"${name}" is bound in a function and elsewhere too: rename one of them`,
        });
    }
}

const bindings = (step: Step, owner: Visit['owner']): (readonly [Name, Visit['owner']])[] => [
  ...namesBoundBy(step).map(([name]) => [name, owner] as const),
  ...bodiesOf(step).flatMap(({ parameters, steps }) => parameters.map((name) => [name, steps] as const)),
];

/** Reports questions about the inputs of a custom function where there is none. */
function checkQuestions(visits: readonly Visit[], problems: Problem[]): void {
  const functions = new Set<Visit['owner']>(
    visits.flatMap(({ step }) => (step.do === 'function' ? bodiesOf(step).map(({ steps }) => steps) : [])),
  );
  for (const { step, path, owner } of visits)
    if (step.do === 'observe' && step.what === 'needs_input_grad' && !functions.has(owner))
      problems.push({ step: path, message: 'only the steps of a custom function can observe needs_input_grad' });
}
