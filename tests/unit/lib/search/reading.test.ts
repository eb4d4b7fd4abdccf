import { describe, expect, it, test } from 'vitest';
import { buildLexicon } from '../../../../src/lib/search/lexicon.ts';
import { readQuery } from '../../../../src/lib/search/reading.ts';
import { SMALL, senseOf } from './table-builder.ts';

const lexicon = buildLexicon(
  {
    senses: [
      senseOf('小程序', { means: { account: 'mp' } }),
      senseOf('公众号', { means: { account: 'oa' } }),
      senseOf('注销'),
      senseOf('企业', { words: ['企业', '公司'], means: { entity: 'firm' } }),
      senseOf('主体没了', { pairs: [{ first: ['公司', '单位'], second: ['没了', '注销'], unlessAfter: ['别的'] }] }),
      senseOf('公司怎么办', { alone: true }),
      senseOf('原始id', { words: ['原始id', 'id'] }),
      senseOf('gh id'),
      senseOf('甲乙'),
      senseOf('乙丙'),
      senseOf('改名', { pairs: [{ first: ['单位'], second: ['企业改名'] }] }),
      senseOf('管理员', { words: ['管理员', '管理员离职'] }),
      senseOf('吊没了'),
    ],
    subject: SMALL.subject,
    pages: [],
    help: [],
  },
  {
    variants: '註注銷销',
    syllables: 'cheng程 gong公 guan管 hao号 li理 xiao小销 xu序 yuan员 zhong众 zhu注',
    readings: {},
  },
);
const read = (query: string) => readQuery(query, lexicon);
const terms = (query: string) =>
  read(query).hits.map(({ sense, guessed }) => `${lexicon.table.senses[sense]?.term}${guessed ? '?' : ''}`);

describe('the words of the glossary in a query', () => {
  test.each<[string, string[]]>([
    ['小程序怎么註銷', ['小程序', '注销']],
    ['管理员离职', ['管理员']],
    ['注销小程序、公众号', ['注销', '小程序', '公众号']],
    ['id', ['原始id']],
    ['android', []],
    ['my id 2', ['原始id']],
    ['id2', ['原始id']],
    ['idx', []],
    ['2id', []],
    ['gh id', ['gh id']],
    ['甲乙丙', ['甲乙']],
    ['乙丙甲乙', ['乙丙', '甲乙']],
    ['', []],
  ])('「%s」 are %j', (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it('stand where they were typed', () => {
    expect(read('請问公众号 註銷').hits).toEqual([
      { sense: 1, typed: '公众号', parts: ['公众号'], start: 2, end: 5, guessed: false },
      { sense: 2, typed: '注销', parts: ['注销'], start: 5, end: 7, guessed: false },
    ]);
  });

  it('are not looked for beyond what anybody types', () => {
    expect(terms(`${'红'.repeat(197)}小程序`)).toEqual(['小程序']);
    expect(terms(`${'红'.repeat(198)}小程序`)).toEqual([]);
  });

  it('that count only by themselves do not beside a kind of account', () => {
    expect(terms('公司怎么办')).toEqual(['公司怎么办']);
    expect(terms('公司怎么办公众号')).toEqual(['企业', '公众号']);
  });
});

describe('two words that together say one', () => {
  test.each<[string, string[]]>([
    ['公司没了', ['主体没了', '企业']],
    ['公司早就没了', ['主体没了', '企业']],
    ['公司前年早就没了', ['主体没了', '企业']],
    ['公司大前年早就没了', ['企业']],
    ['没了公司', ['企业']],
    ['别的公司没了', ['企业']],
    ['别的公司，我的单位没了', ['企业', '主体没了']],
    ['单位管理员没了', ['管理员']],
    ['公司被吊没了', ['企业', '吊没了']],
    ['单位没了', ['主体没了']],
    ['公司注销', ['主体没了', '企业']],
    ['单位的企业改名', ['改名', '企业']],
    ['公司公司没了', ['企业', '主体没了', '企业']],
  ])('「%s」 are %j', (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it('are given as typed, and apart', () => {
    expect(read('单位早就没了').hits).toEqual([
      { sense: 4, typed: '单位早就没了', parts: ['单位', '没了'], start: 0, end: 6, guessed: false },
    ]);
  });

  it('are the two that stand nearest to each other', () => {
    expect(read('单位，单位没了').hits).toMatchObject([{ parts: ['单位', '没了'], start: 2, end: 6 }]);
  });
});

describe('a word that has to be guessed', () => {
  test.each<[string, string[]]>([
    ['gongzhonghao', ['公众号?']],
    ['gzh', ['公众号?']],
    ['gong zhong hao', ['公众号?']],
    ['zhuxiao gongzhonghao', ['注销?', '公众号?']],
    ['小城序', ['小程序?']],
    ['管李员离职', ['管理员?']],
    ['管里员离职', []],
    ['guanliyuan', ['管理员?']],
    ['hello', []],
    ['zhuxiao hello', ['注销?']],
    ['gzh id', ['原始id']],
  ])('「%s」 is %j', (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it('stands where its letters were typed', () => {
    const { folded } = read('我的gzh注销');
    expect(folded).toEqual({ text: '我的公众号注销', at: [0, 1, 2, 2, 2, 5, 6, 7] });
  });
});

describe('what is left of a query', () => {
  test.each<[string, string[]]>([
    ['小程序红烧肉怎么注销', ['红烧肉']],
    ['红烧肉小程序abc', ['红烧肉', 'abc']],
    ['小程序肉', []],
    ['小程序 12', []],
    ['小程序 123', ['123']],
    ['小程序怎么样', []],
    ['hello world', ['hello', 'world']],
  ])('「%s」 is %j, without question words and what says too little', (query, rest) => {
    expect(read(query).rest).toEqual(rest);
  });

  test.each([
    ['小程序怎么注销', true],
    ['', true],
    ['小程序肉', false],
    ['小城序', false],
    ['gzh', false],
  ])('「%s」 is read for sure: %s', (query, sure) => {
    expect(read(query).sure).toBe(sure);
  });
});
