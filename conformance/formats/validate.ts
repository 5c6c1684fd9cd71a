/** Turns JSON into typed values, or says what is wrong with it. */

import type { ValidateFunction } from 'ajv';
import type {
  Catalogue,
  CategoryTable,
  Description,
  ErrorReply,
  Fixture,
  KnownBugs,
  KnownFailures,
  Manifest,
  Mutants,
  Outcome,
  Program,
  ReasonsForSilence,
  Reply,
  ReplyLine,
  ReportLine,
  Request,
  RequestLine,
  ResultReply,
} from '../../spec/index.ts';
import { explain } from './explain.ts';
import { FormatError } from './format-error.ts';
import { listProblems } from './list-problems.ts';
import { compile } from './schemas.ts';

/** One function a format: gives the value with its type, or throws a `FormatError`. */
export const validate = {
  catalogue: validator<Catalogue>('catalogue', 'catalogue.schema.json', { allErrors: true }),
  categories: validator<CategoryTable>('category table', 'categories.schema.json', { allErrors: true }),
  program: validator<Program>('program', 'program.schema.json', { allErrors: true }),
  fixture: validator<Fixture>('fixture', 'fixture.schema.json', { allErrors: true }),
  manifest: validator<Manifest>('manifest', 'manifest.schema.json', { allErrors: true }),
  knownBugs: validator<KnownBugs>('list of known bugs', 'known-bugs.schema.json', { allErrors: true }),
  knownFailures: validator<KnownFailures>('list of known failures', 'known-failures.schema.json', { allErrors: true }),
  mutants: validator<Mutants>('list of mutants', 'mutants.schema.json', { allErrors: true }),
  reasonsForSilence: validator<ReasonsForSilence>('list of reasons', 'mutants.schema.json#/$defs/reasons', {
    allErrors: true,
  }),
  outcome: validator<Outcome>('outcome', 'outcome.schema.json', { allErrors: false }),
  request: validator<Request>('request', 'protocol.schema.json#/$defs/request', { allErrors: false }),
  requestLine: validator<RequestLine>('request', 'protocol.schema.json#/$defs/request_line', { allErrors: false }),
  reply: validator<Reply>('reply', 'protocol.schema.json#/$defs/reply', { allErrors: false }),
  resultReply: validator<ResultReply>('reply', 'protocol.schema.json#/$defs/result_reply', { allErrors: false }),
  errorReply: validator<ErrorReply>('reply', 'protocol.schema.json#/$defs/error_reply', { allErrors: false }),
  replyLine: validator<ReplyLine>('reply', 'protocol.schema.json#/$defs/reply_line', { allErrors: false }),
  description: validator<Description>('description', 'protocol.schema.json#/$defs/description', { allErrors: false }),
  reportLine: validator<ReportLine>('report line', 'report.schema.json', { allErrors: false }),
} as const;

/** Of a document with so many values all errors are looked for: a validator takes as long as their number's square. */
const notLarge = 4000;

function validator<T>(format: string, ref: string, options: { readonly allErrors: boolean }): (json: unknown) => T {
  let compiled: ValidateFunction | undefined; // at first use, since compiling all would slow every start
  return (json) => {
    compiled ??= compile(ref, { allErrors: false });
    if (isValid(compiled, json, format)) return json as T;
    const errors = options.allErrors && hasFewValues(json) ? allErrors(ref, json) : compiled.errors;
    throw new FormatError(listProblems(`not a valid ${format}`, explain(errors ?? [], json)));
  };
}

/** A validator goes as deep as the document does, until there is no stack left. */
function isValid(compiled: ValidateFunction, json: unknown, format: string): boolean {
  try {
    return compiled(json);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FormatError(`not a valid ${format}: it is nested too deeply`);
  }
}

function allErrors(ref: string, json: unknown): ValidateFunction['errors'] {
  const thorough = compile(ref, { allErrors: true });
  thorough(json);
  return thorough.errors;
}

function hasFewValues(json: unknown): boolean {
  const values = [json];
  for (let i = 0; i < values.length && values.length <= notLarge; i++) {
    const value = values[i];
    if (Array.isArray(value) && value.length > notLarge) return false;
    if (typeof value === 'object' && value !== null) values.push(...Object.values(value));
  }
  return values.length <= notLarge;
}
