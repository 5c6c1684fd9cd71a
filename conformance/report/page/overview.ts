/** What stands above the verdicts: what was judged, what it came to, level by level, and what else was found. */
import type { PageContents, PageLevel, PageRemark } from './contents.ts';
import { element } from './element.ts';

/** The head of the page. */
export const heading = ({ title, conclusion, conforms, run }: PageContents): readonly HTMLElement[] => [
  element('p', { class: 'product' }, 'gradspec report'),
  element('h1', {}, title),
  element('p', { class: `conclusion ${conforms ? 'right' : 'wrong'}` }, conclusion),
  element('p', { class: 'run' }, run),
];

/** The table of levels. */
export function levelTable({ levels, kinds }: PageContents): HTMLElement {
  const titles = ['level', 'judged', ...kinds];
  const head = element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)));
  const table = element(
    'table',
    { class: 'levels' },
    element('caption', {}, 'Verdicts by level'),
    element('thead', {}, head),
    element('tbody', {}, ...levels.map((level) => levelRow(level, kinds))),
  );
  return element('div', { class: 'scroll' }, table);
}

function levelRow({ level, name, claimed, judged, total, counts }: PageLevel, kinds: readonly string[]): HTMLElement {
  const title = element('th', { scope: 'row' }, element('strong', {}, level), ` ${name}`);
  if (!claimed) title.append(element('span', { class: 'remark' }, ' not claimed'));
  const cells = kinds.map((kind) =>
    element('td', { class: counts[kind] === 0 ? 'none' : kind }, String(counts[kind] ?? 0)),
  );
  return element('tr', {}, title, element('td', {}, `${judged} of ${total}`), ...cells);
}

/** What was found besides the verdicts, folded up. */
export const remarkList = ({ remarks }: PageContents): readonly HTMLElement[] => remarks.map(remarkDetails);

const remarkDetails = ({ title, lines }: PageRemark): HTMLElement =>
  element(
    'details',
    { class: 'remarks' },
    element('summary', {}, `${title} ${lines.length}`),
    element('ul', {}, ...lines.map((line) => element('li', {}, line))),
  );
