import { describe, expect, test } from 'vitest';
import { checkStyle } from '../../../../src/lib/knowledge/style.ts';
import { claim, deadline, knowledge, question, scenario, topic } from '../../../builders.ts';

const week = deadline({ value: 7, unit: 'day' });
const paths = (rest: Parameters<typeof knowledge>[0], sound = true) =>
  checkStyle(
    knowledge({ scenarios: { 'mp-1': scenario('mp-1', { answer: '登录后台发起注销。' }) }, ...rest }),
    sound,
  ).map(({ collection, path }) => [collection, ...path].join('.'));

describe('numbers of days', () => {
  test('may stand where the entry names the deadline', () => {
    const claims = { said: claim({ text: '冻结期是 7 天。', deadlines: ['week'] }) };
    expect(paths({ deadlines: { week }, claims })).toEqual([]);
  });

  test('may stand where a claim of the page names it', () => {
    const claims = { said: claim({ text: '冻结期是 7 天。', deadlines: ['week'] }) };
    expect(
      paths({ deadlines: { week }, claims, topics: { waiting: topic({ answer: '冻结期一共是 7 天。' }) } }),
    ).toEqual([]);
  });

  test.each([
    ['names none', claim({ text: '冻结期是 7 天。' })],
    ['names another', claim({ text: '冻结期是 8 天。', deadlines: ['week'] })],
    ['means working days', claim({ text: '审核要 7 个工作日。', deadlines: ['week'] })],
  ])('are a mistake where the entry %s', (_title, said) => {
    expect(paths({ deadlines: { week }, claims: { said } })).toEqual(['claims.text']);
    expect(paths({ deadlines: { week }, claims: { said } }, false)).toEqual([]);
  });
});

describe('wording', () => {
  test('of what people say is left alone', () => {
    expect(paths({ questions: { why: question({ aliases: ['帐号注销7天'], 'asked-as': ['帐号,怎么办?'] }) } })).toEqual(
      [],
    );
  });

  test('of our own is checked, wherever it stands', () => {
    const questions = { why: question({ title: '帐号怎么办', next: [{ do: '等7天吧' }] }) };
    expect(paths({ questions })).toEqual(['questions.title', 'questions.next.0.do', 'questions.next.0.do']);
  });
});
