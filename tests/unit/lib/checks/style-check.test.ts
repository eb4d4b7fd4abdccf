import { describe, expect, it, test } from 'vitest';
import { checkProseStyle, checkStyle } from '../../../../src/lib/checks/style-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import {
  claim,
  conflict,
  deadline,
  knowledge,
  material,
  question,
  release,
  scenario,
  source,
  stage,
  topic,
} from '../../../builders.ts';

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

describe('a number of days that the entry does not name', () => {
  test.each<[string, Partial<Knowledge>, string[]]>([
    ['a scenario', { scenarios: { 'mp-1': scenario('mp-1', { answer: '一共要等上 7 天。' }) } }, ['scenarios.answer']],
    ['a rule', { topics: { a: topic({ answer: '一共要等上 7 天。' }) } }, ['topics.answer']],
    ['a question', { questions: { a: question({ answer: '一共要等上 7 天。' }) } }, ['questions.answer']],
    ['a claim', { claims: { a: claim({ text: '一共要等上 7 天。' }) } }, ['claims.text']],
    ['a conflict', { conflicts: { a: conflict({ why: '它写 7 天。' }) } }, ['conflicts.why']],
    ['a stage', { stages: [stage({ what: '等 7 天。' })] }, ['stages.what']],
    ['a material', { materials: { a: material({ definition: '等 8 天。' }) } }, ['materials.definition']],
    ['a deadline itself', { deadlines: { week, long: deadline({ note: '以前 8 天。' }) } }, []],
    ['a source', { sources: { page: source({ note: '写的 8 天。' }) } }, []],
  ])('in %s is a mistake where it should be named', (_what, rest, expected) => {
    expect(paths({ deadlines: { week }, ...rest })).toEqual(expected);
  });

  it('is told with what was found and what was expected', () => {
    const claims = { said: claim({ text: '一共要等上 8 天。' }) };
    expect(checkStyle(knowledge({ deadlines: { week }, scenarios: {}, claims }))).toEqual([
      {
        ...{ code: 'style', collection: 'claims', entry: 'said', path: ['text'] },
        ...{ found: '「8 天」', expected: expect.stringContaining('deadlines') },
      },
    ]);
  });
});

describe('a number of days that a deadline gives', () => {
  const waits = '一共要等上 7 天。';
  const said = claim({ deadlines: ['week'] });

  test.each<[string, Partial<Knowledge>]>([
    [
      'a scenario’s deadline',
      { scenarios: { 'mp-1': scenario('mp-1', { answer: waits, deadlines: [{ deadline: 'week' }] }) } },
    ],
    [
      'a scenario’s claim',
      {
        scenarios: { 'mp-1': scenario('mp-1', { answer: waits, claims: [{ claim: 'said', about: 'after' }] }) },
        claims: { said },
      },
    ],
    [
      'a scenario’s release',
      {
        scenarios: { 'mp-1': scenario('mp-1', { answer: waits, releases: [{ release: 'freed' }] }) },
        releases: { freed: release({ items: [{ resource: 'nickname', disposition: 'released', deadline: 'week' }] }) },
      },
    ],
    [
      'a period of a rule',
      { topics: { a: topic({ answer: waits, sections: [{ title: '小标题', periods: ['week'] }] }) } },
    ],
    ['a claim of a rule', { topics: { a: topic({ answer: waits }) }, claims: { said } }],
    ['any deadline, for what names none', { materials: { a: material({ definition: '等 7 天。' }) } }],
  ])('may stand with %s', (_what, rest) => {
    expect(paths({ deadlines: { week }, ...rest })).toEqual([]);
  });

  it('is not given by a field that only looks like one that names deadlines', () => {
    const aliased = question({ answer: waits, aliases: ['week'], title: 'said' });
    expect(paths({ deadlines: { week }, claims: { said }, questions: { a: aliased } })).toEqual(['questions.answer']);
  });

  it('is no second mistake where the deadline itself is missing', () => {
    expect(paths({ claims: { said: claim({ text: waits, deadlines: ['nowhere'] }) } })).toEqual([]);
  });
});

describe('a title or a sentence', () => {
  test.each<[string, Partial<Knowledge>, string[]]>([
    ['a claim', { claims: { a: claim({ text: '不能。' }) } }, ['claims.text']],
    [
      'the answer of a scenario',
      { scenarios: { 'mp-1': scenario('mp-1', { answer: '不能。' }) } },
      ['scenarios.answer'],
    ],
    ['the answer of a rule', { topics: { a: topic({ answer: '不能。' }) } }, ['topics.answer']],
    ['the answer of a question', { questions: { a: question({ answer: '不能。' }) } }, ['questions.answer']],
    ['what a conflict follows', { conflicts: { a: conflict({ follows: '不能。' }) } }, ['conflicts.follows']],
    ['the title of a page', { topics: { a: topic({ title: '甲。' }) } }, ['topics.title']],
    ['the title of a section', { topics: { a: topic({ sections: [{ title: '甲', claims: ['said'] }] }) } }, []],
    ['any other text', { conflicts: { a: conflict({ why: '不能' }) } }, []],
  ])('is judged as such: %s', (_what, rest, expected) => {
    expect(paths(rest)).toEqual(expected);
  });
});

describe('prose', () => {
  const place = { collection: 'scenarios', entry: 'mp-1', line: 4 } as const;

  test.each<[string, boolean, string[]]>([
    ['冻结期里什么都不释放。', false, []],
    ['注销公众帐号', false, ['「帐号」']],
    ['注销公众帐号', true, []],
    ['等 7 天', false, ['「7 天」']],
    ['等 7 天', true, ['「7 天」']],
  ])('「%s」, fixed: %s, has the faults %j', (text, fixed, found) => {
    const issues = checkProseStyle([{ ...place, text, fixed }]);
    expect(issues).toEqual(
      found.map((one) => ({
        code: 'style',
        ...place,
        path: [],
        found: one,
        expected: expect.stringMatching(/\p{Script=Han}/u),
      })),
    );
  });
});

describe('wording', () => {
  test.each([
    ...['url', 'address', 'path', 'subject', 'sources', 'when', 'means', 'code', 'slug', 'id', 'go', 'updated', 'date'],
    ...['aliases', 'also', 'searched-as', 'pairs', 'asked-as', 'comments', 'published', 'read', 'unit', 'kind', 'tier'],
  ])('of a field «%s» is not ours', (field) => {
    const said = (key: string) => ({ claims: { said: { ...claim(), inner: [{ [key]: '注销帐号' }] } } });
    expect(paths(said(field))).toEqual([]);
    expect(paths(said(`${field}-`))).toEqual([`claims.inner.0.${field}-`]);
  });

  test('of a source’s title is that of the page, but not of what is said about it', () => {
    expect(paths({ sources: { page: source({ title: '注销帐号', note: '注销帐号' }) } })).toEqual(['sources.note']);
  });

  test('is looked for in texts alone', () => {
    const said = { ...claim(), inner: [null, 7, true, undefined] };
    expect(paths({ claims: { said } })).toEqual([]);
  });

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
