import type { Knowledge } from '../knowledge/knowledge.ts';

/** An address outside the site and the entries that name it. */
export interface OutsideLink {
  url: string;
  places: string[];
}

/** What came of trying an address. */
export interface LinkResult extends OutsideLink {
  /** `ok`: answered; `gone`: the server says it is not there; `failed`: no answer that says anything. */
  state: 'ok' | 'gone' | 'failed';
  detail: string;
}

/** Lists every address outside the site that the content names, each once. */
export function listOutsideLinks(knowledge: Pick<Knowledge, 'sources' | 'channels' | 'materials'>): OutsideLink[] {
  const { sources, channels, materials } = knowledge;
  const named = [
    ...Object.entries(sources).map(([id, { url }]) => [url, `sources/${id}`] as const),
    ...Object.entries(channels).map(
      ([id, channel]) => ['url' in channel ? channel.url : undefined, `channels/${id}`] as const,
    ),
    ...Object.entries(materials).map(([id, { template }]) => [template?.url, `materials/${id}`] as const),
  ];
  const links = new Map<string, string[]>();
  for (const [url, place] of named) {
    if (url !== undefined) links.set(url, [...(links.get(url) ?? []), place]);
  }
  return [...links].map(([url, places]) => ({ url, places })).toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

/** Says what an answer of a server means for a reader who follows the link. */
export function judgeStatus(status: number): LinkResult['state'] {
  if (status < 400 || status === 401 || status === 403 || status === 405 || status === 429) return 'ok';
  return status === 404 || status === 410 ? 'gone' : 'failed';
}

/** Whether nothing answered at all, as it is without a network. */
export function looksOffline(results: readonly LinkResult[]): boolean {
  return results.length > 0 && results.every(({ state }) => state === 'failed');
}
