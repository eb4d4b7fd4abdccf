import { type StaticServer, serveSite } from '../../scripts/serve-site.ts';

export type { StaticServer };

/** Serves a folder on a loopback port, a free one if none is given, under `/` or a sub-path such as `/a/b/`. */
export function serveFolder(folder: string, base = '/', port = 0): Promise<StaticServer> {
  return serveSite(folder, { base, port });
}
