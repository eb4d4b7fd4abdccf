import type { Knowledge } from '../knowledge/knowledge.ts';
import { TIERS, type Tier } from '../schemas/subject.ts';

/** What a reader is told where nothing better than a weak source stands behind a fact. */
const WEAK_LABELS: Partial<Record<Tier, string>> = {
  community: '社区说法',
  practitioner: '只有从业者页面',
};

/** Returns the best tier among sources. */
export function bestTier(ids: readonly string[], { sources }: Pick<Knowledge, 'sources'>): Tier | undefined {
  const tiers = ids.flatMap((id) => sources[id]?.tier ?? []);
  return TIERS.find((tier) => tiers.includes(tier));
}

/** Words of warning for a fact: how weak the best of its sources is, and whether only an older rule says it. */
export function warningsOf(
  fact: { sources: readonly string[]; older?: true | undefined },
  knowledge: Pick<Knowledge, 'sources'>,
): string[] {
  const weak = WEAK_LABELS[bestTier(fact.sources, knowledge) ?? 'official'];
  return [...(fact.older ? ['旧规定'] : []), ...(weak === undefined ? [] : [weak])];
}
