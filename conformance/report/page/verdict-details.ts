/** One verdict in full: the rules, the reason, the numbers, the programs. */
import type { PageContents, PageDifference, PageScript, PageVerdict } from './contents.ts';
import { button, type Content, element } from './element.ts';

/** What may be done from within the details of a verdict. */
export interface Links {
  /** Shows another case. */
  readonly toCase: (id: string) => void;
  /** Shows all verdicts on a clause. */
  readonly toClause: (id: string) => void;
}

/** The details of a verdict. */
export const verdictDetails = (verdict: PageVerdict, { clauses }: PageContents, links: Links): HTMLElement =>
  element(
    'div',
    { class: 'details' },
    ...(verdict.reason === undefined ? [] : [element('pre', { class: 'reason' }, verdict.reason)]),
    ...knownReason(verdict),
    ...blocker(verdict, links),
    ...(verdict.differences?.length ? [differenceTable(verdict.differences)] : []),
    clauseList(verdict, clauses, links),
    ...(verdict.scripts?.length ? [scriptList(verdict.scripts)] : []),
    ...(verdict.command === undefined ? [] : [commandLine(verdict.command)]),
  );

function knownReason({ known }: PageVerdict): readonly HTMLElement[] {
  if (!known) return [];
  const link = known.link !== undefined && /^https?:\/\//.test(known.link) ? known.link : undefined;
  const more = link === undefined ? [] : [' ', element('a', { href: link, rel: 'noreferrer noopener' }, link)];
  return [element('p', {}, `A known failure: ${known.reason}`, ...more)];
}

function blocker({ blockedBy }: PageVerdict, { toCase }: Links): readonly HTMLElement[] {
  if (blockedBy === undefined) return [];
  const link = button({ class: 'link' }, blockedBy, () => toCase(blockedBy));
  return [element('p', {}, 'It fails, and so does what is more basic: ', link)];
}

function differenceTable(differences: readonly PageDifference[]): HTMLElement {
  const titles = ['where', 'expected', 'actual', 'bound', 'distance'];
  const head = element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)));
  const rows = differences.map(({ where, step, expected, actual, bound = '', distance = '' }) => {
    const place = step === undefined ? where : `${where} (step ${step})`;
    const cells = [expected, actual, bound, distance].map((text) => element('td', {}, text));
    return element('tr', {}, element('th', { scope: 'row' }, place), ...cells);
  });
  const table = element('table', {}, element('caption', {}, 'Differences'), element('thead', {}, head));
  table.append(element('tbody', {}, ...rows));
  return element('div', { class: 'scroll' }, table);
}

function clauseList({ clauses }: PageVerdict, texts: PageContents['clauses'], { toClause }: Links): HTMLElement {
  const items = clauses.flatMap((id): readonly HTMLElement[] => {
    const text = texts[id];
    const name = element(
      'dt',
      {},
      button({ class: 'link', title: 'all verdicts on this clause' }, id, () => toClause(id)),
    );
    return text === undefined ? [name] : [name, element('dd', {}, ...marked(text))];
  });
  return element('dl', { class: 'clauses', 'aria-label': 'Clauses' }, ...items);
}

/** The little Markdown that clauses are written in: bold words and code. */
const marked = (text: string): readonly Content[] =>
  text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => {
    if (part.startsWith('**')) return element('strong', {}, part.slice(2, -2));
    return part.startsWith('`') ? element('code', {}, part.slice(1, -1)) : part;
  });

const scriptList = (scripts: readonly PageScript[]): HTMLElement =>
  element(
    'div',
    { class: 'scripts' },
    ...scripts.map(({ language, text }) =>
      element(
        'figure',
        {},
        element('figcaption', {}, language, copyButton(text)),
        element('pre', { tabindex: '0' }, element('code', {}, text)),
      ),
    ),
  );

const commandLine = (command: string): HTMLElement =>
  element('p', { class: 'command' }, 'To run it: ', element('code', {}, command), copyButton(command));

function copyButton(text: string): HTMLElement {
  const made = button({ class: 'quiet copy' }, 'Copy', async () => {
    await navigator.clipboard.writeText(text);
    made.textContent = 'Copied';
  });
  return made;
}
