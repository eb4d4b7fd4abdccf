import { describe, expect, it, test } from 'vitest';
import { type Asked, answerFrom, askedOf, chooseFacts } from '../../../../src/lib/search/fact-choice.ts';
import type { Fact, FactTable } from '../../../../src/lib/search/fact-table.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import { smallLexicon } from './table-builder.ts';

const fact = (kind: Fact['kind'], text: string, rest: Partial<Fact> = {}): Fact => ({
  kind,
  text,
  sources: [],
  ...rest,
});
const asked = (query: string, words: [string, number][], rest: Partial<Asked> = {}): Asked => ({
  query,
  words: words.map(([form, weight]) => ({ forms: [form], weight })),
  known: {},
  ...rest,
});

const FREEZE = fact('period', '冻结期：7 天。');
const GAME = fact('period', '小游戏冻结期：30 天。');
const CONFIRM = fact('period', '确认期：7 天。');
const PAPERS = fact('papers', '要 2 项材料：证件、公章。');
const NAME = fact('release', '注销：昵称释放。');
const FEE = fact('claim', '认证费不退。');
const UNKNOWN = fact('unknown', '资料没有说：认证费退到哪里。');
const SIDES = fact('conflict', '资料说法不一。', { sides: [{ says: '认证费多久退不一样。', sources: [] }] });
const ALL = [FREEZE, GAME, CONFIRM, PAPERS, NAME, FEE, UNKNOWN, SIDES];

describe('the facts that speak to a query', () => {
  test.each<[string, Asked, Fact[]]>([
    ['all periods of a thing, for how long', asked('冻结期多久', [['冻结期', 2]]), [FREEZE, GAME]],
    ['the papers, for what is needed', asked('注销要什么材料', [['注销', 0.1]]), [PAPERS]],
    ['what is released', asked('昵称释放', [['昵称', 0.4]]), [NAME]],
    ['a claim that says the telling word', asked('认证费', [['认证费', 2]]), [FEE]],
    ['what is disputed, only for who asks what could be said', asked('认证费多久退', [['认证费多久退', 2]]), [SIDES]],
    ['nothing where no fact says the telling word', asked('发票', [['发票', 2]]), []],
    ['nothing for words of every page', asked('注销', [['注销', 0.1]]), []],
  ])('are %s', (_what, query, found) => {
    expect(chooseFacts(query, ALL, '一页')).toEqual(found);
  });

  it('are none where the title says as much', () => {
    expect(chooseFacts(asked('认证费', [['认证费', 2]]), [FEE], '认证费退不退')).toEqual([]);
  });

  it('are of the kind that is asked for, on a page about the thing', () => {
    expect(chooseFacts(asked('冻结期多久', [['冻结期', 2]]), [FREEZE, PAPERS], '冻结期')).toEqual([FREEZE]);
  });

  it('are none of a case that the query rules out', () => {
    const ofMini = { ...FREEZE, when: [{ account: 'mp' }] };
    const known = { account: ['oa'] };
    expect(chooseFacts(asked('冻结期多久', [['冻结期', 2]], { known }), [ofMini], '')).toEqual([]);
    expect(chooseFacts(asked('冻结期多久', [['冻结期', 2]], { known: { account: ['mp'] } }), [ofMini], '')).toEqual([
      ofMini,
    ]);
    expect(chooseFacts(asked('冻结期多久', [['冻结期', 2]], { known: { other: ['x'] } }), [ofMini], '')).toEqual([
      ofMini,
    ]);
  });

  it('are none where there are so many that only the page can set them out', () => {
    const many = Array.from({ length: 7 }, (_, index) => fact('period', `冻结期第 ${index} 档`));
    expect(chooseFacts(asked('冻结期多久', [['冻结期', 2]]), many, '')).toEqual([]);
    expect(chooseFacts(asked('冻结期多久', [['冻结期', 2]]), many.slice(1), '')).toHaveLength(6);
  });

  it('may say an unknown run of words in other words around it', () => {
    const said = fact('claim', '打款金额填错就不通过。');
    expect(chooseFacts(asked('打款金额错', [['打款金额错', 2]]), [said], '')).toEqual([said]);
    expect(chooseFacts(asked('打款', [['金额打错了款', 2]]), [said], '')).toEqual([]);
  });
});

describe('what is asked', () => {
  it('is each word in every way the glossary knows, and what it says about the account', () => {
    const lexicon = smallLexicon();
    const { query, words, known } = askedOf(planQuery('服务號紅燒肉', lexicon), lexicon);
    expect(query).toBe('服务号紅燒肉');
    expect(words[0]?.forms).toEqual(['服务号', '公众号']);
    expect(words.at(-1)).toEqual({ forms: ['紅燒肉'], weight: 2 });
    expect(known).toEqual({ account: ['oa'] });
  });
});

describe('the answer of a page', () => {
  const page = { url: 'a.html', title: '一页', answer: '' };
  const choices = [
    { label: '甲', url: 'a.html?kind=a', when: [{ kind: 'a' }] },
    { label: '乙', url: 'a.html?kind=b', when: [{ kind: 'b' }] },
  ];
  const table: FactTable = {
    sources: [],
    facts: ALL,
    pages: { 'a.html': { facts: [5, 0], depends: { on: '种类', choices } }, 'b.html': { facts: [5] } },
  };

  it('has the facts of that page, and the cases that the query leaves open', () => {
    const whole = answerFrom(table, page, asked('认证费', [['认证费', 2]]));
    expect(whole).toEqual({ facts: [FEE], depends: { on: '种类', choices } });
    const narrowed = answerFrom(table, page, asked('发票', [['发票', 2]], { known: { kind: ['b'] } }));
    expect(narrowed).toEqual({ facts: [], depends: { on: '种类', choices: choices.slice(1) } });
  });

  it('is none where there is no fact for it, or the page has none at all', () => {
    expect(answerFrom(table, { ...page, url: 'b.html' }, asked('发票', [['发票', 2]]))).toBeUndefined();
    expect(answerFrom(table, { ...page, url: 'c.html' }, asked('认证费', [['认证费', 2]]))).toBeUndefined();
  });
});
