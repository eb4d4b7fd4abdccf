import { allowedOptions, conditionsOf, judge } from '../cases/condition.ts';
import { checkTable, enumerateCases } from '../cases/table.ts';
import { caseWords, whenWords } from '../cases/words.ts';
import type { CollectionName } from './collections.ts';
import type { Issue } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { nearest } from './nearest.ts';
import type { ProseReference } from './prose.ts';
import { conditionsIn, type Reference, referencesIn } from './references.ts';

const LABELS: Record<Reference['target'], string> = {
  scenarios: '情形代码',
  materials: '材料编号',
  channels: '渠道编号',
  deadlines: '期限编号',
  releases: '释放编号',
  sources: '出处编号',
  glossary: '词条编号',
};

function near(word: string, candidates: Iterable<string>): { nearest?: string } {
  const found = nearest(word, candidates);
  return found === undefined ? {} : { nearest: found };
}

/** Finds names of entries that do not exist. */
function checkReferences(knowledge: Knowledge, references: readonly (Reference | ProseReference)[]): Issue[] {
  return references
    .filter(({ target, id }) => !Object.hasOwn(knowledge[target], id))
    .map(({ target, id, ...place }) => ({
      code: 'unknown-reference',
      ...place,
      found: `「${id}」`,
      expected: `已有的${LABELS[target]}（src/content/${target}/ 里的文件名）`,
      ...near(id, Object.keys(knowledge[target])),
    }));
}

/** Finds conditions on facets or options that do not exist. */
function checkConditions(knowledge: Knowledge): Issue[] {
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
function checkUnused(knowledge: Knowledge, references: readonly Reference[]): Issue[] {
  const targets = ['materials', 'channels', 'deadlines', 'releases', 'sources'] as const;
  return targets.flatMap((target) => {
    const used = new Set(references.filter((reference) => reference.target === target).map(({ id }) => id));
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

/** Finds values that must be unique and are not. */
function checkUnique(
  collection: CollectionName,
  values: readonly { entry: string; path: readonly (string | number)[]; value: string }[],
  what: string,
): Issue[] {
  const first = new Map<string, string>();
  return values.flatMap(({ entry, path, value }) => {
    const holder = first.get(value);
    if (holder === undefined) {
      first.set(value, entry);
      return [];
    }
    const expected = `${what}只出现一次；它已经属于 ${holder}`;
    return [{ code: 'duplicate' as const, collection, entry, path, found: `「${value}」`, expected }];
  });
}

/** Checks codes, addresses, aliases and option ids for duplicates, and that file name and code agree. */
function checkNames({ scenarios, facets, glossary }: Knowledge): Issue[] {
  const entries = Object.entries(scenarios);
  const mismatches = entries
    .filter(([entry, scenario]) => entry !== scenario.code)
    .map(([entry, scenario]) => ({
      code: 'mismatch' as const,
      collection: 'scenarios' as const,
      entry,
      path: ['code'],
      found: `「${scenario.code}」`,
      expected: `与文件名相同：${entry}`,
    }));
  const field = (key: 'code' | 'slug' | 'title') =>
    entries.map(([entry, scenario]) => ({ entry, path: [key], value: scenario[key] }));
  const slugs = field('slug').map((use) => ({ ...use, value: `${use.entry.split('-')[0]}/${use.value}` }));
  const aliases = entries.flatMap(([entry, scenario]) =>
    scenario.aliases.map((value, index) => ({ entry, path: ['aliases', index], value })),
  );
  const terms = Object.entries(glossary).flatMap(([entry, term]) => [
    { entry, path: ['term'], value: term.term },
    ...(term.also ?? []).map((value, index) => ({ entry, path: ['also', index], value })),
  ]);
  const facetIds = facets.map((facet, index) => ({ entry: String(index), path: ['id'], value: facet.id }));
  const options = facets.flatMap((facet, position) =>
    checkUnique(
      'facets',
      facet.options.map((option, index) => ({
        entry: String(position),
        path: ['options', index, 'id'],
        value: option.id,
      })),
      '一个问题里的选项编号',
    ),
  );
  return [
    ...mismatches,
    ...checkUnique('scenarios', field('code'), '情形代码'),
    ...checkUnique('scenarios', slugs, '同一类账号里的网址名'),
    ...checkUnique('scenarios', field('title'), '标题'),
    ...checkUnique('scenarios', aliases, '别名'),
    ...checkUnique('glossary', terms, '词条的说法'),
    ...checkUnique('facets', facetIds, '问题编号'),
    ...options,
  ];
}

/** The scenarios that are rows of the decision table. */
export function tableRows(knowledge: Knowledge) {
  return Object.values(knowledge.scenarios).filter(({ part }) => part === 'route' || part === 'uncovered');
}

/** Proves that every complete case has exactly one outcome, and inside a scenario at most one variant. */
function checkCases(knowledge: Knowledge): Issue[] {
  const { facets } = knowledge;
  const rows = tableRows(knowledge);
  const table = checkTable(facets, rows).map((fault): Issue => {
    const words = `${caseWords(facets, fault.case)}（${JSON.stringify(fault.case)}）`;
    if (fault.codes.length === 0) {
      return {
        code: 'gap',
        collection: 'scenarios',
        entry: 'uncovered',
        path: ['when'],
        found: `没有任何情形回答：${words}`,
        expected: '每一种情况恰好有一个情形；资料没有答案时写进 uncovered.mdx 的 when',
      };
    }
    const found = `${fault.codes.join(' 和 ')} 都认领了：${words}`;
    const [entry = ''] = fault.codes;
    const expected = '每一种情况恰好有一个情形；改其中一个的 when';
    return { code: 'overlap', collection: 'scenarios', entry, path: ['when'], found, expected };
  });
  const cases = enumerateCases(facets);
  const variants = Object.entries(knowledge.scenarios).flatMap(([entry, scenario]) => {
    const own = cases.filter((known) => judge(scenario.when, known) === 'yes');
    const branches = scenario.variants ?? [];
    const missed = own.find((known) => branches.every((branch) => judge(branch.when, known) !== 'yes'));
    const uncovered: Issue[] =
      branches.length === 0 || missed === undefined
        ? []
        : [
            {
              code: 'gap',
              collection: 'scenarios',
              entry,
              path: ['variants'],
              found: `没有分支回答：${caseWords(facets, missed)}`,
              expected: '各分支合起来覆盖本情形的每一种情况',
            },
          ];
    const faults = branches.flatMap((variant, index): Issue[] => {
      const place = { collection: 'scenarios' as const, entry, path: ['variants', index, 'when'] };
      const mine = own.filter((known) => judge(variant.when, known) === 'yes');
      if (mine.length === 0) {
        const found = `「${variant.title}」在这个情形里永远不会发生：${whenWords(facets, variant.when)}`;
        return [{ code: 'gap', ...place, found, expected: '与本情形的 when 相容的条件' }];
      }
      const clash = branches.slice(0, index).find((other) => mine.some((known) => judge(other.when, known) === 'yes'));
      if (clash === undefined) return [];
      const found = `「${variant.title}」和「${clash.title}」有重叠`;
      return [{ code: 'overlap', ...place, found, expected: '同一情形的分支互不重叠' }];
    });
    return [...uncovered, ...faults];
  });
  return [...table, ...variants];
}

/**
 * Checks what single entries cannot show: references, conditions, duplicates, unused entries, the decision table.
 * The table is only judged when every condition is sound, so that one misspelling is not reported twice.
 */
export function checkIntegrity(knowledge: Knowledge, proseReferences: readonly ProseReference[] = []): Issue[] {
  const references = [...referencesIn(knowledge), ...proseReferences];
  const conditions = checkConditions(knowledge);
  return [
    ...checkReferences(knowledge, references),
    ...conditions,
    ...checkUnused(knowledge, references),
    ...checkNames(knowledge),
    ...(conditions.length === 0 ? checkCases(knowledge) : []),
  ];
}
