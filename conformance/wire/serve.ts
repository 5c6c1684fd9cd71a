/** The adapter's end of the wire: answers requests, one message a line, with what a backend in this process gives. */
import type { Readable } from 'node:stream';
import type { Reply, RunParams } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { quote } from '../formats/quote.ts';
import { linesOf } from './lines.ts';
import { ReplyWriter } from './reply-writer.ts';

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const INTERNAL_ERROR = -32603;

/** Where replies go, a line each; and what a backend throws, which its author will want to see whole. */
export interface Outlet {
  readonly write: (line: string) => void;
  readonly log: (error: unknown) => void;
}

/** Answers the lines of `input` until `bye` or its end. */
export async function serve(backend: Backend, input: Readable, outlet: Outlet): Promise<void> {
  for await (const line of linesOf(input)) if (await answerLine(backend, line, outlet)) break;
  await backend.close();
}

/** Answers one line; gives whether it said bye. */
async function answerLine(backend: Backend, line: string, { write, log }: Outlet): Promise<boolean> {
  const message = parse(line);
  const requests = Array.isArray(message) ? message : [message];
  const replies = new ReplyWriter(write);
  for (const request of requests) replies.add(await replyTo(backend, request, log));
  replies.flush();
  return requests.some((request) => isObject(request) && request.method === 'bye');
}

/** The message of a line; undefined where it is not JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function replyTo(backend: Backend, request: unknown, log: Outlet['log']): Promise<Reply> {
  if (request === undefined) return errorReply(null, PARSE_ERROR, 'this line is not JSON');
  if (!isObject(request) || !isId(request.id))
    return errorReply(null, INVALID_REQUEST, `no request with an id from 0 up: ${quote(request)}`);
  const { id, method, params } = request;
  if (method === 'hello') return resultReply(id, backend.description);
  if (method === 'bye') return resultReply(id, null);
  if (method === 'run') return runReply(backend, id, params as RunParams, log);
  return errorReply(id, METHOD_NOT_FOUND, `the request has no "method" that there is: ${quote(method)}`);
}

/** What the backend throws is a fault of the adapter, and never an outcome. */
async function runReply(backend: Backend, id: number, params: RunParams, log: Outlet['log']): Promise<Reply> {
  try {
    const answer = await backend.run(params);
    return answer.kind === 'fault' ? await faultReply(id, params, answer.message) : resultReply(id, answer);
  } catch (error) {
    log(error);
    return faultReply(id, params, error instanceof Error ? error.message : String(error));
  }
}

/** What went wrong with params that are wrong is told by what is wrong with them. */
async function faultReply(id: number, params: RunParams, message: string): Promise<Reply> {
  const { problemOfRun } = await import('./explain-run.ts'); // not needed where all goes well
  const problem = problemOfRun(params);
  return problem === undefined ? errorReply(id, INTERNAL_ERROR, message) : errorReply(id, INVALID_PARAMS, problem);
}

const isId = (id: unknown): id is number => Number.isSafeInteger(id) && Number(id) >= 0;

function isObject(
  json: unknown,
): json is { readonly id?: unknown; readonly method?: unknown; readonly params?: unknown } {
  return typeof json === 'object' && json !== null;
}

const resultReply = (id: number, result: unknown): Reply => ({ jsonrpc: '2.0', id, result });

const errorReply = (id: number | null, code: number, message: string): Reply => ({
  jsonrpc: '2.0',
  id,
  error: { code, message },
});
