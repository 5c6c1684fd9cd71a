/** The catalogue as a TypeScript constant: JSON's strings would widen to `string`, and then no op could be typed. */
import { readJson } from './files.ts';

const banner = '/* Made from spec/ops.json by `npm run generate`. Do not edit. */';

/** The text of `generated/ops.ts`. */
export function opsSource(): string {
  const { rounding, ops, optimizers, schedulers } = readJson('ops.json') as Record<string, unknown>;
  const constants = { rounding, ops, optimizers, schedulers };
  const lines = Object.entries(constants).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  );
  return `${banner}\n${lines.join('\n')}`;
}
