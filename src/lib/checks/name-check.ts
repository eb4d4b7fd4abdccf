import { scenarioPath } from '../addresses/routes.ts';
import type { Entries, Knowledge } from '../knowledge/knowledge.ts';
import { type CollectionName, NAMED_LISTS } from '../schemas/collections.ts';
import type { Path } from '../schemas/schema-paths.ts';
import { namedPages } from '../site-map/page-names.ts';
import type { Issue } from './issue.ts';

/** A name, id or the like that an entry takes for itself. */
interface TakenName {
  path: Path;
  value: string;
  /** Where the value must be unique, if not in the whole collection. */
  within?: string;
}

/** Finds what an entry of a collection takes for itself and another has taken before; `what` says in words what they are. */
function checkUnique<T>(
  collection: CollectionName,
  entries: Entries<T> | readonly T[],
  what: string,
  takenBy: (item: T, entry: string) => TakenName[],
): Issue[] {
  const first = new Map<string, string>();
  return Object.entries<T>(entries).flatMap(([entry, item]) =>
    takenBy(item, entry).flatMap(({ path, value, within = '' }): Issue[] => {
      const holder = first.get(within + value);
      if (holder === undefined) {
        first.set(within + value, entry);
        return [];
      }
      const expected = `${what}只出现一次；它已经属于 ${holder}`;
      return [{ code: 'duplicate', collection, entry, path, found: `「${value}」`, expected }];
    }),
  );
}

/** Finds scenarios whose file is called otherwise than their code. */
function misnamed(scenarios: Knowledge['scenarios']): Issue[] {
  const entries = Object.entries(scenarios);
  return entries
    .filter(([entry, { code }]) => entry !== code)
    .map(([entry, { code }]) => {
      const renamed = entries.filter((other) => other[1].code === code).length === 1 && !Object.hasOwn(scenarios, code);
      const back = `。情形代码发布以后不改：要是改了文件名，就把它改回 ${code}.mdx`;
      const found = `「${code}」，文件名是 ${entry}.mdx`;
      const expected = `与文件名相同：${entry}${renamed ? back : ''}`;
      return { code: 'mismatch', collection: 'scenarios', entry, path: ['code'], found, expected };
    });
}

/** Pages that are there whatever the content. */
const ALWAYS_THERE = ['/index.html', '/404.html', '/search.html', '/print.html'];

/** Finds scenarios at an address that a page of another kind has, such as `guide` for the page of cases without an answer. */
function atTakenAddress(knowledge: Knowledge): Issue[] {
  const { scenarios, subject } = knowledge;
  const codes = new Set(Object.values(scenarios).map(({ code }) => code));
  const others = namedPages(knowledge).filter(({ name }) => !codes.has(name));
  const taken = new Set([...ALWAYS_THERE, ...others.map(({ path }) => path)]);
  return Object.entries(scenarios).flatMap(([entry, scenario]): Issue[] => {
    const path = scenarioPath(scenario, subject);
    if (!taken.has(path)) return [];
    const found = `「${scenario.slug}」，网址就成了 ${path}`;
    const expected = '本站别的页面没有用的网址名：换一个';
    return [{ code: 'duplicate', collection: 'scenarios', entry, path: ['slug'], found, expected }];
  });
}

const idOf = ({ id }: { id: string }): TakenName[] => [{ path: ['id'], value: id }];
const titleOf = ({ title }: { title: string }): TakenName[] => [{ path: ['title'], value: title }];
const listed = (field: string, values: readonly string[] = []): TakenName[] =>
  values.map((value, index) => ({ path: [field, index], value }));
const aliasesOf = ({ aliases }: { aliases: string[] }) => listed('aliases', aliases);
const idsIn = (field: string, items: readonly { id: string }[], within: string): TakenName[] =>
  items.map(({ id }, index) => ({ path: [field, index, 'id'], value: id, within: `${within} ` }));

/** Checks codes, addresses, aliases and option ids for duplicates, and that file name and code agree. */
export function checkNames(knowledge: Knowledge): Issue[] {
  const { scenarios, topics, questions, facets, glossary, stages, changes, releases } = knowledge;
  return [
    ...misnamed(scenarios),
    ...checkUnique('scenarios', scenarios, '情形代码', ({ code }) => [{ path: ['code'], value: code }]),
    ...checkUnique('scenarios', scenarios, '同一类账号里的网址名', ({ slug }, entry) => [
      { path: ['slug'], value: slug, within: `${entry.split('-')[0]}/` },
    ]),
    ...atTakenAddress(knowledge),
    ...checkUnique('scenarios', scenarios, '标题', titleOf),
    ...checkUnique('scenarios', scenarios, '别名', aliasesOf),
    ...checkUnique('scenarios', scenarios, '一个情形里的分支编号', ({ variants = [] }, entry) =>
      idsIn('variants', variants, entry),
    ),
    ...checkUnique('topics', topics, '标题', titleOf),
    ...checkUnique('topics', topics, '别名', aliasesOf),
    ...checkUnique('questions', questions, '标题', titleOf),
    ...checkUnique('questions', questions, '别名', aliasesOf),
    ...NAMED_LISTS.flatMap((name) => checkUnique<{ id: string }>(name, knowledge[name], '编号', idOf)),
    ...checkUnique('stages', stages, '阶段编号', idOf),
    ...checkUnique('changes', changes, '改动编号', idOf),
    ...checkUnique('releases', releases, '总表里一种账号的列号', ({ account = '', column }) =>
      column === undefined ? [] : [{ path: ['column', 'order'], value: String(column.order), within: `${account} ` }],
    ),
    ...checkUnique('releases', releases, '一次释放里的每样东西', ({ items }, entry) =>
      items.map(({ resource }, index) => ({
        path: ['items', index, 'resource'],
        value: resource,
        within: `${entry} `,
      })),
    ),
    ...checkUnique('glossary', glossary, '词条的说法', ({ term, also, 'searched-as': searched }) => [
      { path: ['term'], value: term },
      ...listed('also', also),
      ...listed('searched-as', searched),
    ]),
    ...checkUnique('facets', facets, '问题编号', idOf),
    ...checkUnique('facets', facets, '一个问题里的选项编号', ({ options }, entry) => idsIn('options', options, entry)),
  ];
}
