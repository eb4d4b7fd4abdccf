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

/** Serves a folder on a free loopback port, under `/` or a sub-path such as `/a/b/`; whatever lies outside is not found. */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(pageNotFound(folder));
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    serve(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageNotFound(folder: string): string {
  try {
    return readFileSync(path.join(folder, '404.html'), 'utf8');
  } catch {
    return 'Not found';
  }
}
