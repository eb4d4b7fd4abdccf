import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Facet } from '../schemas/facet.ts';
import type { Path } from '../schemas/schema-paths.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue } from './issue.ts';

/** A name that must be one of those there are. */
interface Named {
  collection: CollectionName;
  entry: string;
  path: Path;
  name: string | undefined;
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** Finds names that are none of those there are; `what` says in words what would be. */
function strange(uses: readonly Named[], known: readonly string[], what: string): Issue[] {
  return uses.flatMap(({ name, ...place }): Issue[] => {
    if (name === undefined || known.includes(name)) return [];
    const expected = `${what}：${known.join('、')}`;
    return [{ code: 'unknown-reference', ...place, found: `「${name}」`, expected, ...withNearest(name, known) }];
  });
}

/** Finds values that two kinds of account claim. */
function claimedTwice({ accounts }: Knowledge['subject']): Issue[] {
  const claims = accounts.flatMap(({ id, prefix, label, options }, index) => [
    { path: ['accounts', index, 'id'], value: `编号 ${id}` },
    { path: ['accounts', index, 'prefix'], value: `前缀 ${prefix}` },
    { path: ['accounts', index, 'label'], value: `叫法 ${label}` },
    ...options.map((option, place) => ({ path: ['accounts', index, 'options', place], value: `选项 ${option}` })),
  ]);
  return claims
    .filter(({ value }, index) => claims.slice(0, index).some((other) => other.value === value))
    .map(({ path, value }) => ({
      code: 'duplicate',
      collection: 'subject',
      entry: '',
      path,
      found: value,
      expected: '各种账号的编号、前缀、叫法和选项互不相同',
    }));
}

/** Finds ordinary ways of one kind of account beside each other. */
function ordinaryTwice({ scenarios, subject }: Knowledge): Issue[] {
  const ordinary = Object.entries(scenarios).filter(([, scenario]) => scenario.ordinary);
  return subject.accounts.flatMap(({ label, prefix }) => {
    const [[first] = [], ...others] = ordinary.filter(([, { code }]) => code.startsWith(`${prefix}-`));
    return others.map(
      ([entry]): Issue => ({
        code: 'duplicate',
        collection: 'scenarios',
        entry,
        path: ['ordinary'],
        found: `${label}的一般办法已经是 ${first}`,
        expected: '每种账号最多一个一般办法',
      }),
    );
  });
}

/** Finds sources whose tier is only for pages on certain hosts, and that lie on another: most often a copy. */
function wrongTiers({ sources, subject }: Knowledge): Issue[] {
  return Object.entries(sources).flatMap(([entry, { tier, url }]): Issue[] => {
    const { label, hosts } = subject.tiers[tier];
    if (hosts === undefined || url === undefined) return [];
    const { hostname } = new URL(url);
    if (hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) return [];
    const found = `「${tier}」，网址在 ${hostname}`;
    const expected = `${label}（${tier}）的网址在 ${hosts.join('、')} 下；别的网站转载的写 official-copy`;
    return [{ code: 'mismatch', collection: 'sources', entry, path: ['tier'], found, expected }];
  });
}

/** Checks what the subject says against the rest, and the rest against the kinds of account that it lists. */
export function checkSubject(knowledge: Knowledge): Issue[] {
  const { subject, facets, channels, scenarios, deadlines, releases } = knowledge;
  const { accounts, examples } = subject;
  const own = (path: Path, name: string | undefined): Named => ({ collection: 'subject', entry: '', path, name });
  const facet = facets.find(({ id }) => id === subject.facet);
  const prefixes = accounts.map(({ prefix }) => prefix);
  const codes = Object.values(scenarios).map(({ code }) => code);
  const helpPages = Object.keys(channels).filter((id) => channels[id]?.kind === 'help-page');
  const prefixed = Object.entries(scenarios)
    .filter(([, { code }]) => code !== 'uncovered')
    .map(([entry, { code }]): Named => ({ collection: 'scenarios', entry, path: ['code'], name: code.split('-')[0] }));
  const limited = [
    ...Object.entries(deadlines).map(([entry, { account }]) => ({ collection: 'deadlines' as const, entry, account })),
    ...Object.entries(releases).map(([entry, { account }]) => ({ collection: 'releases' as const, entry, account })),
  ].map(({ account, ...place }): Named => ({ ...place, path: ['account'], name: account }));
  const groups = knowledge.events.map(({ group }, index): Named => {
    return { collection: 'events', entry: String(index), path: ['group'], name: group };
  });
  const asked = Object.entries(knowledge.questions).map(([entry, { subject: name }]): Named => {
    return { collection: 'questions', entry, path: ['subject'], name };
  });
  const options = accounts.flatMap((account, index) =>
    account.options.map((option, place) => own(['accounts', index, 'options', place], option)),
  );
  const helps = accounts.map(({ help }, index) => own(['accounts', index, 'help'], help));
  const shown = examples.codes.map((code, index) => own(['examples', 'codes', index], code));
  const optionsOf = (found: Facet) =>
    strange(options, idsOf(found.options), `facets.yaml 里问题「${found.id}」的选项（新的一种，先在那里加）`);
  return [
    ...claimedTwice(subject),
    ...ordinaryTwice(knowledge),
    ...wrongTiers(knowledge),
    ...strange([own(['facet'], subject.facet)], idsOf(facets), 'facets.yaml 里的问题编号'),
    ...(facet === undefined ? [] : optionsOf(facet)),
    ...strange(helps, helpPages, 'help-page 类渠道的编号'),
    ...strange(shown, codes, '已有的情形代码'),
    ...strange(groups, idsOf(subject['event-groups']), 'subject.yaml 里 event-groups 的编号'),
    ...strange(asked, idsOf(subject['question-groups']), 'subject.yaml 里 question-groups 的编号'),
    ...strange(prefixed, prefixes, 'subject.yaml 里的代码前缀'),
    ...strange(limited, idsOf(accounts), 'subject.yaml 里账号种类的编号'),
  ];
}
