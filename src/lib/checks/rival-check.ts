import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Conflict } from '../schemas/conflict.ts';
import type { Deadline } from '../schemas/deadline.ts';
import type { Pages } from '../schemas/related.ts';
import type { Issue } from './issue.ts';

type Collection = 'scenarios' | 'topics' | 'questions';

/** What a page states: claims, and deadlines of its own or of those claims. */
interface Page {
  collection: Collection;
  entry: string;
  claims: readonly string[];
  deadlines: readonly string[];
}

function pagesOf({ scenarios, topics, questions, releases }: Knowledge): Page[] {
  return [
    ...Object.entries(scenarios).map(([entry, page]) => ({
      collection: 'scenarios' as const,
      entry,
      claims: (page.claims ?? []).map(({ claim }) => claim),
      deadlines: [
        ...(page.deadlines ?? []).map(({ deadline }) => deadline),
        ...(page.releases ?? []).flatMap(({ release }) =>
          (releases[release]?.items ?? []).flatMap(({ deadline }) => deadline ?? []),
        ),
      ],
    })),
    ...Object.entries(topics).map(([entry, { sections, deadlines = [] }]) => ({
      collection: 'topics' as const,
      entry,
      claims: sections.flatMap(({ claims = [] }) => claims),
      deadlines: [...deadlines, ...sections.flatMap(({ periods = [] }) => periods)],
    })),
    ...Object.entries(questions).map(([entry, { claims = [], deadlines = [] }]) => ({
      collection: 'questions' as const,
      entry,
      claims,
      deadlines,
    })),
  ];
}

/** Whether a page states what one side of a conflict says. */
function states(claims: readonly string[], deadlines: readonly string[], side: Conflict['positions'][number]): boolean {
  return (
    (side.claims ?? []).some((id) => claims.includes(id)) || (side.deadlines ?? []).some((id) => deadlines.includes(id))
  );
}

/** Checks that a page which states two sides of a conflict as facts shows the conflict too. */
export function checkRivals(knowledge: Knowledge): Issue[] {
  return pagesOf(knowledge).flatMap((page) => {
    const deadlines = [...page.deadlines, ...page.claims.flatMap((id) => knowledge.claims[id]?.deadlines ?? [])];
    return Object.entries(knowledge.conflicts).flatMap(([id, { title, positions, touches }]): Issue[] => {
      if (touches[page.collection satisfies keyof Pages]?.includes(page.entry)) return [];
      const sides = positions.filter((position) => states(page.claims, deadlines, position));
      if (sides.length < 2) return [];
      const { collection, entry } = page;
      const found = `这一页写着两方的说法，却没有显示分歧 ${id}「${title}」：${sides.map(({ says }) => says).join(' / ')}`;
      const expected = `写进 conflicts/${id}.yaml 的 touches；或者去掉其中一方`;
      return [{ code: 'mismatch', collection, entry, path: [], found, expected }];
    });
  });
}

/** Whether two deadlines are how long the same takes, for accounts some of which are of the size of both. */
function isSamePeriod(one: Deadline, other: Deadline): boolean {
  const same = (['account', 'event', 'next', 'actor'] as const).every((key) => one[key] === other[key]);
  const over = (size: Deadline['size']) => size?.over ?? 0;
  const upTo = (size: Deadline['size']) => size?.['up-to'] ?? Number.POSITIVE_INFINITY;
  const [a, b] = [one.size, other.size];
  return same && a !== undefined && b !== undefined && over(a) < upTo(b) && over(b) < upTo(a);
}

/** Checks that two deadlines which say the same of accounts of one size, and not alike, are sides of a conflict. */
export function checkRivalDeadlines({ deadlines, conflicts }: Pick<Knowledge, 'deadlines' | 'conflicts'>): Issue[] {
  const shown = Object.values(conflicts).map(({ positions }) => positions.flatMap((side) => side.deadlines ?? []));
  const entries = Object.entries(deadlines);
  return entries.flatMap(([entry, deadline], place) =>
    entries.slice(place + 1).flatMap(([other, rival]): Issue[] => {
      const alike = (['value', 'most', 'unit'] as const).every((key) => deadline[key] === rival[key]);
      if (alike || !isSamePeriod(deadline, rival)) return [];
      if (shown.some((ids) => ids.includes(entry) && ids.includes(other))) return [];
      const found = `「${deadline.name}」和「${rival.name}」说的是同一件事、同一档账号，长短不一样`;
      const expected = '写一条分歧（conflicts/），两边的 positions 里各写上自己的期限；或者改窄其中一档的 size';
      return [{ code: 'mismatch', collection: 'deadlines', entry, others: [other], path: ['size'], found, expected }];
    }),
  );
}
