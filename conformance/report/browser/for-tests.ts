/** Tests that look at a page in a browser: run where there is one, plainly not run where there is none, failed where there must be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { browserIsRequired, findBrowser } from './find.ts';

const found = findBrowser();

/** A page that is open, and what went wrong on it or was asked of the network. */
export interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** Opens a text as a page; `hash` is what stands behind its address. */
export type Open = (html: string, hash?: string) => Promise<Opened>;

/** `describe` for what needs a browser, which is started once for all its tests. */
export function describeWithBrowser(title: string, tests: (open: Open) => void): void {
  if ('executable' in found) describe(title, () => tests(browserAt(found.executable)));
  else if (browserIsRequired())
    test(title, () => Promise.reject(new Error(`these tests need a browser: ${found.missing}`)));
  else describe.skip(`${title} [NOT RUN, needs a browser: ${found.missing}]`, () => tests(() => Promise.reject()));
}

function browserAt(executablePath: string): Open {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-page-'));
  let browser: Browser;
  beforeAll(async () => {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // root cannot be kept in one
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  return async (html, hash = '') => {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    const page = await browser.newPage();
    const troubles: string[] = [];
    const url = pathToFileURL(path).href;
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) troubles.push(`request: ${request.url()}`);
    });
    await page.goto(`${url}${hash}`);
    return { page, troubles };
  };
}
