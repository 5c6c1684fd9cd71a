/** Loads the fixtures that people wrote, from a folder of modules: as data, so that nothing here knows any of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FormatError } from '../formats/format-error.ts';
import type { AuthoredFixture } from './authored.ts';

/** The authored fixtures of a folder, in order of id: what its modules export as `fixtures`. */
export async function loadAuthored(folder: string): Promise<readonly AuthoredFixture[]> {
  const lists = await Promise.all(modulesOf(folder).map(fixturesOf));
  const fixtures = lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = fixtures.find(({ id }, i) => id === fixtures[i + 1]?.id);
  if (twice) throw new FormatError(`two fixtures have the id ${twice.id}`);
  return fixtures;
}

const modulesOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /\.[jt]s$/.test(file) && !/\.(d|test)\.[jt]s$/.test(file))
    .map((file) => join(folder, file));

async function fixturesOf(path: string): Promise<readonly AuthoredFixture[]> {
  const module: { readonly fixtures?: readonly AuthoredFixture[] } = await import(pathToFileURL(path).href);
  return module.fixtures ?? []; // others are what the fixtures are built from
}
