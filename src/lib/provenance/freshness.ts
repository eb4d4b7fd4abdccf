import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Source } from '../schemas/source.ts';
import { type Subject, TIERS, type Tier } from '../schemas/subject.ts';
import { daysBetween } from '../timeline/calendar-day.ts';

/** After how many days a copy has to be read again; what stands further from the authority changes and vanishes sooner. */
const REVIEW_AFTER: Record<Tier, number> = {
  official: 180,
  'official-copy': 365,
  community: 180,
  practitioner: 90,
};

/** From how many years on a page is old for what it says. */
const OLD_YEARS = 3;

/** How fresh a source is on a day. */
export interface Freshness {
  id: string;
  source: Source;
  /** Days since the copy was read. */
  age: number;
  /** Days until it is due; negative where it is overdue. */
  left: number;
  /** Whether the page itself is old, or has no date. */
  old: 'dated' | 'old' | 'undated';
}

/** Judges every source on a day, the most overdue first, then by tier. */
export function judgeFreshness({ sources }: Pick<Knowledge, 'sources'>, today: string): Freshness[] {
  return Object.entries(sources)
    .map(([id, source]): Freshness => {
      const age = daysBetween(source.read, today);
      const years = source.published === 'unknown' ? undefined : daysBetween(source.published, today) / 365;
      const old = years === undefined ? 'undated' : years >= OLD_YEARS ? 'old' : 'dated';
      return { id, source, age, left: REVIEW_AFTER[source.tier] - age, old };
    })
    .toSorted(
      (a, b) =>
        a.left - b.left || TIERS.indexOf(a.source.tier) - TIERS.indexOf(b.source.tier) || (a.id < b.id ? -1 : 1),
    );
}

/** The report for maintainers, as Markdown: what is due, then everything by tier. */
export function freshnessReport(list: readonly Freshness[], today: string, { tiers }: Pick<Subject, 'tiers'>): string {
  const due = list.filter(({ left }) => left <= 0);
  const line = ({ id, source, age, left, old }: Freshness) => {
    const date =
      old === 'undated' ? '页面没有写日期' : `${source.published}${old === 'old' ? `（${OLD_YEARS} 年以上）` : ''}`;
    const state = left <= 0 ? `过期 ${-left} 天` : `还有 ${left} 天`;
    return `| ${id} | ${date} | ${source.read} | ${age} | ${state} | ${source.url ?? ''} |`;
  };
  const head = [
    '| 出处 | 页面日期 | 读到的日期 | 读过几天 | 下次复核 | 网址 |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const byTier = TIERS.flatMap((tier) => {
    const rows = list.filter(({ source }) => source.tier === tier);
    const title = `## ${tiers[tier].label}（每 ${REVIEW_AFTER[tier]} 天复核，共 ${rows.length} 份）`;
    return rows.length === 0 ? [] : ['', title, '', ...head, ...rows.map(line)];
  });
  return [
    `# 出处复核 ${today}`,
    '',
    `${list.length} 份出处，${due.length} 份该复核。`,
    ...(due.length === 0 ? [] : ['', '## 该复核的', '', ...head, ...due.map(line)]),
    ...byTier,
    '',
  ].join('\n');
}
