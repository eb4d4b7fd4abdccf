import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../src/lib/cases/condition.ts';
import type { LetterUse } from '../../src/lib/letters/closing.ts';
import { composeLetter, enclosureLines, formatText, knownOf } from '../../src/lib/letters/document.ts';
import type { Values } from '../../src/lib/letters/field.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { letterUse, sealed, signed } from '../unit/lib/letters/letter-builders.ts';

const knowledge = soundKnowledge();
const { 'letter-fields': fields } = knowledge;

const USE = letterUse('mp-2', {
  requirements: [sealed(undefined, { seal: 'never-had' }), signed({ seal: 'never-had' })],
  handwritten: true,
  enclosures: [{ text: '主体证件' }],
});
const VALUES: Values = {
  'account-name': '老王早餐',
  'original-id': 'gh_0123456789ab',
  'entity-name': '老王早餐店',
  date: '2026-11-25',
};
const write = (id: string, values: Values, known: Case = {}, uses: LetterUse[] = [USE]) => {
  const letter = knowledge.letters[id];
  if (letter === undefined) throw new Error(`there is no letter ${id}`);
  return composeLetter({ letter, fields, uses }, values, known);
};

describe('an application', () => {
  it('names the account, its entity and what is asked for', () => {
    expect(write('mini-program-application', VALUES).body).toEqual([
      '微信小程序「老王早餐」（原始ID：gh_0123456789ab）的主体是老王早餐店。',
      '现申请注销该小程序，请予办理。',
    ]);
  });

  it('says everything that was typed', () => {
    const values: Values = {
      ...VALUES,
      email: 'a@example.com',
      'credit-code': '91350100M000100Y43',
      representative: '王某',
      'identity-number': '11010519491231002X',
      'deregistered-on': '2026-01-05',
      phone: '13800138000',
    };
    expect(write('mini-program-application', values, { 'entity-status': 'deregistered' }).body).toEqual([
      '微信小程序「老王早餐」（原始ID：gh_0123456789ab，绑定邮箱：a@example.com）的主体是老王早餐店' +
        '（统一社会信用代码：91350100M000100Y43），法人是王某（身份证号：11010519491231002X）。',
      '该主体已于2026年1月5日办理注销登记。',
      '现申请注销该小程序，请予办理。',
      '联系电话：13800138000。',
    ]);
  });

  test.each<[Case, string]>([
    [{}, '的主体是老王早餐店。'],
    [{ 'entity-status': 'active' }, '的主体是老王早餐店。'],
    [{ 'entity-status': 'deregistered' }, '该主体已办理注销登记。'],
  ])('in the case %j does not claim more than is known', (known, last) => {
    const body = write('mini-program-application', { ...VALUES, 'deregistered-on': '' }, known).body;
    expect(body.at(-2)).toMatch(new RegExp(`${last}$`));
    expect(body.join('')).not.toContain('____');
  });

  it('leaves a line where the account is not named yet', () => {
    const { body } = write('mini-program-application', { 'entity-name': '老王早餐店' });
    expect(body[0]).toBe('微信小程序「____________」（原始ID：____________）的主体是老王早餐店。');
  });

  it('of an official account may name its WeChat ID', () => {
    const known = { account: 'official-account' };
    const values = { ...VALUES, 'original-id': '', 'wechat-id': 'laowang' };
    expect(write('official-account-application', values, known).body).toEqual([
      '微信公众号「老王早餐」（微信号：laowang）的主体是老王早餐店。',
      '现申请注销该公众号，请予办理。',
    ]);
    expect(write('mini-program-application', values).body[0]).not.toContain('laowang');
  });
});

describe('the letters of a government body', () => {
  const values: Values = { ...VALUES, 'old-name': '旧局', 'entity-name': '新局', cause: '机构改革' };

  it('apply for the account under its old name', () => {
    const known = { account: 'official-account', 'entity-status': 'renamed' };
    expect(write('deregistration-letter', values, known).body).toEqual([
      '微信公众号「老王早餐」（原始ID：gh_0123456789ab）登记的主体是「旧局」。因机构改革，主体名称已变更为「新局」。',
      '现由我单位申请注销该账号，请予办理。',
    ]);
  });

  it('apply without a word of renaming where the name is the same', () => {
    const known = { account: 'mini-program', 'entity-status': 'active' };
    const more = { ...VALUES, 'entity-name': '某局', 'credit-code': '91350100M000100Y43' };
    expect(write('deregistration-letter', more, known).body).toEqual([
      '微信小程序「老王早餐」（原始ID：gh_0123456789ab）登记的主体是「某局」（统一社会信用代码：91350100M000100Y43）。',
      '现由我单位申请注销该账号，请予办理。',
    ]);
  });

  it('leave the renaming to be crossed out where it is not known whether there was one', () => {
    expect(write('deregistration-letter', values).body[0]).toContain('（没有改过名的，划掉后面这一句）因机构改革');
  });

  it('state how the name changed', () => {
    const more = {
      ...values,
      'changed-on': '2026-01-05',
      document: '《通知》（某发〔2026〕1号）',
      phone: '010-12345678',
    };
    expect(write('rename-statement', more, { account: 'mini-program' }).body).toEqual([
      '微信小程序「老王早餐」（原始ID：gh_0123456789ab）登记的主体名称是「旧局」。',
      '因机构改革，主体名称已于2026年1月5日变更为「新局」，依据是《通知》（某发〔2026〕1号）。',
      '以上变更情况属实，特此说明。',
      '联系电话：010-12345678。',
    ]);
  });

  it('name the new entity by its code too', () => {
    const body = write('rename-statement', { ...values, 'credit-code': '91350100M000100Y43' }).body;
    expect(body[1]).toBe('因机构改革，主体名称已变更为「新局」（统一社会信用代码：91350100M000100Y43）。');
  });

  it('leave both kinds of account to be crossed out where it is not known which', () => {
    expect(write('rename-statement', values).body[0]).toMatch(/^微信小程序／公众号「/);
  });
});

describe('the release of a nickname', () => {
  const values: Values = {
    ...VALUES,
    'administrator-wechat-id': 'wang',
    background: '公众号在用。\n小程序没开过。',
    reason: '要用这个名称。\n别的没有了。',
    phone: '13800138000',
  };

  it('is applied for', () => {
    expect(write('nickname-release-application', values).body).toEqual([
      '门店小程序／小店小程序「老王早餐」（原始ID：gh_0123456789ab，绑定的管理员微信号：wang）的主体是老王早餐店。',
      '现申请释放该小程序占用的名称「老王早餐」。释放请求原因：要用这个名称。',
      '别的没有了。',
      '请予办理。',
      '联系电话：13800138000。',
    ]);
  });

  it('is applied for with all that is known of the entity, and without a telephone', () => {
    const more = { ...values, 'credit-code': '91350100M000100Y43', representative: '王某', phone: '' };
    const { body } = write('nickname-release-application', more);
    expect(body[0]).toMatch(/的主体是老王早餐店（统一社会信用代码：91350100M000100Y43），法人是王某。$/);
    expect(body.at(-1)).toBe('请予办理。');
  });

  it('is asked for by mail, without anything to seal or sign', () => {
    const mail = write('nickname-release-mail', values);
    expect(mail.body).toEqual([
      '你好，我们申请释放门店小程序／小店小程序「老王早餐」占用的名称。',
      '小程序账号（原始ID）：gh_0123456789ab',
      '绑定的管理员微信号：wang',
      '小程序主体：老王早餐店',
      '背景：公众号在用。',
      '小程序没开过。',
      '释放请求原因：要用这个名称。',
      '别的没有了。',
      '联系电话：13800138000',
    ]);
    expect(mail.closing).toEqual([]);
  });
});

describe('the end of a letter', () => {
  test.each<[Case, string[]]>([
    [{ seal: 'available' }, ['seal 老王早餐店（盖章）', 'date 2026年11月25日']],
    [{ seal: 'never-had' }, ['name 老王早餐店', 'signature 法人手写签名：____________', 'date 2026年11月25日']],
    [{}, ['seal 老王早餐店（盖章）', 'signature 法人手写签名：____________', 'date 2026年11月25日']],
  ])('in the case %j has the place of seal or signature', (known, lines) => {
    const { closing } = write('mini-program-application', VALUES, known);
    expect(closing.map(({ kind, text }) => `${kind} ${text}`)).toEqual(lines);
  });

  it('says neither where the sources do not', () => {
    const uses = [letterUse('mp-3', { requirements: [signed({ seal: 'surrendered' })] })];
    const { closing } = write('mini-program-application', VALUES, { seal: 'available' }, uses);
    expect(closing.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'name 老王早餐店',
      'signature 法人签名：____________',
      'date 2026年11月25日',
    ]);
  });

  it('has no place for a signature that no source speaks of, and says that a seal may not be wanted', () => {
    const plain = letterUse('mp-1', { when: { status: 'active' } });
    const stamped = letterUse('mp-1', { when: { status: 'renamed' }, requirements: [sealed()] });
    const linesIn = (known: Case) =>
      write('deregistration-letter', VALUES, known, [plain, stamped]).closing.map(
        ({ kind, text }) => `${kind} ${text}`,
      );
    expect(linesIn({})).toEqual(['seal 老王早餐店（要盖章的，盖在这里）', 'date 2026年11月25日']);
    expect(linesIn({ status: 'active' })).toEqual(['name 老王早餐店', 'date 2026年11月25日']);
    expect(linesIn({ status: 'renamed' })).toEqual(['seal 老王早餐店（盖章）', 'date 2026年11月25日']);
  });
});

describe('a blank letter', () => {
  it.each<[Case, string]>([
    [{}, '（主体还在的，划掉这一句）该主体已于____年__月__日办理注销登记。现申请注销该小程序，请予办理。'],
    [{ 'entity-status': 'active' }, '现申请注销该小程序，请予办理。'],
    [{ 'entity-status': 'deregistered' }, '现申请注销该小程序，请予办理。'],
  ])(
    'in the case %j has the sentence of a deregistered entity struck out only where that is open',
    (known, request) => {
      expect(write('mini-program-application', {}, known).body.at(-2)).toBe(request);
    },
  );

  test.each(Object.keys(knowledge.letters).map((id) => [id]))(
    '%s has a line for every field, and says the same again',
    (id) => {
      const blank = formatText(write(id, {}, { 'entity-status': 'deregistered' }));
      expect(blank).toBe(formatText(write(id, { 'account-name': ' \n' }, { 'entity-status': 'deregistered' })));
      expect(blank.match(/____+/g)?.length).toBeGreaterThanOrEqual(6);
      expect(blank).not.toMatch(/undefined|null/);
    },
  );

  it('has everything that may be said, and lines as long as what goes there', () => {
    const line = '_'.repeat(12);
    expect(write('mini-program-application', {}, { 'entity-status': 'deregistered' }).body).toEqual([
      `微信小程序「${line}」（原始ID：${line}，绑定邮箱：${line}）的主体是${line}` +
        `（统一社会信用代码：${line}），法人是${line}（身份证号：${line}）。`,
      '该主体已于____年__月__日办理注销登记。',
      '现申请注销该小程序，请予办理。',
      `联系电话：${line}。`,
    ]);
    expect(write('nickname-release-application', {}).body[1]).toMatch(/：_{24}$/);
    expect(write('nickname-release-application', {}).closing.at(-1)?.text).toBe('____年__月__日');
  });
});

it('knows what all scenarios left have in common, and what was answered', () => {
  const uses = [
    letterUse('a', { when: { account: 'x', kind: 'p' } }),
    letterUse('b', { when: { account: 'x', kind: 'q' } }),
  ];
  expect(knownOf({ uses }, {})).toEqual({ account: 'x' });
  expect(knownOf({ uses }, { kind: 'p', seal: 'there' })).toEqual({ account: 'x', kind: 'p', seal: 'there' });
});

it('lists papers under one another, numbered where there are several', () => {
  expect(enclosureLines([])).toEqual([]);
  expect(enclosureLines(['甲'])).toEqual(['附件：甲']);
  expect(enclosureLines(['甲', '乙'])).toEqual(['附件：1. 甲', '　　　2. 乙']);
});

it('is copied without a word of papers where none go with it', () => {
  const letter = write('rename-statement', VALUES, {}, [letterUse('mp-3')]);
  expect(formatText(letter).split('\n').slice(-5)).toEqual([
    '　　以上变更情况属实，特此说明。',
    '',
    ...letter.closing.map(({ text }) => text),
    '',
  ]);
});

it('is copied as text with the lines of a letter', () => {
  const letter = write('mini-program-application', VALUES, { seal: 'available' });
  expect(formatText(letter)).toBe(
    [
      '小程序注销申请书',
      '',
      '微信公众平台：',
      '　　微信小程序「老王早餐」（原始ID：gh_0123456789ab）的主体是老王早餐店。',
      '　　现申请注销该小程序，请予办理。',
      '',
      '　　附件：主体证件',
      '',
      '老王早餐店（盖章）',
      '2026年11月25日',
      '',
    ].join('\n'),
  );
});
