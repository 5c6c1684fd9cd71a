/** The form by which people say what they want to see. */
import type { PageContents } from './contents.ts';
import { button, type Content, element } from './element.ts';
import { everything, type Filter } from './filter.ts';

/** A form that says what is asked for whenever that changes, and can be told. */
export interface FilterForm {
  readonly element: HTMLElement;
  show(filter: Filter): void;
}

/** Makes the form. */
export function filterForm(contents: PageContents, changed: (filter: Filter) => void): FilterForm {
  const text = element('input', { type: 'search', id: 'text', placeholder: 'in-place raises', autocomplete: 'off' });
  const level = select('level', 'all levels', levelOptions(contents));
  const clause = select('clause', 'all clauses', clauseOptions(contents));
  const kinds = contents.kinds.map((kind) => element('input', { type: 'checkbox', id: `kind-${kind}`, value: kind }));
  const form = element(
    'form',
    { role: 'search', 'aria-label': 'Filter verdicts' },
    labelled('Text', text),
    labelled('Level', level),
    labelled('Clause', clause),
    button({ class: 'quiet' }, 'Clear', () => changed(everything)),
    element('fieldset', {}, element('legend', {}, 'Verdict'), ...kinds.map((box) => kindLabel(box, contents))),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => changed(filterNow()));
  return { element: form, show };

  function filterNow(): Filter {
    const checked = kinds.filter((box) => box.checked).map((box) => box.value);
    return { kinds: checked, level: level.value, clause: clause.value, text: text.value };
  }

  function show(filter: Filter): void {
    if (text.value !== filter.text) text.value = filter.text; // setting it would move the cursor
    level.value = filter.level;
    clause.value = filter.clause;
    for (const box of kinds) box.checked = filter.kinds.includes(box.value);
  }
}

const labelled = (title: string, field: HTMLElement): HTMLElement =>
  element('div', { class: 'field' }, element('label', { for: field.id }, title), field);

function kindLabel(box: HTMLInputElement, { verdicts }: PageContents): HTMLElement {
  const count = verdicts.filter(({ kind }) => kind === box.value).length;
  const text = [element('span', {}, box.value), element('span', { class: 'count' }, String(count))];
  return element('label', { class: `kind ${box.value}`, for: box.id }, box, ...text);
}

const select = (id: string, all: string, options: readonly Content[]): HTMLSelectElement =>
  element('select', { id }, element('option', { value: '' }, all), ...options);

const levelOptions = ({ levels }: PageContents): readonly Content[] =>
  levels.map(({ level, name }) => element('option', { value: level }, `${level} ${name}`));

/** Clauses by chapter; a chapter can be chosen as a whole. */
function clauseOptions({ verdicts }: PageContents): readonly Content[] {
  const ids = [...new Set(verdicts.flatMap(({ clauses }) => clauses))].sort();
  const chapters = [...new Set(ids.map((id) => id.split('.', 1)[0]!))];
  return chapters.map((chapter) => {
    const own = ids.filter((id) => id.startsWith(`${chapter}.`)).map((id) => element('option', { value: id }, id));
    return element('optgroup', { label: chapter }, element('option', { value: chapter }, `${chapter}: all`), ...own);
  });
}
