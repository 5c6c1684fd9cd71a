/** The table of verdicts: as many rows at once as are quickly drawn, each of which opens to its details. */
import type { PageVerdict } from './contents.ts';
import { button, byId, element } from './element.ts';

/** So many rows are added at a time. */
const ROWS = 200;
const COLUMNS = ['verdict', 'case', 'level'];

/** A table that is told what to show. */
export class VerdictTable {
  readonly element: HTMLElement;
  readonly #body = element('tbody');
  readonly #more: HTMLButtonElement;
  readonly #details: (verdict: PageVerdict) => HTMLElement;
  #rest: readonly PageVerdict[] = [];

  constructor(details: (verdict: PageVerdict) => HTMLElement) {
    this.#details = details;
    this.#more = button({ class: 'more' }, '', () => this.#addRows());
    const titles = COLUMNS.map((title) => element('th', { scope: 'col' }, title));
    const head = element('thead', {}, element('tr', {}, ...titles));
    const table = element('table', { class: 'verdicts' }, element('caption', { class: 'hidden' }, 'Verdicts'), head);
    table.append(this.#body);
    this.element = element('div', {}, element('div', { class: 'scroll' }, table), this.#more);
  }

  show(verdicts: readonly PageVerdict[]): void {
    this.#body.replaceChildren();
    this.#rest = verdicts;
    this.#addRows();
  }

  /** Opens the details of a case, if its row is there. */
  open(id: string): void {
    const row = document.getElementById(rowId(id));
    row?.querySelector('button')?.click();
    row?.scrollIntoView({ block: 'center' });
  }

  #addRows(): void {
    this.#body.append(...this.#rest.slice(0, ROWS).map((verdict) => this.#row(verdict)));
    this.#rest = this.#rest.slice(ROWS);
    this.#more.hidden = this.#rest.length === 0;
    this.#more.textContent = `Show ${Math.min(ROWS, this.#rest.length)} more of ${this.#rest.length}`;
  }

  #row(verdict: PageVerdict): HTMLElement {
    const { id, title = '', level, kind, distance = '' } = verdict;
    const details = `details:${id}`;
    const open = button({ class: 'open', 'aria-expanded': 'false', 'aria-controls': details }, id, () => toggle());
    const row = element(
      'tr',
      { id: rowId(id) },
      element('td', {}, element('span', { class: `kind ${kind}` }, kind)),
      element('td', {}, open, ...[title, distance].map((text) => element('span', { class: 'title' }, text))),
      element('td', {}, level),
    );
    const toggle = (): void => {
      const wasOpen = open.getAttribute('aria-expanded') === 'true';
      open.setAttribute('aria-expanded', String(!wasOpen));
      if (wasOpen) byId(details).remove();
      else
        row.after(
          element('tr', { id: details }, element('td', { colspan: String(COLUMNS.length) }, this.#details(verdict))),
        );
    };
    return row;
  }
}

const rowId = (id: string): string => `row:${id}`;
