/** The views of a report, each loaded only when it is asked for. */
import type { View } from './view.ts';

interface NamedView {
  /** What it is for. */
  readonly summary: string;
  readonly load: () => Promise<View>;
  /** Whether it shows only some failures in full, as many as is said. */
  readonly counts?: true;
}

/** Each by what it is called on the command line. */
export const views = {
  terminal: {
    summary: 'as the run itself ends',
    load: async () => (await import('./views/terminal.ts')).terminalView,
    counts: true,
  },
  markdown: {
    summary: 'for a pull request',
    load: async () => (await import('./views/markdown.ts')).markdownView,
    counts: true,
  },
  junit: {
    summary: 'XML for Jenkins, GitLab and the like',
    load: async () => (await import('./views/junit.ts')).junitView,
  },
  html: {
    summary: 'one page to look around in',
    load: async () => (await import('./views/html.ts')).htmlView,
  },
  badge: {
    summary: 'what shields.io draws one of',
    load: async () => (await import('./views/badge.ts')).badgeView,
  },
} as const satisfies Readonly<Record<string, NamedView>>;

/** A view. */
export type ViewName = keyof typeof views;

/** All of them. */
export const viewNames = Object.keys(views) as readonly ViewName[];
