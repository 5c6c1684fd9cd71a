/** Scalar engines among the backends: those that claim level V, and not P. */
import type { Description, Fixture, Program } from '../../spec/index.ts';
import type { Answer, Backend, Run } from '../backends/backend.ts';
import { type CaseName, type Requirements, requirements } from '../programs/requirements.ts';
import { assembled } from './assemble.ts';
import { scalarForm } from './lower.ts';

/** Whether a backend is asked for the scalar forms of tensor programs. */
const isScalarEngine = ({ levels }: Pick<Description, 'levels'>): boolean =>
  levels.includes('V') && !levels.includes('P');

/** What a program requires of a scalar engine, if the backend is one and the program has a scalar form. */
export function requirementsFor(
  backend: Pick<Description, 'levels'>,
  program: Program,
  caseName: CaseName,
): Requirements | undefined {
  const form = isScalarEngine(backend) ? scalarForm(program) : undefined;
  return form && { ...requirements(form.program, caseName), level: 'V' };
}

/** The answer of a backend to a program: a scalar engine is given the scalar form, where there is one. */
export async function answerOf(backend: Backend, run: Run): Promise<Answer> {
  const form = isScalarEngine(backend.description) ? scalarForm(run.program) : undefined;
  if (!form) return backend.run(run);
  return assembled(form, await backend.run({ ...run, program: form.program }), run.float);
}

const arithmetic: ReadonlySet<string> = new Set(['add', 'sub', 'mul', 'div', 'neg', 'pow_tensor_scalar']);

/** Whether a fixture may not be unsupported by who claims the level: at level V those that take arithmetic and one backward. */
export function isCore({ core }: Fixture, { level, ops, features }: Requirements): boolean {
  if (core !== true || level !== 'V') return core === true;
  return ops.every((op) => arithmetic.has(op)) && features.every((feature) => feature === 'backward');
}
