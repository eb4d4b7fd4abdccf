import { describe, expect, it } from 'vitest';
import { lessonsOf } from '../../../../src/lib/search/training-samples.ts';
import * as build from '../../../builders.ts';

const knowledge = build.knowledge({
  subject: build.subject({ deed: '注销' }),
  scenarios: {
    'mp-0': build.scenario('mp-0', { slug: 'ordinary', ordinary: true }),
    'mp-3': build.scenario('mp-3', { slug: 'gone' }),
  },
  claims: { said: build.claim({ text: '提交以后等七天整。' }) },
  questions: { fee: build.question({ title: '要不要钱', claims: ['said'] }) },
  glossary: {
    deregister: build.term('注销'),
    'mini-program': build.term('小程序', { means: { account: 'mini-program' } }),
    gone: build.term('公司没了', { means: { kind: 'a' }, see: ['mp-3'] }),
  },
  asked: {
    fee: { asked: ['收费吗'], anti: ['退费吗'] },
    none: { asked: ['天气'], near: { fee: ['保险费'] } },
  },
});
const lessons = lessonsOf(knowledge);
const of = (text: string) => lessons.filter((lesson) => lesson.text === text);

describe('what the search learns from', () => {
  it('are wordings, with the page they want or refuse, or none', () => {
    expect(of('收费吗')).toEqual([{ text: '收费吗', wants: ['questions/fee.html'], weight: 1 }]);
    expect(of('退费吗')).toEqual([{ text: '退费吗', wants: [], refuses: 'questions/fee.html', weight: 1 }]);
    expect(of('天气')[0]?.wants).toEqual(['']);
    expect(of('保险费')[0]?.wants).toEqual(['']);
  });

  it('are titles, and the clauses of pages and of the claims they rest on', () => {
    expect(of('要不要钱')[0]).toMatchObject({ wants: ['questions/fee.html'], weight: 2 });
    expect(of('提交以后等七天整')[0]?.wants).toEqual(['questions/fee.html']);
  });

  it('are lines made of the glossary: an account and the deed want the ordinary way, a kind of case its own', () => {
    expect(of('小程序怎么注销')[0]?.wants).toEqual(['mini-program/ordinary.html']);
    expect(lessons.some(({ text, wants }) => text.includes('公司没了') && wants[0] === 'mini-program/gone.html')).toBe(
      true,
    );
  });
});
