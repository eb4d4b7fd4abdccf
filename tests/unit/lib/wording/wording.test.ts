import { describe, expect, test } from 'vitest';
import { checkLine, checkLinkText, checkWording } from '../../../../src/lib/wording/wording.ts';

/** Rules of a subject, which stand in its content. */
const WORDING = {
  spellings: { '原始 ID': '原始ID' },
  words: { 放出: '释放', 来源: '资料或出处' },
  joined: ['原始ID', 'XXX'],
};

describe('wording', () => {
  test.each([
    '管理员在 7 天内点确认。',
    '用原始ID 找回，「原始ID」照原样写。',
    '标题写【关于XXX名称释放请求】。',
    '见《微信》App 版。',
    '见《公众号/服务号注销方法(企业/个体工商户类型)》。',
    '发邮件到 miniprogram@tencent.com 申请。',
    '还有 3–10 个工作日；看 https://kf.qq.com/faq/1.html。',
  ])('has nothing against %s', (text) => {
    expect(checkWording(text, WORDING)).toEqual([]);
  });

  test.each([
    ['公众帐号', '账号'],
    ['登陆后台', '登录'],
    ['原始 ID 在设置里', '原始ID'],
    ['先登录,再注销', '全角'],
    ['能注销吗?', '全角'],
    ['主体(公司)', '全角'],
    ['看“账号设置”', '「」'],
    ['看‘账号设置’', '「」'],
    ['到此为止.', '全角'],
    ['冻结7天', '空一格'],
    ['用AppID', '空一格'],
    ['用原始ID找回', '空一格'],
    ['登录， 再注销', '不空格'],
    ['登录 后台', '不空格'],
    ['邮箱立即放出', '释放'],
    ['来源没有说', '资料'],
    ['公司名XXX和别的ID', '空一格'],
  ])('objects to %s', (text, expected) => {
    expect(checkWording(text, WORDING).map((fault) => fault.expected)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('a line', () => {
  test.each([
    ['title', '冻结期有多长'],
    ['sentence', '冻结期里什么都不释放。'],
  ] as const)('%s 「%s」 will do', (kind, text) => {
    expect(checkLine(kind, text)).toEqual([]);
  });

  test.each([
    ['title', '冻结'],
    ['title', '冻结期有多长。'],
    ['sentence', '冻结期里什么都不释放'],
    ['sentence', '不能。'],
  ] as const)('%s 「%s」 will not do', (kind, text) => {
    expect(checkLine(kind, text)).toHaveLength(1);
  });
});

describe('the text of a link', () => {
  test.each([
    ['这里', 1],
    ['点击这里', 1],
    [' 详情 ', 1],
    ['腾讯客服的小程序帮助', 0],
  ])('%j has %i faults', (text, count) => {
    expect(checkLinkText(text)).toHaveLength(count);
  });
});
