import { describe, expect, test } from 'vitest';
import {
  countChoices,
  type Filter,
  type Filterable,
  kindOf,
  labelOf,
  parseFilter,
  passes,
} from '../../../../src/lib/search/filter.ts';

const ACCOUNTS = [
  { id: 'mini-program', label: '小程序' },
  { id: 'official-account', label: '公众号' },
];

const PAGES = {
  mini: { url: 'mini-program/a.html', code: 'mp-1', account: 'mini-program' },
  official: { url: 'official-account/a.html', code: 'oa-1', account: 'official-account' },
  either: { url: 'official-account/b.html', code: 'oa-6' },
  rule: { url: 'rules/freeze.html', account: 'official-account' },
  question: { url: 'questions/silent.html' },
  list: { url: 'materials.html' },
} as const satisfies Record<string, Filterable>;

test.each<[Filterable, string, string]>([
  [PAGES.mini, 'scenario', '情形 · 小程序'],
  [PAGES.either, 'scenario', '情形'],
  [PAGES.rule, 'topic', '规则 · 公众号'],
  [PAGES.question, 'question', '常见问题'],
  [PAGES.list, 'other', '其他页面'],
  [{ url: 'x/rules/a.html' }, 'other', '其他页面'],
  [{ url: 'uncovered.html', code: 'uncovered' }, 'scenario', '情形'],
  [{ url: 'official-account/a.html' }, 'scenario', '情形'],
  [{ url: 'x/mini-program/a.html' }, 'other', '其他页面'],
])('%o is of the kind %s and is labelled %s', (page, kind, label) => {
  expect(kindOf(page, ACCOUNTS)).toBe(kind);
  expect(labelOf(page, ACCOUNTS)).toBe(label);
});

test.each<[Filter, (keyof typeof PAGES)[]]>([
  [{}, ['mini', 'official', 'either', 'rule', 'question', 'list']],
  [{ account: 'mini-program' }, ['mini', 'either', 'question', 'list']],
  [{ account: 'official-account' }, ['official', 'either', 'rule', 'question', 'list']],
  [{ kind: 'scenario' }, ['mini', 'official', 'either']],
  [{ kind: 'scenario', account: 'mini-program' }, ['mini', 'either']],
  [{ kind: 'topic', account: 'mini-program' }, []],
])('%o lets pass %o', (filter, names) => {
  const passing = Object.entries(PAGES).filter(([, page]) => passes(page, filter, ACCOUNTS));
  expect(passing.map(([name]) => name)).toEqual(names);
});

describe('counts', () => {
  const pages = Object.values(PAGES);

  test('tell what each choice would leave while the other part stays', () => {
    const { account, kind } = countChoices(pages, { account: 'mini-program' }, ACCOUNTS);
    expect(Object.fromEntries(account)).toEqual({ '': 6, 'mini-program': 4, 'official-account': 5 });
    expect(Object.fromEntries(kind)).toEqual({ '': 4, scenario: 2, topic: 0, question: 1, other: 1 });
  });

  test('agree with what passes, whatever is chosen', () => {
    const filter: Filter = { account: 'official-account', kind: 'scenario' };
    const { account, kind } = countChoices(pages, filter, ACCOUNTS);
    const passing = pages.filter((page) => passes(page, filter, ACCOUNTS)).length;
    expect([account.get('official-account'), kind.get('scenario')]).toEqual([passing, passing]);
  });
});

test.each<[string, Filter]>([
  ['', {}],
  ['account=mini-program', { account: 'mini-program' }],
  ['kind=topic&account=official-account', { account: 'official-account', kind: 'topic' }],
  ['account=constructor&kind=__proto__', {}],
  ['account=&kind=toString', {}],
])('reads from ?%s %o', (query, filter) => {
  expect(parseFilter(new URLSearchParams(query), ACCOUNTS)).toEqual(filter);
});
