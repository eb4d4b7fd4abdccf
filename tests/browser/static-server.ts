import { type StaticServer, serveSite } from '../../scripts/serve-site.ts';

export type { StaticServer };

/** Serves a folder on a free loopback port, under `/` or a sub-path such as `/a/b/`; whatever lies outside is not found. */
export function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  return serveSite(folder, { base });
}
