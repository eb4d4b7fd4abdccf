import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** A running server: the address of the folder, ending in a slash, and the way to stop it. */
export interface StaticServer {
  url: string;
  close: () => Promise<void>;
}

/** Where a folder is served: under a path, and on a port and host; without these under `/`, on a free port of loopback. */
interface Serving {
  base?: string;
  port?: number;
  host?: string;
}

function pageNotFound(folder: string): string {
  try {
    return readFileSync(path.join(folder, '404.html'), 'utf8');
  } catch {
    return 'Not found';
  }
}

/**
 * Serves a folder as a plain host does: its own page for what is not there, whatever lies outside, and addresses that mean
 * nothing. Fails where the port is taken.
 */
export async function serveSite(
  folder: string,
  { base = '/', port = 0, host = '127.0.0.1' }: Serving = {},
): Promise<StaticServer> {
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(pageNotFound(folder));
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    serve(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
