/** The kill table as a document for people. */
import type { ReasonForSilence } from '../../spec/index.ts';
import type { Faults, Planted } from './faults.ts';
import type { KillTable } from './kill-table.ts';
import type { Finders } from './probes.ts';

const preface = ({ seed, programs }: KillTable): string => `# Who finds which fault

A check is worth what it finds. Here the reference is given one fault after another: mutants, one at least for the gradient
of every input of every op, and the [bugs that libraries have had](../bugs/README.md). Beside each stands who finds it: of the
fixtures and laws that were asked how many, with the smallest, and how many random programs of seed ${seed} it took, where
${programs} were tried. What has found another fault already is mostly not asked again, so that the counts are the least that
there are.

\`npm run mutants\` examines all faults, \`-- --new\` those that the table lacks. Made by it from \`planted/\`, \`kill-table.json\` and
\`kills-nothing.json\`. Do not edit.
`;

const bugsTitle = 'Known bugs';

/** The document, in Markdown. */
export function documentOf(
  { planted, waiting }: Faults,
  table: KillTable,
  reasons: readonly ReasonForSilence[],
): string {
  const titles = [...new Set(planted.map(titleOf))];
  const sections = titles.map((title) => {
    const rows = planted.filter((fault) => titleOf(fault) === title).map((fault) => row(fault, table.faults[fault.id]));
    return [`## ${title}\n`, head, ...rows, ''].join('\n');
  });
  return [
    preface(table),
    ...sections,
    '## Waiting\n\nKnown bugs that the reference is not given, and why.\n',
    ...waiting.map(({ id, reason }) => `- **${id}** ${reason}`),
    '\n## What finds nothing\n\nFixtures and laws that find none of these faults, and why they are kept.\n',
    ...reasons.map(({ ids, reason }) => `- ${ids.map((id) => `\`${id}\``).join(', ')}: ${reason}`),
    '',
  ].join('\n');
}

const titleOf = ({ id, clause }: Planted): string => (/^[A-Z]/.test(id) ? bugsTitle : capital(clause.split('.')[0]!));
const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1).replaceAll('-', ' ')}`;

const head = '| fault | fixtures | laws | random programs |\n| --- | --- | --- | --- |';

function row({ id, clause }: Planted, found: Finders | undefined): string {
  const rule = /^[A-Z]/.test(id) ? '' : ` (\`${clause}\`)`;
  if (!found) return `| ${id}${rule} | not examined yet | | |`;
  const some = (ids: readonly string[]): string => (ids.length === 0 ? '–' : `${ids.length}: \`${ids[0]}\``);
  return `| ${id}${rule} | ${some(found.fixtures)} | ${some(found.laws)} | ${found.programs ?? '–'} |`;
}
