/** A report as one page that needs no network: what it holds is JSON, which a script of ours shows as text and as nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packagePath } from '../../package-files.ts';
import type { View } from '../view.ts';
import { pageContents } from './page-contents.ts';

/** The page. Nothing in it but our own script and style is obeyed: their hashes are all that its policy allows. */
export const htmlView: View = (report, known) => {
  const style = readFileSync(packagePath('conformance', 'report', 'page', 'style.css'), 'utf8');
  const script = readFileSync(packagePath('dist', 'conformance', 'report', 'page', 'main.js'), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>gradspec report</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header id="head"></header>
<main>
<noscript>This page needs JavaScript to show the report that it holds.</noscript>
<section id="overview" aria-label="Summary"></section>
<section id="verdicts" aria-label="Verdicts"></section>
</main>
<script type="application/json" id="contents">${inertJson(pageContents(report, known))}</script>
<script>${script}</script>
</body>
</html>
`;
};

function policyOf(style: string, script: string): string {
  const rules = [
    `default-src 'none'`,
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return rules.join('; ');
}

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** JSON in which nothing can end the element that it stands in. */
const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
