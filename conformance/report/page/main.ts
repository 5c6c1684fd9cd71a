/** The page: reads what it holds, and shows as much of it as is asked for. */
import type { PageContents } from './contents.ts';
import { byId, element } from './element.ts';
import { everything, type Filter, filterIn, hashOf, matcherOf } from './filter.ts';
import { filterForm } from './filter-form.ts';
import { heading, levelTable, remarkList } from './overview.ts';
import { verdictDetails } from './verdict-details.ts';
import { VerdictTable } from './verdict-table.ts';

const contents: PageContents = JSON.parse(byId('contents').textContent ?? '');

const status = element('p', { role: 'status', class: 'status' });
const form = filterForm(contents, go);
const table = new VerdictTable((verdict) =>
  verdictDetails(verdict, contents, {
    toClause: (clause) => go({ ...everything, clause }),
    toCase: (id) => {
      go({ ...everything, text: id });
      table.open(id);
    },
  }),
);

document.title = `${contents.title}: gradspec report`;
byId('head').append(...heading(contents));
byId('overview').append(levelTable(contents), ...remarkList(contents));
byId('verdicts').append(element('h2', {}, 'Verdicts'), form.element, status, table.element);
addEventListener('hashchange', () => show(filterIn(location.hash)));
show(filterIn(location.hash));

/** Shows what a filter lets through, and puts the filter into the address. */
function go(filter: Filter): void {
  history.replaceState(null, '', hashOf(filter));
  show(filter);
}

function show(filter: Filter): void {
  const shown = contents.verdicts.filter(matcherOf(filter));
  form.show(filter);
  status.textContent = `${shown.length} of ${contents.verdicts.length} shown`;
  table.show(shown);
}
