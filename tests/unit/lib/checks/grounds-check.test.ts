import { describe, expect, test } from 'vitest';
import { checkGrounds, checkUnknowns } from '../../../../src/lib/checks/grounds-check.ts';
import type { Question } from '../../../../src/lib/schemas/question.ts';
import * as build from '../../../builders.ts';

const claims = {
  face: build.claim({ text: '企业的小程序可以用法定代表人扫脸。' }),
  both: build.claim({ text: '小程序和公众号都可以打款。' }),
  plain: build.claim({ text: '登录后台发起。' }),
  plainer: build.claim({ text: '别的页面上的事。' }),
  old: build.claim({ text: '2018 年的规则：账号可以解绑。', older: true }),
};

function issuesOf(change: Partial<Question>) {
  const question = build.question({
    title: '怎么验证',
    answer: '看主体。',
    claims: ['face', 'both', 'plain', 'old'],
    ...change,
  });
  return checkGrounds(build.knowledge({ claims, questions: { asked: question } }));
}

const next = (line: Partial<Question['next'][number]>) => issuesOf({ next: [{ do: '登录后台发起。', ...line }] });

describe('a step of a question', () => {
  test.each([
    ['rests on a claim of its page', { 'rests-on': ['plain'] }],
    ['only sends to look', { do: '看后台有哪几种办法。', plain: 'look' }],
    ['only sends to ask', { do: '去问腾讯。', plain: 'ask' }],
    ['only says to keep something', { do: '把提示截图。', plain: 'keep' }],
    ['only says that nothing is known', { do: '资料没有给办法。', plain: 'unknown' }],
    ['names the kind of account that its claim is about', { do: '小程序用扫脸。', 'rests-on': ['face'] }],
    ['says of an older rule of which year it is', { do: '照 2018 年的规则解绑。', 'rests-on': ['old'] }],
    ['rests on a newer rule too', { do: '解绑。', 'rests-on': ['old', 'plain'] }],
    ['speaks of both kinds where its claims do', { do: '用打款验证。', 'rests-on': ['both'] }],
  ] as const)('will do where it %s', (_title, line) => {
    expect(next(line as Partial<Question['next'][number]>)).toEqual([]);
  });

  test.each([
    ['says neither', {}, ['next', 0], undefined],
    ['says both', { 'rests-on': ['plain'], plain: 'look' }, ['next', 0], undefined],
    ['gives an order and calls it a look', { do: '先变更法人。', plain: 'look' }, ['next', 0, 'plain'], undefined],
    ['rests on a claim of another page', { 'rests-on': ['plainer'] }, ['next', 0, 'rests-on', 0], 'plain'],
    ['names a way that its claims do not', { do: '走工单。', 'rests-on': ['both'] }, ['next', 0], undefined],
    ['gives an older rule as if it were of today', { do: '解绑。', 'rests-on': ['old'] }, ['next', 0], undefined],
    ['widens a claim on one kind to both', { do: '用扫脸验证。', 'rests-on': ['face'] }, ['next', 0], undefined],
  ] as const)('is refused where it %s', (_title, line, path, nearest) => {
    const issues = next(line as Partial<Question['next'][number]>);
    expect(issues).toMatchObject([{ code: 'mismatch', collection: 'questions', entry: 'asked', path }]);
    expect(issues[0]?.nearest).toBe(nearest);
  });
});

test('a case may leave the kind of account to its own condition', () => {
  const branch = (condition: string) => ({ if: condition, answer: '用扫脸验证。', 'rests-on': ['face'] });
  const rest = { if: '别的', answer: '资料没有给办法。', plain: 'unknown' as const };
  const sound = { do: '去问腾讯。', plain: 'ask' as const };
  expect(issuesOf({ cases: [branch('企业的小程序'), rest], next: [sound] })).toEqual([]);
  expect(issuesOf({ cases: [branch('企业'), rest], next: [sound] })).toMatchObject([{ path: ['cases', 0] }]);
});

test('an answer names no way that no claim of its page names', () => {
  const sound = [{ do: '去问腾讯。', plain: 'ask' as const }];
  expect(issuesOf({ answer: '用扫脸或打款。', next: sound })).toEqual([]);
  expect(issuesOf({ answer: '走工单。', next: sound })).toMatchObject([{ path: ['answer'] }]);
});

test('a claim of an older rule says so itself', () => {
  const issuesWith = (text: string, older: true | undefined) =>
    checkGrounds(build.knowledge({ claims: { released: build.claim({ text, ...(older && { older }) }) } }));
  expect(issuesWith('2017 年的公告：手机号立即释放。', true)).toEqual([]);
  expect(issuesWith('旧规则：手机号立即释放。', true)).toEqual([]);
  expect(issuesWith('手机号立即释放。', undefined)).toEqual([]);
  expect(issuesWith('手机号立即释放。', true)).toMatchObject([
    { code: 'mismatch', collection: 'claims', entry: 'released', path: ['text'], found: '「手机号立即释放。」' },
  ]);
});

describe('what a page calls unknown', () => {
  const knowledge = (text: string) =>
    build.knowledge({
      claims: { limit: build.claim({ text: '小程序最多 5 个。', closes: ['小程序 上限'] }) },
      questions: { asked: build.question({ title: '能注册几个', 'not-known': [text] }) },
    });

  test('must not be what a claim answers', () => {
    expect(checkUnknowns(knowledge('小程序现在的上限。'))).toMatchObject([
      { collection: 'questions', entry: 'asked', path: ['not-known', 0], expected: expect.stringContaining('limit') },
    ]);
  });

  test('is left alone where one of the words is not in it', () => {
    expect(checkUnknowns(knowledge('公众号现在的上限。'))).toEqual([]);
  });
});
