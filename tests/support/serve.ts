/** Serves test pages on loopback. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

export interface Reply {
  body: string | Uint8Array;
  /** 200 where it is not given. */
  status?: number;
  /** `content-type` follows the path's ending where it is not given. */
  headers?: Record<string, string>;
}

/** What a path answers: a text, a reply with headers, a folder's files, or a function that decides each time. */
export type Route = string | Reply | { folder: string } | ((request: IncomingMessage) => string | Reply);

/** Routes by path; a key that ends with `/*` serves everything below it, and the longest key wins. */
export type Routes = Record<string, Route>;

export interface Server extends AsyncDisposable {
  /** Origin without a slash at the end: `http://127.0.0.1:4000`. */
  url: string;
  /** Every request so far, as `GET /path?query`. */
  requests: string[];
  /** Adds or replaces a route, so that a page can change between two loads. */
  set(path: string, route: Route): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Starts a server on a free port of 127.0.0.1. A path that no route knows answers 404. Also reached as `localhost`,
 * which is another site to the browser.
 */
export async function serve(initial: Routes = {}): Promise<Server> {
  const routes = new Map(Object.entries(initial));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(routes, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const close = () =>
    new Promise<void>(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    set: (path, route) => void routes.set(path, route),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function answer(routes: Map<string, Route>, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const key = routes.has(pathname) ? pathname : longestPrefix(routes, pathname);
  const route = key === null ? undefined : routes.get(key);
  const reply =
    route === undefined ? null : await replyOf(route, pathname.slice((key?.length ?? 1) - 1), request);
  if (reply === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
  response.writeHead(reply.status ?? 200, {
    'content-type': type,
    'cache-control': 'no-cache',
    ...reply.headers,
  });
  response.end(reply.body);
}

function longestPrefix(routes: Map<string, Route>, pathname: string): string | null {
  const keys = [...routes.keys()].filter(key => key.endsWith('/*') && pathname.startsWith(key.slice(0, -1)));
  return keys.sort((a, b) => b.length - a.length)[0] ?? null;
}

async function replyOf(route: Route, below: string, request: IncomingMessage): Promise<Reply | null> {
  if (typeof route === 'function') return replyOf(route(request), below, request);
  if (typeof route === 'string') return { body: route };
  if ('body' in route) return route;
  const path = decodeURIComponent(below);
  if (path.includes('..')) return null;
  try {
    return { body: await readFile(join(route.folder, path)) };
  } catch {
    return null;
  }
}
