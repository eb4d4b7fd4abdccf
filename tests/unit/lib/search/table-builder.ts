import { buildLexicon, type Lexicon } from '../../../../src/lib/search/lexicon.ts';
import type { ScriptTable, SearchTable, Sense, TablePage } from '../../../../src/lib/search/table.ts';

type Words = Partial<Sense> & { words: string[] };

const sense = ({ words, ...rest }: Words): Sense => ({ term: words[0] ?? '', words, see: [], weight: 1, ...rest });

const page = (part: Partial<TablePage> & { code: string }): TablePage => ({
  url: `${part.code}.html`,
  title: part.code,
  answer: '',
  ...part,
});

/** A small site: two kinds of account, an ordinary page and a page for entities that are gone for each, and one question. */
export const SMALL: SearchTable = {
  subject: {
    authority: '平台',
    scope: '注销',
    facet: 'account',
    accounts: [
      { id: 'mini-program', label: '小程序' },
      { id: 'official-account', label: '公众号' },
    ],
    series: [{ starts: 'gh_', called: '原始ID' }],
  },
  pages: [
    page({ code: 'mp-0', ordinary: true, title: '小程序的一般办法', when: [{ account: 'mp', status: 'active' }] }),
    page({ code: 'mp-3', title: '主体已注销，注销小程序', when: [{ account: 'mp', status: 'gone' }] }),
    page({ code: 'oa-0', ordinary: true, title: '公众号的一般办法', when: [{ account: 'oa', status: 'active' }] }),
    page({
      code: 'oa-3',
      title: '主体已注销，注销公众号',
      when: [{ account: 'oa', status: 'gone' }],
    }),
  ],
  senses: [
    sense({ words: ['小程序'], means: { account: 'mp' }, weight: 0.1 }),
    sense({ words: ['公众号', '服务号'], means: { account: 'oa' }, weight: 0.1 }),
    sense({ words: ['注销', '销户'], see: [0, 2], weight: 0.1 }),
    sense({
      words: ['主体已注销', '工商注销'],
      pairs: [{ first: ['公司'], second: ['没了', '注销了'], unlessAfter: ['别的'] }],
      means: { status: 'gone' },
      see: [1, 3],
    }),
    sense({ words: ['公司'] }),
    sense({ words: ['公司怎么注销'], alone: true, outside: '要问登记机关', see: [1, 3] }),
    sense({ words: ['密码'], outside: '没有写密码' }),
    sense({ words: ['视频号'], outside: '没有视频号' }),
  ],
  help: [
    { name: '小程序帮助', url: 'https://example.com/mp', options: ['mp'] },
    { name: '公众号帮助', url: 'https://example.com/oa', options: ['oa'] },
  ],
};

/** A word of the glossary that is said in one way only and is about no page. */
export function senseOf(term: string, rest: Partial<Sense> = {}): Sense {
  return { term, words: [term], see: [], weight: 1, ...rest };
}

const SCRIPT: ScriptTable = {
  variants: '註注銷销眾众號号賬账帐账',
  syllables: 'cheng程 gong公 hao号 hu户 xiao小销 xu序 zhong众 zhu注',
  readings: {},
};

/** The small site's words, ready to read queries. */
export function smallLexicon(): Lexicon {
  return buildLexicon(SMALL, SCRIPT);
}
