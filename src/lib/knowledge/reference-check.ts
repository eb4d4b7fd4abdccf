import { allowedOptions, conditionsOf } from '../cases/condition.ts';
import type { Issue } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { nearest } from './nearest.ts';
import type { ProseReference } from './prose.ts';
import { conditionsIn, type Reference } from './references.ts';

const LABELS: Record<Reference['target'], string> = {
  scenarios: '情形代码',
  topics: '规则编号',
  questions: '常见问题编号',
  conflicts: '分歧编号',
  claims: '陈述编号',
  materials: '材料编号',
  channels: '渠道编号',
  deadlines: '期限编号',
  releases: '释放编号',
  sources: '出处编号',
  glossary: '词条编号',
  asked: '问法的文件名',
};

function near(word: string, candidates: Iterable<string>): { nearest?: string } {
  const found = nearest(word, candidates);
  return found === undefined ? {} : { nearest: found };
}

/** The ids of the entries that each collection has. */
export type EntryIds = Readonly<Record<Reference['target'], readonly string[]>>;

/** Finds names of entries that do not exist. */
export function checkReferences(ids: EntryIds, references: readonly (Reference | ProseReference)[]): Issue[] {
  const known = Object.fromEntries(Object.entries(ids).map(([target, names]) => [target, new Set(names)]));
  return references
    .filter(({ target, id }) => !known[target]?.has(id))
    .map(({ target, id, ...place }) => ({
      code: 'unknown-reference',
      ...place,
      found: `「${id}」`,
      expected: `已有的${LABELS[target]}（src/content/${target}/ 里的文件名）`,
      ...near(id, ids[target]),
    }));
}

/** Finds entries that name themselves: a link to the page it stands on leads nowhere. */
export function checkSelfReferences(references: readonly (Reference | ProseReference)[]): Issue[] {
  return references
    .filter(({ collection, entry, target, id }) => collection === target && entry === id)
    .map(({ target: _target, id, ...place }) => ({
      code: 'mismatch',
      ...place,
      found: `「${id}」就是这一条自己`,
      expected: '别的页面；不再需要就删掉',
    }));
}

/** Finds conditions on facets or options that do not exist. */
export function checkConditions(knowledge: Knowledge): Issue[] {
  const facetIds = knowledge.facets.map((facet) => facet.id);
  return conditionsIn(knowledge).flatMap(({ collection, entry, path, when }) =>
    conditionsOf(when).flatMap((condition, index) =>
      Object.keys(condition).flatMap((facetId): Issue[] => {
        const place = { collection, entry, path: [...path, ...(Array.isArray(when) ? [index] : []), facetId] };
        const facet = knowledge.facets.find((candidate) => candidate.id === facetId);
        if (facet === undefined) {
          const expected = `facets.yaml 里的问题编号：${facetIds.join('、')}`;
          return [
            { code: 'unknown-reference', ...place, found: `「${facetId}」`, expected, ...near(facetId, facetIds) },
          ];
        }
        const optionIds = facet.options.map((option) => option.id);
        return (allowedOptions(condition, facetId) ?? [])
          .filter((option) => !optionIds.includes(option))
          .map((option) => ({
            code: 'unknown-reference' as const,
            ...place,
            found: `「${option}」`,
            expected: `「${facetId}」的选项：${optionIds.join('、')}`,
            ...near(option, optionIds),
          }));
      }),
    ),
  );
}

/** Finds entries that nothing refers to. */
export function checkUnused(knowledge: Knowledge, references: readonly Reference[]): Issue[] {
  const targets = ['materials', 'channels', 'deadlines', 'releases', 'claims', 'sources'] as const;
  return targets.flatMap((target) => {
    const used = new Set(references.filter((reference) => reference.target === target).map(({ id }) => id));
    // A release with a column stands in the table of all releases, wherever else it is named.
    if (target === 'releases')
      for (const [id, { column }] of Object.entries(knowledge.releases)) if (column) used.add(id);
    return Object.keys(knowledge[target])
      .filter((id) => !used.has(id))
      .map((id) => ({
        code: 'unused' as const,
        collection: target,
        entry: id,
        path: [],
        found: '没有任何页面用到它',
        expected: '至少被一处引用；不再需要就删掉这个文件',
      }));
  });
}
