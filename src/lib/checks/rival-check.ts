import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Conflict } from '../schemas/conflict.ts';
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
