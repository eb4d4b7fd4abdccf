import { questionPath, topicPath } from '../addresses/routes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { plainAddress } from './exact.ts';

/** Of the pages that rest on one address, so many are named. */
const MOST = 8;

/** Lists the ids that stand under a key anywhere inside an entry. */
function idsUnder(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner].flat() : idsUnder(key, inner)));
}

/**
 * Tells which pages rest on which address: those that cite a source, or a claim with that source, and those that send
 * readers there or to a mail address.
 * @param position the place of a page in the table, by its address or by its scenario's code
 */
export function citedBy(
  knowledge: Knowledge,
  position: ReadonlyMap<string | undefined, number>,
): Record<string, number[]> {
  const { scenarios, topics, questions, claims, sources, channels } = knowledge;
  const cited = new Map<string, Set<number>>();
  const entries: [string, object][] = [
    ...Object.values(scenarios).map((scenario): [string, object] => [scenario.code, scenario]),
    ...Object.entries(topics).map(([id, topic]): [string, object] => [topicPath(id).slice(1), topic]),
    ...Object.entries(questions).map(([id, question]): [string, object] => [questionPath(id).slice(1), question]),
  ];
  for (const [name, entry] of entries) {
    const place = position.get(name);
    if (place === undefined) continue;
    const ownClaims = idsUnder('claims', entry).flatMap((id) => claims[id] ?? []);
    const resting = [...idsUnder('sources', entry), ...idsUnder('sources', ownClaims)].map((id) => sources[id]);
    const sent = idsUnder('channel', entry).map((id) => channels[id]);
    for (const one of [...resting, ...sent]) {
      const named = one && ('url' in one ? one.url : 'address' in one ? one.address : undefined);
      if (named === undefined) continue;
      const address = plainAddress(named);
      cited.set(address, (cited.get(address) ?? new Set()).add(place));
    }
  }
  return Object.fromEntries([...cited].map(([address, places]) => [address, [...places].slice(0, MOST)]));
}
