import { describe, expect, test } from 'vitest';
import { plainProse } from '../../../../src/lib/markdown/prose.ts';
import { SITE } from './small-site.ts';

describe('prose as Markdown', () => {
  test.each([
    ['看<Scenario code="mp-1" />。', '看[标题 mp-1](/mini-program/slug-mp-1.html)。'],
    ['要 <Deadline id="range" />', '要 3–10 个工作日'],
    ['<Topic id="rule" />', '[一条规则](/rules/rule.html)'],
    ['<Question id="why"/>', '[一个问题](/questions/why.html)'],
    ['<Conflict id="k1" />', '[说法不一](/conflicts.html#k1)'],
    ['<Term id="word" />', '[词](/glossary.html#word)'],
    ['<Scenario code="mp-9" /><Deadline id="none" />', '<Scenario code="mp-9" /><Deadline id="none" />'],
    ['<Other id="rule" />', '<Other id="rule" />'],
    ['<Other code="mp-1" /><Other id="range" />', '<Other code="mp-1" /><Other id="range" />'],
    ['[别的](/mp-1.html)', '[别的](/mini-program/slug-mp-1.html)'],
    ['[没有](/mp-99.html)', '[没有](/mp-99.html)'],
    ['\n一段话。\n\n', '一段话。'],
  ])('%j becomes %j', (body, markdown) => {
    expect(plainProse(body, SITE)).toBe(markdown);
  });
});
