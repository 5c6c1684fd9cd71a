/** What a report is about: the cases and laws of the run that made it, found again. */
import type { ReportHeader } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { laws } from '../laws/laws.ts';
import { type Item, makePlan } from '../runner/plan.ts';
import type { Corpus } from '../runner/run.ts';

/** The items that the report in a file has verdicts on, in order. Throws a `FormatError` where they are not those of this corpus. */
export function itemsOf(path: string, header: ReportHeader, { manifest, fixtures }: Corpus): readonly Item[] {
  if (header.corpus !== manifest.corpus)
    throw new FormatError(
      `${path}: it is about another corpus, ${header.corpus}, and this is ${manifest.corpus}; ` +
        'the version of gradspec that made it has it, or --corpus says where it is',
    );
  const { levels, pattern } = header.selection;
  const options = {
    laws: header.selection.laws ? laws : [],
    ...(levels && { levels }),
    ...(pattern !== undefined && { pattern }),
    ...(header.shard && { shard: header.shard }),
  };
  const plan = makePlan(fixtures, options, header.backend);
  if (plan.hash !== header.plan)
    throw new FormatError(`${path}: it is of ${header.suite}, and is about other cases and laws than there are here`);
  return [...plan.smoke.filter(({ isOwn }) => isOwn), ...plan.rest].map(({ item }) => item);
}
