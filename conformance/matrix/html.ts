/** The matrix as one page that needs nothing else. Whatever an adapter said is text in it, and cannot be anything more. */
import { toHtml } from 'hast-util-to-html';
import { h, type Result } from 'hastscript';
import { languageNames, languages, programText } from '../print/languages.ts';
import { describeFailure } from '../report/failure.ts';
import { printable } from '../report/layout.ts';
import { anchorOf, type Counts, describeLibrary, type Failing, type Judged, legendOf, type Matrix } from './matrix.ts';

const style = `
  :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
  body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid #8886; padding: .3rem .6rem; text-align: left; vertical-align: top; white-space: nowrap; }
  .right { color: light-dark(#176b2c, #7fd694); }
  .wrong { color: light-dark(#a3151f, #ff9a9a); font-weight: 600; }
  .unjudged { opacity: .65; }
  pre { background: #8881; overflow-x: auto; padding: .8rem; }
  section { border-top: 1px solid #8886; margin-top: 1.5rem; }
`;

/** The whole page. `made` says by what and when. */
export function htmlOf(matrix: Matrix, made: string): string {
  const { judged, chapters } = matrix;
  const title = 'What released libraries do';
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
      h('title', title),
      h('style', style),
    ]),
    h('body', [
      h('main', [
        h('h1', title),
        h('p', legendOf(matrix)),
        h('div.wide', table(matrix)),
        libraries(matrix),
        h('p', made),
        h('h2', 'The smallest programs that show what is wrong'),
        ...judged.flatMap((library) => chapters.flatMap((chapter) => program(library, chapter))),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function table({ judged, chapters }: Matrix): Result {
  const head = h('tr', [h('th', 'chapter'), ...judged.map(({ name }) => h('th', { scope: 'col' }, name))]);
  const rows = chapters.map((chapter) =>
    h('tr', [h('th', { scope: 'row' }, chapter), ...judged.map((library) => h('td', cell(library, chapter)))]),
  );
  const all = h('tr', [h('th', { scope: 'row' }, 'all'), ...judged.map(({ total }) => h('td', describeCounts(total)))]);
  return h('table', [h('thead', head), h('tbody', [all, ...rows])]);
}

function cell({ name, cells }: Judged, chapter: string): Result[] {
  const found = cells.get(chapter);
  return found ? describeCounts(found, `#${anchorOf(name, chapter)}`) : [];
}

const describeCounts = ({ right, wrong, notJudged }: Counts, href?: string): Result[] => [
  ...(right > 0 ? [h('div.right', `${right} right`)] : []),
  ...(wrong > 0 ? [h('div', h(href ? 'a.wrong' : 'span.wrong', { href }, `${wrong} wrong`))] : []),
  ...(notJudged > 0 ? [h('div.unjudged', `${notJudged} not judged`)] : []),
];

const libraries = ({ judged, notJudged }: Matrix): Result =>
  h('dl', [
    ...judged.flatMap((library) => [h('dt', library.name), h('dd', printable(describeLibrary(library)))]),
    ...notJudged.flatMap(({ name, why }) => [h('dt', `${name}, which was not judged`), h('dd', printable(why))]),
  ]);

function program({ name, cells }: Judged, chapter: string): Result[] {
  const failing = cells.get(chapter)?.smallest;
  return failing ? [h('section', { id: anchorOf(name, chapter) }, describe(`${name}, ${chapter}`, failing))] : [];
}

const describe = (heading: string, { line, title, scripts }: Failing): Result[] => [
  h('h3', heading),
  ...(title === undefined ? [] : [h('p', title)]),
  h('pre', printable(describeFailure(line))),
  ...languageNames.flatMap((language) => {
    const script = scripts[language];
    return script === undefined ? [] : [h('h4', languages[language].title), h('pre', h('code', programText(script)))];
  }),
];
