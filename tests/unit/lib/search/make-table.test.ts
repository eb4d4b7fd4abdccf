import { describe, expect, it, test } from 'vitest';
import type { Channel } from '../../../../src/lib/schemas/channel.ts';
import type { Scenario } from '../../../../src/lib/schemas/scenario.ts';
import { fold, parseVariants } from '../../../../src/lib/search/fold.ts';
import { makeTable, type SitePage } from '../../../../src/lib/search/make-table.ts';
import type { Script } from '../../../../src/lib/search/spelling.ts';
import { channel, knowledge, letter, question, scenario, term, topic, variant } from '../../../builders.ts';

const READINGS: Record<string, string> = {
  注: 'zhu',
  销: 'xiao',
  公: 'gong',
  众: 'zhong',
  号: 'hao',
  重: 'chong',
  新: 'xin',
};
const script: Script = {
  variantsOf: (characters) => [...'註注銷销'].filter((_, index, all) => characters.has(all[index | 1] ?? '')).join(''),
  read: (word) => (word === '重号' ? ['zhong', 'hao'] : [...word].map((char) => READINGS[char] ?? '')),
};
const page = (url: string, rest: Partial<SitePage> = {}): SitePage => ({
  url,
  title: url,
  description: `关于 ${url}`,
  text: '',
  ...rest,
});

const HELP: Extract<Channel, { kind: 'help-page' }> = {
  kind: 'help-page',
  name: '帮助',
  url: 'https://example.com/mp',
  device: 'any',
  read: true,
  sources: ['page'],
};

const site = knowledge({
  scenarios: {
    'mp-2': scenario('mp-2', { when: { kind: 'a' } }),
    'mp-10': scenario('mp-10', {
      when: [{ kind: 'a' }, { kind: 'b' }],
      variants: [variant('甲', { kind: 'a' }), variant('乙', [{ kind: 'b' }, { kind: 'c' }])],
    }),
    uncovered: scenario('uncovered', { part: 'uncovered' }),
  },
  glossary: {
    z: term('註銷', {
      also: ['注销', '销号'],
      'searched-as': ['重新注销'],
      pairs: [{ first: ['註', '注'], second: ['銷'], 'unless-after': ['不註'] }],
      means: { kind: 'a' },
      see: ['mp-10', 'mp-99', 'mp-2'],
      alone: true,
      outside: '没有写。',
    }),
    a: term('公众号', { pairs: [{ first: ['公众'], second: ['号'] }] }),
    r: term('重新', { also: ['重', 'ID', '注 ID', '重号'] }),
  },
  channels: {
    'official-account-help': {
      kind: 'help-page',
      name: '公众号帮助',
      url: 'https://example.com/oa',
      device: 'any',
      read: true,
      sources: ['page'],
    },
    'mini-program-help': channel(),
  },
});
const pages: SitePage[] = [
  page('z.html'),
  page('a.html'),
  page('uncovered.html', { code: 'uncovered', text: '公众号' }),
  page('mp-10.html', { code: 'mp-10', text: '註銷公众号' }),
  page('oa-1.html', { code: 'oa-1' }),
  page('mp-2.html', { code: 'mp-2', text: '销' }),
];

describe('the table of pages', () => {
  const table = makeTable(site, pages, script);

  it('has scenarios in reading order, then the cases without an answer, then the other pages by address', () => {
    expect(table.pages.map(({ url }) => url)).toEqual([
      'mp-2.html',
      'mp-10.html',
      'oa-1.html',
      'uncovered.html',
      'a.html',
      'z.html',
    ]);
  });

  it('tells of a scenario its answer and its conditions', () => {
    expect(table.pages[0]).toEqual({
      url: 'mp-2.html',
      title: '标题 mp-2',
      answer: '答案。',
      code: 'mp-2',
      when: [{ kind: 'a' }],
    });
    expect(table.pages[1]).toMatchObject({
      when: [{ kind: 'a' }, { kind: 'b' }],
      branches: [{ kind: 'a' }, { kind: 'b' }, { kind: 'c' }],
    });
    expect(table.pages.map(({ uncovered }) => uncovered)).toEqual([
      undefined,
      undefined,
      undefined,
      true,
      undefined,
      undefined,
    ]);
  });

  it('tells of any other page what it is about', () => {
    expect(table.pages[4]).toEqual({ url: 'a.html', title: 'a.html', answer: '关于 a.html' });
    expect(table.pages[2]).toMatchObject({ title: 'oa-1.html', answer: '关于 oa-1.html' });
  });

  it.each<[string, Scenario['when'], string | undefined]>([
    ['one kind', { account: 'mini-program' }, 'mini-program'],
    ['a kind of mini program', { account: 'store-mini-program' }, 'mini-program'],
    [
      'one kind in each of several conditions',
      [{ account: 'official-account' }, { account: ['official-account'] }],
      'official-account',
    ],
    ['both kinds', { account: ['mini-program', 'official-account'] }, undefined],
    ['one kind, or anything', [{ account: 'mini-program' }, { kind: 'a' }], undefined],
  ])('says that a scenario for %s is about that', (_which, when, account) => {
    const one = knowledge({ scenarios: { 'mp-1': scenario('mp-1', { when }) } });
    expect(makeTable(one, [page('mp-1.html', { code: 'mp-1' })], script).pages[0]?.account).toBe(account);
  });

  it.each([
    ['公众号的冻结期', 'official-account'],
    ['小程序和公众号的冻结期', undefined],
    ['冻结期', undefined],
  ])('takes the kind of account of the rule 「%s」 from its title', (title, account) => {
    const one = knowledge({ topics: { freeze: topic({ title, answer: '要等。' }) } });
    expect(makeTable(one, [page('rules/freeze.html', { title })], script).pages[0]?.account).toBe(account);
  });

  it('tells of a question its answer, and no kind of account that only its answer or a wording of it names', () => {
    const one = knowledge({
      questions: { why: question({ answer: '小程序要等。', 'asked-as': ['公众号，为什么'] }) },
    });
    expect(
      makeTable(one, [page('questions/why.html', { title: '为什么', description: 'x' })], script).pages[0],
    ).toEqual({ url: 'questions/why.html', title: '为什么', answer: '小程序要等。' });
  });

  it('tells of a letter its account', () => {
    const [found] = makeTable(
      knowledge({ letters: { application: letter() } }),
      [page('letters/application.html', { title: '小程序的信', description: '写法' })],
      script,
    ).pages;
    expect(found).toMatchObject({ answer: '写法', account: 'mini-program' });
  });

  it('tells which page and which sense of the trained model each is, where the model knows it', () => {
    const model = { ...{ rank: 1, grams: '注', levels: '11', rows: '??', columns: '????' }, steps: [1, 1] as const };
    const words = knowledge({ glossary: { a: term('甲'), b: term('乙') } });
    const made = makeTable(words, [page('a.html'), page('b.html')], script, {
      ...model,
      ...{ senses: ['乙'], pages: ['b.html', ''] },
    });
    expect(made.model).toEqual(model);
    expect(made.pages.map(({ column }) => column)).toEqual([undefined, 0]);
    expect(made.senses.map(({ feature }) => feature)).toEqual([undefined, 0]);
  });

  it('knows of any other page no account', () => {
    const [list] = makeTable(knowledge(), [page('list.html', { title: '小程序的材料' })], script).pages;
    expect(list).toEqual({ url: 'list.html', title: '小程序的材料', answer: '关于 list.html' });
  });

  it('holds two hundred scenarios, those first that words of the glossary are about, in reading order', () => {
    const many = Array.from({ length: 250 }, (_, index) => page(`m${index}.html`, { code: `mp-${index}` }));
    const words = knowledge({ glossary: { late: term('词', { see: ['mp-249', 'mp-240'] }), none: term('语') } });
    const codes = makeTable(words, [...many, page('z.html')], script).pages.map(({ url }) => url);
    expect(codes).toHaveLength(200);
    expect(codes.slice(-3)).toEqual(['m197.html', 'm240.html', 'm249.html']);
  });

  it.each([
    [50, 161, 161],
    [190, 20, 160],
  ])('holds 160 pages at most, but all %i + scenarios', (others, scenarios, count) => {
    const many = [
      ...Array.from({ length: others }, (_, index) => page(`p${index}.html`)),
      ...Array.from({ length: scenarios }, (_, index) => page(`m${index}.html`, { code: `mp-${index}` })),
    ];
    expect(makeTable(site, many, script).pages).toHaveLength(count);
  });
});

describe('the table of words', () => {
  const { senses, script: written } = makeTable(site, pages, script);
  const [account, again, deregistration] = senses;

  it('has the glossary in the order of its ids, each word folded and once', () => {
    expect(senses.map(({ term: word, words }) => [word, words])).toEqual([
      ['公众号', ['公众号']],
      ['重新', ['重新', '重', 'id', '注id', '重号']],
      ['註銷', ['注销', '销号', '重新注销']],
    ]);
  });

  it('folds the halves of pairs', () => {
    expect(account?.pairs).toEqual([{ first: ['公众'], second: ['号'] }]);
    expect(deregistration?.pairs).toEqual([{ first: ['注'], second: ['销'], unlessAfter: ['不注'] }]);
    expect(again).not.toHaveProperty('pairs');
  });

  it('takes over what a word means, and finds the pages it is about', () => {
    expect(deregistration).toMatchObject({
      means: { kind: 'a' },
      see: [1, 0],
      alone: true,
      outside: '没有写。',
    });
    expect(Object.keys(again ?? {}).toSorted()).toEqual(['see', 'term', 'weight', 'words']);
  });

  it('finds the pages a word is about by their kind, a scenario by its code', () => {
    const words = knowledge({
      glossary: {
        a: term('甲', { pages: { questions: ['why'], topics: ['rule'], letters: ['rename-statement'] } }),
        b: term('乙', { see: ['mp-2'], pages: { topics: ['rule'] } }),
        c: term('丙', { see: ['mp-99'] }),
      },
    });
    const all = ['letters/rename-statement.html', 'questions/why.html', 'rules/rule.html'].map((url) => page(url));
    const [a, b, c] = makeTable(words, [page('mp-2.html', { code: 'mp-2' }), ...all], script).senses;
    expect(a).toMatchObject({ see: [2, 3, 1] });
    expect(b).toMatchObject({ see: [0, 3] });
    expect(c?.see).toEqual([]);
  });

  it('weighs a word by how few scenarios say it', () => {
    const weight = (having: number) => Math.round(100 * Math.log(5 / (having + 0.5))) / 100;
    expect(senses.map((sense) => sense.weight)).toEqual([weight(2), weight(0), weight(1)]);
  });

  it('can fold and spell exactly these words', () => {
    expect(fold('註銷', parseVariants(written.variants)).text).toBe('注销');
    expect(written.syllables).toBe('chong重 gong公 hao号 xiao销 xin新 zhong众 zhu注');
    expect(written.readings).toEqual({ 重号: 'zhong hao' });
  });
});

describe('the spelling of words', () => {
  const spelled = (readings: Record<string, string>) => {
    const words = Object.keys(readings);
    const glossary = Object.fromEntries(words.map((word, index) => [`w${index}`, term(word)]));
    const { script: made } = makeTable(knowledge({ glossary }), [], {
      variantsOf: () => '',
      read: (word) => readings[word]?.split(' ') ?? [],
    });
    return { syllables: made.syllables, readings: made.readings };
  };

  it.each<[string, Record<string, string>, string, Record<string, string>]>([
    [
      'that of most words',
      { 重新: 'chong xin', 重号: 'zhong hao', 重要: 'zhong yao' },
      'hao号 xin新 yao要 zhong重',
      { 重新: 'chong xin' },
    ],
    [
      'of two equally common ones the first by letters',
      { 重号: 'zhong hao', 重新: 'chong xin' },
      'chong重 hao号 xin新',
      { 重号: 'zhong hao' },
    ],
    [
      'none that is no plain letters',
      { 绿号: 'lǜ hao', 女号: 'nü1 hao' },
      'hao号',
      { 绿号: 'lǜ hao', 女号: 'nü1 hao' },
    ],
    ['nothing of a single character or a Latin word', { 重: 'chong', 'ID 号': 'i d hao' }, '', {}],
  ])('takes for a character %s', (_what, readings, syllables, others) => {
    expect(spelled(readings)).toEqual({ syllables, readings: others });
  });
});

test.each<[string, Channel, string[][]]>([
  [
    'shows the help pages of every kind of account',
    HELP,
    [['mini-program', 'store-mini-program'], ['official-account']],
  ],
  ['passes over a channel of another kind', { ...HELP, kind: 'ticket' }, [['official-account']]],
])('the help %s', (_what, mine, options) => {
  const accounts = site.subject.accounts.map((account) => ({ ...account, help: `${account.id}-help` }));
  const known = { ...site, subject: { ...site.subject, accounts } };
  const { help } = makeTable({ ...known, channels: { ...site.channels, 'mini-program-help': mine } }, pages, script);
  expect(help.map((one) => one.options)).toEqual(options);
  expect(help.at(-1)).toEqual({ name: '公众号帮助', url: 'https://example.com/oa', options: ['official-account'] });
});
