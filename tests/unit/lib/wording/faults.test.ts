import { describe, expect, it, test } from 'vitest';
import { periodsInText } from '../../../../src/lib/wording/numbers.ts';
import { checkLine, checkLinkText, checkWording } from '../../../../src/lib/wording/wording.ts';

/** Rules of a subject, which stand in its content. */
const WORDING = {
  spellings: { 注消: '注销', 原始id: '原始ID', '原始 ID': '原始ID', appid: 'AppID' },
  joined: ['原始ID', 'XXX', 'Q币'],
};
const told = (text: string, wording?: typeof WORDING) =>
  checkWording(text, wording).map(({ found, expected }) => `${found} ${expected}`);

describe('a spelling', () => {
  test.each([
    ['帐号', '账号'],
    ['帐户', '账户'],
    ['登陆', '登录'],
    ['注消', '注销'],
    ['原始id', '原始ID'],
    ['原始 ID', '原始ID'],
    ['appid', 'AppID'],
  ])('%s is told to be %s', (wrong, right) => {
    expect(told(wrong, WORDING)).toContain(`「${wrong}」 统一写作「${right}」`);
    expect(told(right, WORDING)).toEqual([]);
  });

  it('of a subject is nothing to a guide that does not say so', () => {
    expect(told('注消，看看原始 ID')).toEqual([]);
  });

  it('right beside a right one stays right', () => {
    expect(told('账号和登录')).toEqual([]);
  });
});

describe('a fault', () => {
  test.each([
    ['一二三四五六七八,九十一二三四五六', '「二三四五六七八,九十一二三四」 中文里用全角标点：，。；：？！（）'],
    ['一,二', '「一,二」 中文里用全角标点：，。；：？！（）'],
    ['一二三四五六七八A', '「二三四五六七八A」 中文和英文字母、数字之间空一格'],
    ['用 ４ 项', '「用 ４ 项」 英文字母、数字用半角'],
    ['用 Ａ 和 ｚ', '「用 Ａ 和 ｚ」 英文字母、数字用半角'],
    ['登录。 再来', '「登录。 再来」 全角标点旁边不空格'],
    ['登录   后台', '「登录   后台」 两个汉字之间不空格'],
    ['到此为止.再来', '「到此为止.再来」 中文里用全角标点：，。；：？！（）'],
    ['用Q币付', '「用Q 币付」 中文和英文字母、数字之间空一格'],
  ])('in %s is shown with what stands around it', (text, fault) => {
    expect(told(text, WORDING)).toEqual([fault]);
  });

  test.each(['见 miniprogram 和文件名.txt 两处', '第 3*4 行', '看《甲,乙》', '原始ID', '某XXX某', '付 Q币的'])(
    'is not seen in %s',
    (text) => {
      expect(told(text, WORDING)).toEqual([]);
    },
  );
});

describe('a line', () => {
  test.each([
    ['title', '冻结', [{ found: '「冻结」', expected: '标题至少 3 个字' }]],
    ['title', '冻结期', []],
    ['title', '冻结。期', []],
    ['title', '冻结期。', [{ found: '「冻结期。」', expected: '标题末尾不加标点' }]],
    ['sentence', '一二三四五六七。', []],
    ['sentence', '一二三四五六。', [{ found: '「一二三四五六。」', expected: '至少 8 个字，把话说清楚' }]],
    ['sentence', '一二三。四五六七八九十', [{ found: '「…。四五六七八九十」', expected: '句子以句号结尾' }]],
  ] as const)('(%s) %s', (kind, text, faults) => {
    expect(checkLine(kind, text)).toEqual(faults);
  });
});

describe('the text of a link', () => {
  test.each([
    '这里',
    '点这里',
    '击这里',
    '点此',
    '点击',
    '此处',
    '这个',
    '链接',
    '详情',
    '更多',
    '查看',
    '查看更多',
    '了解更多',
    '看这里',
  ])('%s says nothing', (text) => {
    expect(checkLinkText(text)).toEqual([{ found: `链接文字「${text}」`, expected: '写出通到哪里，例如页面的名称' }]);
  });

  test.each(['冻结期详情', '更多情形'])('%s says where it leads', (text) => {
    expect(checkLinkText(text)).toEqual([]);
  });
});

describe('a number of days', () => {
  test.each([
    ['7 天', 'day'],
    ['7 日', 'day'],
    ['7 个自然天', 'natural-day'],
    ['7 自然天', 'natural-day'],
    ['7 个工作日', 'working-day'],
    ['7 工作日', 'working-day'],
    ['7 小时', 'hour'],
  ])('%s is of the unit %s', (text, unit) => {
    expect(periodsInText(text)).toEqual([{ value: 7, unit, text }]);
  });

  test.each(['11 月 7 日', '11月17日', '7 日期'])('is not in %s', (text) => {
    expect(periodsInText(text)).toEqual([]);
  });
});
