/** The known bugs as a document for people. */
import type { KnownBug } from '../../spec/index.ts';

const preface = `# Bugs that this suite would have found

Every one of these was a real bug, reported against a released library. Beside each stands what finds it: fixtures and laws
that no backend with the bug passes. \`npm run known-bugs\` gives the reference one bug after the other, and checks that
each piece of evidence fails.

Made from \`known-bugs.json\` by \`npm run known-bugs\`. Do not edit.
`;

/** The document, in Markdown. */
export const documentOf = (bugs: readonly KnownBug[]): string =>
  [preface, ...kindsOf(bugs).map((about) => section(about, bugs))].join('\n');

const kindsOf = (bugs: readonly KnownBug[]): readonly string[] => [...new Set(bugs.map(({ about }) => about))];

const section = (about: string, bugs: readonly KnownBug[]): string =>
  [`## ${about[0]?.toUpperCase()}${about.slice(1)}\n`, ...bugs.filter((bug) => bug.about === about).map(item), ''].join(
    '\n',
  );

function item({ id, wrong, seen_in, evidence, tests }: KnownBug): string {
  const seen = seen_in ? `  Seen in ${seen_in.map(linkTo).join(', ')}.` : [];
  const found = [...evidence.map((each) => `\`${each}\``), ...(tests ?? []).map(({ title }) => `the test "${title}"`)];
  return [`- **${id}** ${wrong}`, seen, `  Found by ${found.join(', ')}.`].flat().join('\n');
}

/** GitHub leads from the number of an issue to the pull request, where it is one. */
const linkTo = (report: string): string => {
  const [repository, number] = report.split('#');
  return `[${report}](https://github.com/${repository}/issues/${number})`;
};
