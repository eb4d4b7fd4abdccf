import type { Source, Tier } from '../schemas/source.ts';
import { TIER_LABELS, TIERS } from '../schemas/source.ts';

/** What a reader may make of a source of each tier. */
const TIER_WORDS: Record<Tier, string> = {
  official: '腾讯自己域名下的页面，最可信。没有写日期的，不知道现在还是不是这样。',
  'official-copy': '别的网站转载的腾讯公告或说明，多半是几年前的。',
  community: '社区里有人写的文章、问答，腾讯没有为它作保。',
  practitioner: '服务商、代办的页面。找不到更好的才用；只有它写过的，会照实说。',
};

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
export function tallySources(sources: Record<string, Source>): SourceTally {
  const list = Object.values(sources);
  return {
    tiers: TIERS.map((tier) => ({
      tier,
      label: TIER_LABELS[tier],
      says: TIER_WORDS[tier],
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
