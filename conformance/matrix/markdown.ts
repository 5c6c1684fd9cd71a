/** The matrix as Markdown: a table whose cells lead to the programs below it. */
import { languageNames, languages, programText } from '../print/languages.ts';
import { describeFailure } from '../report/failure.ts';
import { codeBlock, codeSpan } from '../report/markdown-text.ts';
import { anchorOf, type Counts, describeLibrary, type Failing, type Judged, legendOf, type Matrix } from './matrix.ts';

/** The whole document. `made` says by what and when. */
export function markdownOf(matrix: Matrix, made: string): string {
  const { judged, notJudged, chapters } = matrix;
  const rows = chapters.map((chapter) =>
    row(
      chapter,
      judged.map((library) => cell(library, chapter)),
    ),
  );
  return `${[
    '# What released libraries do',
    legendOf(matrix),
    [
      row(
        'chapter',
        judged.map(({ name }) => name),
      ),
      row(
        '---',
        judged.map(() => '---'),
      ),
      row(
        '**all**',
        judged.map(({ total }) => describeCounts(total)),
      ),
      ...rows,
    ].join('\n'),
    judged.map((library) => `- **${library.name}**: ${codeSpan(describeLibrary(library))}`).join('\n'),
    ...notJudged.map(({ name, why }) => `- **${name}** was not judged: ${codeSpan(why)}`),
    made,
    '## The smallest programs that show what is wrong',
    ...judged.flatMap((library) => chapters.flatMap((chapter) => program(library, chapter))),
  ].join('\n\n')}\n`;
}

const row = (title: string, cells: readonly string[]): string => `| ${[title, ...cells].join(' | ')} |`;

function cell({ name, cells }: Judged, chapter: string): string {
  const found = cells.get(chapter);
  return found ? describeCounts(found, (text) => `[${text}](#${anchorOf(name, chapter)})`) : '';
}

function describeCounts({ right, wrong, notJudged }: Counts, linked = (text: string): string => text): string {
  const parts = [
    right > 0 ? `${right} right` : '',
    wrong > 0 ? linked(`**${wrong} wrong**`) : '',
    notJudged > 0 ? `${notJudged} not judged` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function program({ name, cells }: Judged, chapter: string): readonly string[] {
  const failing = cells.get(chapter)?.smallest;
  // the heading is what a link to its name in small letters leads to
  return failing ? [`### ${name} ${chapter}`, ...describe(failing)] : [];
}

function describe({ line, title, scripts }: Failing): readonly string[] {
  const shown = languageNames.flatMap((language) => {
    const script = scripts[language];
    return script === undefined ? [] : [codeBlock(programText(script), languages[language].fence)];
  });
  return [...(title === undefined ? [] : [codeSpan(title)]), codeBlock(describeFailure(line)), ...shown];
}
