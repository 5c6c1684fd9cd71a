/** What a page holds of a report: plain JSON, put together where the page is made and read where it is looked at. */

/** Everything on the page. */
export interface PageContents {
  /** What was judged. */
  readonly title: string;
  readonly conclusion: string;
  readonly conforms: boolean;
  /** By what it was judged, and where. */
  readonly run: string;
  /** The kinds of verdicts that there are, the worst first. */
  readonly kinds: readonly string[];
  readonly levels: readonly PageLevel[];
  readonly remarks: readonly PageRemark[];
  /** The text of the clauses that something is wrong with. */
  readonly clauses: Readonly<Record<string, string>>;
  /** The worst first. */
  readonly verdicts: readonly PageVerdict[];
}

/** One row of the summary. */
export interface PageLevel {
  readonly level: string;
  readonly name: string;
  readonly claimed: boolean;
  readonly judged: number;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Something that was found besides the verdicts. */
export interface PageRemark {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One verdict. */
export interface PageVerdict {
  readonly id: string;
  readonly title?: string;
  readonly level: string;
  readonly kind: string;
  readonly clauses: readonly string[];
  readonly reason?: string;
  readonly fault?: string;
  /** The more basic case that fails too. */
  readonly blockedBy?: string;
  readonly known?: { readonly reason: string; readonly link?: string };
  readonly differences?: readonly PageDifference[];
  readonly compared: number;
  /** How far off the worst number is, in words. */
  readonly distance?: string;
  readonly scripts?: readonly PageScript[];
  /** The command that shows its program. */
  readonly command?: string;
}

/** One difference, its numbers in words. */
export interface PageDifference {
  readonly where: string;
  readonly step?: string;
  readonly expected: string;
  readonly actual: string;
  readonly bound?: string;
  readonly distance?: string;
}

/** A program in one language. */
export interface PageScript {
  readonly language: string;
  readonly text: string;
}
