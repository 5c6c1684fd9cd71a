/** What can be told to be wrong with a program without running it: unknown names, ops and params, data that misfits. */
import type { GradStep, HookStep, Program, Ref, Scalar, Step, StepPath } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { listProblems } from '../formats/list-problems.ts';
import { place } from '../formats/place.ts';
import { validate } from '../formats/validate.ts';
import { bodiesOf } from './bodies.ts';
import { checkCall } from './check-call.ts';
import { checkApply, checkFunctionStep, checkFunctions } from './check-functions.ts';
import { tooLarge } from './check-limits.ts';
import { checkTensor } from './check-tensor.ts';
import { checkTraining, namesUsedBy } from './check-training.ts';
import type { Problem, Report } from './problem.ts';
import { checkScalar, isScalar } from './scalars.ts';
import { Scope } from './scope.ts';
import { innerSteps, nameOf, refsOf } from './walk.ts';

export type { Problem } from './problem.ts';

/** Every problem of a program that the schema has accepted, in order of the steps. */
export function checkProgram(program: Program): readonly Problem[] {
  const large = tooLarge(program);
  if (large) return [large];
  const problems: Problem[] = [];
  checkSteps(program.steps, '', new Scope(), problems);
  checkFunctions(program, problems);
  return problems;
}

/** The program that some JSON is; throws a `FormatError` where it is none, or makes no sense. */
export function soundProgram(json: unknown): Program {
  const program = validate.program(json);
  const problems = checkProgram(program);
  if (problems.length > 0) throw new FormatError(describeProblems(problems, program));
  return program;
}

function describeProblems(problems: readonly Problem[], program: Program): string {
  return listProblems(
    'the program makes no sense',
    problems.map(({ step, message }) => `${place(pointerTo(step), program)}: ${message}`),
  );
}

const pointerTo = (path: StepPath): string =>
  path
    .split('.')
    .map((index) => `/steps/${index}`)
    .join('');

function checkSteps(steps: readonly Step[], prefix: string, scope: Scope, problems: Problem[]): void {
  for (const [i, step] of steps.entries()) {
    const path = `${prefix}${i}`;
    const report: Report = (message) => problems.push({ step: path, message });
    checkNames(step, scope, report);
    checkStep(step, scope, report);
    checkSteps(innerSteps(step), `${path}.`, neverRuns(step) ? new Scope(scope) : scope, problems);
    checkBodies(step, path, scope, problems);
    if (step.do === 'optimizer_step' && step.closure) checkName(step.closure.returns, 'tensor', scope, report);
    scope.bind(step);
  }
}

/** What is bound in such a block is never bound. */
const neverRuns = (step: Step): boolean => step.do === 'repeat' && step.times === 0;

function checkBodies(step: Step, path: StepPath, around: Scope, problems: Problem[]): void {
  for (const { part, parameters, steps, uses } of bodiesOf(step)) {
    const scope = around.inside(parameters);
    if (step.do === 'hook') scope.bind(step); // a hook may remove itself
    checkSteps(steps, `${path}.${part}`, scope, problems);
    const report: Report = (message) => problems.push({ step: path, message });
    for (const ref of uses) checkName(nameOf(ref), 'tensor', scope, report);
  }
}

function checkNames(step: Step, scope: Scope, report: Report): void {
  for (const ref of refsOf(step)) checkName(nameOf(ref), 'tensor', scope, report);
  for (const [name, kind] of namesUsedBy(step)) checkName(name, kind, scope, report);
}

function checkName(name: string, kind: Parameters<Scope['problemWith']>[1], scope: Scope, report: Report): void {
  const problem = scope.problemWith(name, kind);
  if (problem) report(problem);
}

function checkStep(step: Step, scope: Scope, report: Report): void {
  if (step.do === 'tensor') checkTensor(step, report);
  else if (step.do === 'call' || step.do === 'in_place') checkCall(step, report);
  else if (step.do === 'assign') checkGiven(step.value, 'value', report);
  else if (step.do === 'hook') checkHook(step, report);
  else if (step.do === 'grad') checkGrad(step, report);
  else if (step.do === 'function') checkFunctionStep(step, report);
  else if (step.do === 'apply') checkApply(step, scope, report);
  else checkTraining(step, scope, report);
}

function checkGiven(value: Ref | Scalar, where: string, report: Report): void {
  if (isScalar(value)) checkScalar(value, where, report);
}

function checkHook({ action, on }: HookStep, report: Report): void {
  if ('scale' in action) checkGiven(action.scale, 'scale', report);
  if ('clear' in action && on === 'gradient') report('only a hook on "post_accumulate" can clear .grad');
  if ('run' in action && action.run.returns !== null && on === 'post_accumulate')
    report('a hook on "post_accumulate" returns nothing: "returns" must be null');
}

function checkGrad({ out, inputs }: GradStep, report: Report): void {
  if (out.length !== inputs.length)
    report(`"out" needs a name for each of the ${inputs.length} inputs, not ${out.length}`);
}
