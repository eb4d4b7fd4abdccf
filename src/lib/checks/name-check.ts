import type { Entries, Knowledge } from '../knowledge/knowledge.ts';
import { type CollectionName, NAMED_LISTS } from '../schemas/collections.ts';
import type { Issue } from './issue.ts';

/** A value that one entry claims for itself. */
interface Claim {
  entry: string;
  path: readonly (string | number)[];
  value: string;
  /** Where the value must be unique, if not in the whole collection. */
  within?: string;
}

/** Finds values that must be unique and are not. */
function checkUnique(collection: CollectionName, values: readonly Claim[], what: string): Issue[] {
  const first = new Map<string, string>();
  return values.flatMap(({ entry, path, value, within = '' }) => {
    const holder = first.get(within + value);
    if (holder === undefined) {
      first.set(within + value, entry);
      return [];
    }
    const expected = `${what}只出现一次；它已经属于 ${holder}`;
    return [{ code: 'duplicate' as const, collection, entry, path, found: `「${value}」`, expected }];
  });
}

/** Checks codes, addresses, aliases and option ids for duplicates, and that file name and code agree. */
export function checkNames(knowledge: Knowledge): Issue[] {
  const { scenarios, topics, questions, facets, glossary, stages, changes, releases } = knowledge;
  const entries = Object.entries(scenarios);
  const mismatches = entries
    .filter(([entry, scenario]) => entry !== scenario.code)
    .map(([entry, { code }]) => {
      const renamed = entries.filter((other) => other[1].code === code).length === 1 && !Object.hasOwn(scenarios, code);
      const back = `。情形代码发布以后不改：要是改了文件名，就把它改回 ${code}.mdx`;
      return {
        code: 'mismatch' as const,
        collection: 'scenarios' as const,
        entry,
        path: ['code'],
        found: `「${code}」，文件名是 ${entry}.mdx`,
        expected: `与文件名相同：${entry}${renamed ? back : ''}`,
      };
    });
  const field = (key: 'code' | 'slug' | 'title') =>
    entries.map(([entry, scenario]) => ({ entry, path: [key], value: scenario[key] }));
  const slugs = field('slug').map((claim) => ({ ...claim, within: `${claim.entry.split('-')[0]}/` }));
  const titles = (pages: Knowledge['topics'] | Knowledge['questions']) =>
    Object.entries(pages).map(([entry, { title }]) => ({ entry, path: ['title'], value: title }));
  const aliases = (pages: Entries<{ aliases: string[] }>) =>
    Object.entries(pages).flatMap(([entry, page]) =>
      page.aliases.map((value, index) => ({ entry, path: ['aliases', index], value })),
    );
  const ids = (list: readonly { id: string }[]) =>
    list.map(({ id }, index) => ({ entry: String(index), path: ['id'], value: id }));
  const terms = Object.entries(glossary).flatMap(([entry, term]) => [
    { entry, path: ['term'], value: term.term },
    ...(['also', 'searched-as'] as const).flatMap((key) =>
      (term[key] ?? []).map((value, index) => ({ entry, path: [key, index], value })),
    ),
  ]);
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
  const variants = entries.flatMap(([entry, scenario]) =>
    (scenario.variants ?? []).map(({ id }, index) => ({
      entry,
      path: ['variants', index, 'id'],
      value: id,
      within: `${entry} `,
    })),
  );
  const columns = Object.entries(releases).flatMap(([entry, { account = '', column }]) =>
    column === undefined
      ? []
      : [{ entry, path: ['column', 'order'], value: String(column.order), within: `${account} ` }],
  );
  const resources = Object.entries(releases).flatMap(([entry, { items }]) =>
    items.map(({ resource }, index) => ({
      entry,
      path: ['items', index, 'resource'],
      value: resource,
      within: `${entry} `,
    })),
  );
  return [
    ...mismatches,
    ...checkUnique('scenarios', field('code'), '情形代码'),
    ...checkUnique('scenarios', slugs, '同一类账号里的网址名'),
    ...checkUnique('scenarios', field('title'), '标题'),
    ...checkUnique('scenarios', aliases(scenarios), '别名'),
    ...checkUnique('scenarios', variants, '一个情形里的分支编号'),
    ...checkUnique('topics', titles(topics), '标题'),
    ...checkUnique('topics', aliases(topics), '别名'),
    ...checkUnique('questions', titles(questions), '标题'),
    ...checkUnique('questions', aliases(questions), '别名'),
    ...NAMED_LISTS.flatMap((name) => checkUnique(name, ids(knowledge[name]), '编号')),
    ...checkUnique('stages', ids(stages), '阶段编号'),
    ...checkUnique('changes', ids(changes), '改动编号'),
    ...checkUnique('releases', columns, '总表里一种账号的列号'),
    ...checkUnique('releases', resources, '一次释放里的每样东西'),
    ...checkUnique('glossary', terms, '词条的说法'),
    ...checkUnique('facets', ids(facets), '问题编号'),
    ...options,
  ];
}
