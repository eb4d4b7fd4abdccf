import { allowedOptions, conditionsOf } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ProseReference } from '../knowledge/prose.ts';
import { conditionsIn, type Reference } from '../knowledge/references.ts';
import { NAMED_LISTS } from '../schemas/collections.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue } from './issue.ts';

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
  letters: '信的编号',
  glossary: '词条编号',
  asked: '问法的文件名',
  events: '事件编号',
  actors: '谁来做的编号',
  resources: '占着的东西的编号',
  'seal-owners': '章的主人的编号',
  'letter-fields': '信里填的一项的编号',
};

/** The ids of the entries that each collection has. */
export type EntryIds = Readonly<Record<Reference['target'], readonly string[]>>;

/** Collections of which every entry is named somewhere. */
const NAMED_SOMEWHERE = ['materials', 'channels', 'deadlines', 'releases', 'claims', 'letters', 'sources'] as const;

/** Lists of which an item or two may be named nowhere. */
const MOSTLY_NAMED = ['events', 'actors', 'resources', 'seal-owners'] as const;
const FEW_SPARE = 2;

/** Entries of each collection of which one was given another name, most likely. */
export type Renamed = ReadonlyMap<Reference['target'], readonly string[]>;

/**
 * Finds entries that were given another name, most likely: something names an entry that there is not, and of all there
 * are in the collection one is named by nothing; in lists with items that nothing has to name, one or two.
 */
export function renamedEntries(ids: EntryIds, references: readonly Reference[]): Renamed {
  const groups = Map.groupBy(references, ({ target }) => target);
  const among = (targets: readonly Reference['target'][], most: number) =>
    targets.flatMap((target): [Reference['target'], string[]][] => {
      const named = new Set((groups.get(target) ?? []).map(({ id }) => id));
      const known = new Set(ids[target]);
      const spare = ids[target].filter((id) => !named.has(id));
      const missed = [...named].some((id) => !known.has(id));
      return spare.length > 0 && spare.length <= most && missed ? [[target, spare]] : [];
    });
  return new Map([...among(NAMED_SOMEWHERE, 1), ...among(MOSTLY_NAMED, FEW_SPARE)]);
}

/**
 * Says which entry may be the one that is meant, under another name, and gives the nearest. In a list, where some items are
 * named nowhere anyway, what is near to one that is named is rather misspelt.
 */
function renamedHint(id: string, target: Reference['target'], ids: EntryIds, spare: readonly string[] = []) {
  const near = withNearest(id, ids[target]);
  const listed = MOSTLY_NAMED.some((name) => name === target);
  if (spare.length === 0 || (listed && near.nearest !== undefined && !spare.includes(near.nearest)))
    return { hint: '', ...near };
  const names = spare.map((name) => `「${name}」`).join('、');
  const hint = `${names}现在没有一处用到：是${spare.length > 1 ? '其中一个' : '它'}改名了吗，还是这里写错了？`;
  const [only = ''] = spare;
  return { hint, ...(listed ? near : { nearest: only }) };
}

/** Most scenarios whose codes are told one by one. */
const FEW = 40;

function expectedId(target: Reference['target'], ids: EntryIds): string {
  const codes = ids.scenarios;
  if (target === 'scenarios' && codes.length <= FEW) return `已有的情形代码：${[...new Set(codes)].join('、')}`;
  if (NAMED_LISTS.some((name) => name === target))
    return `${target}.yaml 里的编号：${ids[target].join('、') || '现在一个也没有'}`;
  return `已有的${LABELS[target]}（${target}/ 里的文件名${ids[target].length === 0 ? '，现在一个也没有' : ''}）`;
}

/** Finds names of entries that do not exist. */
export function checkReferences(
  ids: EntryIds,
  references: readonly (Reference | ProseReference)[],
  renamed: Renamed = new Map(),
): Issue[] {
  const known = Object.fromEntries(Object.entries(ids).map(([target, names]) => [target, new Set(names)]));
  return references
    .filter(({ target, id }) => !known[target]?.has(id))
    .map(({ target, id, ...place }) => {
      const { hint, ...near } = renamedHint(id, target, ids, renamed.get(target));
      // Codes differ in a number: the nearest one is a wholly different scenario.
      const isCode = target === 'scenarios' && /^[a-z]+-\d+$/.test(id);
      return {
        code: 'unknown-reference',
        ...place,
        found: `「${id}」`,
        expected: hint === '' ? expectedId(target, ids) : `已有的${LABELS[target]}。${hint}`,
        ...(isCode ? {} : near),
      };
    });
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

/** Returns the id that goes by a name; of names that only hold the word, the one that is alone. */
function labelled(word: string, ids: readonly (readonly [id: string, ...names: string[]])[]): string | undefined {
  const [exact] = ids.find(([, ...names]) => names.includes(word)) ?? [];
  const holding = ids.filter(([, ...names]) => names.some((name) => name.includes(word)));
  return exact ?? (holding.length === 1 && /\p{Script=Han}/u.test(word) ? holding[0]?.[0] : undefined);
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
          const expected = `facets.yaml 里的问题编号：${knowledge.facets.map(({ id, name }) => `${id}（${name}）`).join('、')}`;
          const called = labelled(
            facetId,
            knowledge.facets.map(({ id, name, question }) => [id, name, question]),
          );
          const nearby = called === undefined ? withNearest(facetId, facetIds) : { nearest: called };
          return [{ code: 'unknown-reference', ...place, found: `「${facetId}」`, expected, ...nearby }];
        }
        const optionIds = facet.options.map((option) => option.id);
        const names = facet.options.map(({ id, label, short }): [string, ...string[]] => [id, short, label]);
        return (allowedOptions(condition, facetId) ?? [])
          .filter((option) => !optionIds.includes(option))
          .map((option) => ({
            code: 'unknown-reference' as const,
            ...place,
            found: `「${option}」`,
            expected: `「${facetId}」的选项：${names.map(([id, short]) => `${id}（${short}）`).join('、')}`,
            ...(labelled(option, names) === undefined
              ? withNearest(option, optionIds)
              : { nearest: labelled(option, names) as string }),
          }));
      }),
    ),
  );
}

/** Finds entries that nothing refers to, except those that only have another name than what refers to them thinks. */
export function checkUnused(
  knowledge: Knowledge,
  references: readonly Reference[],
  renamed: Renamed = new Map(),
): Issue[] {
  return NAMED_SOMEWHERE.flatMap((target) => {
    const used = new Set(references.filter((reference) => reference.target === target).map(({ id }) => id));
    // The search offers these where no page answers.
    if (target === 'channels')
      for (const { help } of knowledge.subject.accounts) if (help !== undefined) used.add(help);
    // A release with a column stands in the table of all releases, wherever else it is named.
    if (target === 'releases')
      for (const [id, { column }] of Object.entries(knowledge.releases)) if (column) used.add(id);
    return Object.keys(knowledge[target])
      .filter((id) => !used.has(id) && !renamed.get(target)?.includes(id))
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
