import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Issue } from './issue.ts';

/**
 * Finds contradictions between answers that the guide could not use: one with a question that comes later, and questions
 * that could be left without any option to choose.
 */
export function checkContradictions({ facets }: Pick<Knowledge, 'facets'>): Issue[] {
  return facets.flatMap((facet, position): Issue[] => {
    const earlier = new Set(facets.slice(0, position).map(({ id }) => id));
    const place = { code: 'mismatch' as const, collection: 'facets' as const, entry: String(position) };
    const late = facet.options.flatMap(({ contradicts = [] }, option) =>
      contradicts.flatMap(({ when }, index) =>
        Object.keys(when)
          .filter((id) => !earlier.has(id))
          .map((id) => ({
            ...place,
            path: ['options', option, 'contradicts', index, 'when', id],
            found: `「${id}」不在「${facet.id}」前面`,
            expected: `排在「${facet.id}」前面的问题；反过来的，写在「${id}」那一问的选项里`,
          })),
      ),
    );
    if (facet.options.some(({ contradicts }) => contradicts === undefined)) return late;
    const expected = '至少有一个选项不写 contradicts，不然可能没有选项可选';
    return [...late, { ...place, path: ['options'], found: '每个选项都写了 contradicts', expected }];
  });
}
