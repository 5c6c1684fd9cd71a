/** A fixture's path is its id: the chapter is a folder, the rest the file's name. */
import type { Chapter, Id } from '../../spec/index.ts';

const ending = '.json';

/** The path of a fixture's file inside the corpus, with forward slashes. */
export function pathOfId(id: Id): string {
  const [chapter, ...rest] = id.split('.');
  return `${chapter}/${rest.join('.')}${ending}`;
}

/** The id that a path inside the corpus stands for. */
export const idOfPath = (path: string): Id => path.slice(0, -ending.length).replaceAll(/[\\/]/g, '.');

/** The chapter of an id. */
export const chapterOf = (id: Id): Chapter => id.split('.', 1)[0]!;
