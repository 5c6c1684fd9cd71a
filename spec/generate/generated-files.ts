/** All generated files, by name. */
import { clausesSource } from './clauses.ts';
import { formatsSource } from './formats.ts';
import { opsSource } from './ops.ts';

export async function generatedFiles(): Promise<Record<string, string>> {
  return { 'formats.ts': await formatsSource(), 'ops.ts': opsSource(), 'clauses.ts': clausesSource() };
}
