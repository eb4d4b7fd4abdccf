// In the worker: files that are kept once somebody used them, or asked for the whole site. A newer version of what is kept
// is fetched with the version that brings it. Each is stored under its checksum, so that two versions never mix.
import type { Kept } from '../../lib/editions/precache.ts';

/** Files that are fetched at a time. */
const AT_A_TIME = 4;
/** Stands in the cache where somebody asked for the whole. */
const WHOLE = '?whole';

/** How far keeping the whole has come. */
export interface Progress {
  done: number;
  of: number;
  failed: number;
}

/** Returns an address without what does not change the file. */
const bare = (url: string) => url.replace(/[?#].*$/s, '');

/** The files kept on use. */
export class OnUseFiles {
  private readonly cacheName: string;
  private readonly scope: string;
  /** Checksums by full address. */
  private readonly sums: ReadonlyMap<string, string>;

  constructor(cacheName: string, scope: string, list: readonly Kept[]) {
    this.cacheName = cacheName;
    this.scope = scope;
    this.sums = new Map(list.map(([address, sum]) => [new URL(address, scope).href, sum]));
  }

  /** Returns the address under which a file asked for is listed; hosts find pages without their ending too. */
  listed(url: string): string | undefined {
    return [bare(url), `${bare(url)}.html`].find((name) => this.sums.has(name));
  }

  private key(url: string): string {
    return `${url}?sha256=${encodeURIComponent(this.sums.get(url) ?? '')}`;
  }

  private open(): Promise<Cache> {
    return caches.open(this.cacheName);
  }

  /** Returns a listed file as it is kept. */
  async kept(url: string): Promise<Response | undefined> {
    return (await this.open()).match(this.key(url));
  }

  /** Fetches a listed file whole and keeps it; fails where anything else comes. Where there is no room, it is only handed on. */
  async take(url: string, must: boolean): Promise<Response> {
    const response = await fetch(url, { integrity: `sha256-${this.sums.get(url)}`, cache: 'no-cache' });
    if (!response.ok || response.redirected) throw new Error(url);
    const put = this.open().then((cache) => cache.put(this.key(url), response.clone()));
    await put.catch((error: unknown) => {
      if (must) throw error;
    });
    return response;
  }

  /** Returns the addresses that are not kept. */
  async missing(): Promise<string[]> {
    const kept = new Set((await (await this.open()).keys()).map(({ url }) => url));
    return [...this.sums.keys()].filter((url) => !kept.has(this.key(url)));
  }

  /** Keeps the whole; tells how far it is. What fails is left for the next time. */
  async takeAll(tell: (progress: Progress) => void): Promise<void> {
    await (await this.open()).put(this.scope + WHOLE, new Response());
    await this.takeEach(await this.missing(), tell);
  }

  private async takeEach(wanted: readonly string[], tell: (progress: Progress) => void): Promise<void> {
    const queue = [...wanted];
    const progress = { done: 0, of: queue.length, failed: 0 };
    const next = async (): Promise<void> => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        await this.take(url, true).then(
          () => {
            progress.done += 1;
          },
          () => {
            progress.failed += 1;
          },
        );
        tell(progress);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, next));
  }

  /** Fetches what this version has anew of what is kept; all of it where somebody asked for the whole. */
  async renew(): Promise<void> {
    const kept = new Set((await (await this.open()).keys()).map(({ url }) => bare(url)));
    const whole = (await (await this.open()).match(this.scope + WHOLE)) !== undefined;
    const missing = await this.missing();
    await this.takeEach(whole ? missing : missing.filter((url) => kept.has(url)), () => {});
  }

  /** Deletes what was kept for another version of the site. */
  async tidy(): Promise<void> {
    const own = new Set([this.scope + WHOLE, ...[...this.sums.keys()].map((url) => this.key(url))]);
    const cache = await this.open();
    for (const request of await cache.keys()) if (!own.has(request.url)) await cache.delete(request);
  }
}
