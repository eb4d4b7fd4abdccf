import type { Knowledge } from '../knowledge/knowledge.ts';
import { TIERS, type Tier } from '../schemas/subject.ts';

/** How many sources of a tier there are, with what is said of it. */
interface TierTally {
  tier: Tier;
  label: string;
  says: string;
  count: number;
}

/** How many sources there are, how many say no day and how many were read in part only, and the day of the last reading. */
export interface SourceTally {
  tiers: TierTally[];
  all: number;
  undated: number;
  partial: number;
  lastRead: string | undefined;
}

/** Counts sources by their tier, the best tier first. */
export function tallySources({ sources, subject }: Pick<Knowledge, 'sources' | 'subject'>): SourceTally {
  const list = Object.values(sources);
  return {
    tiers: TIERS.map((tier) => ({
      tier,
      label: subject.tiers[tier].label,
      says: subject.tiers[tier].about,
      count: list.filter((source) => source.tier === tier).length,
    })),
    all: list.length,
    undated: list.filter(({ published }) => published === 'unknown').length,
    partial: list.filter(({ complete }) => !complete).length,
    lastRead: list
      .map(({ read }) => read)
      .toSorted()
      .at(-1),
  };
}

/** Returns the sum of a tally in one sentence. */
export function tallyWords({ all, undated, partial, lastRead }: SourceTally): string {
  const read = lastRead === undefined ? '' : `最近一次读是 ${lastRead}。`;
  return `一共 ${all} 份：${undated} 份自己没有写日期，${partial} 份只读到一部分。${read}读的都是存档，不是现在的网页。`;
}
