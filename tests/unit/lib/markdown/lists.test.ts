import { describe, expect, it, test } from 'vitest';
import { compileGuide } from '../../../../src/lib/cases/guide.ts';
import { LETTER_LIST } from '../../../../src/lib/letters/letter.ts';
import { listMarkdown } from '../../../../src/lib/markdown/lists.ts';
import { listPages } from '../../../../src/lib/site-map/pages.ts';
import { deadline, facet } from '../../../builders.ts';
import { SITE } from './small-site.ts';

const guide = compileGuide(SITE.facets, ({ kind }) =>
  kind === 'a' ? { route: 'mp-1', preludes: ['oa-1'], detail: '' } : { route: 'oa-1', preludes: [], detail: '' },
);
const pages = listPages(SITE);
const written = (path: string, site = SITE, ways = guide) => {
  const page = pages.find((candidate) => candidate.path === path);
  return page === undefined ? undefined : listMarkdown(page, ways, site);
};

describe('a list as Markdown', () => {
  test.each([
    ['/index.html'],
    ['/guide.html'],
    ['/rules.html'],
    ['/questions.html'],
    ['/conflicts.html'],
    ['/days.html'],
    ['/letters.html'],
    ['/materials.html'],
    ['/glossary.html'],
    ['/sources.html'],
    ['/changes.html'],
  ])('%s begins with its title and what is there', (path) => {
    const page = pages.find((candidate) => candidate.path === path);
    const [title, , summary] = written(path)?.split('\n') ?? [];
    expect([title, summary]).toEqual([`# ${page?.title}`, `> ${page?.summary}`]);
  });

  it('leads from the home page to every page', () => {
    expect(written('/index.html')).toMatchInlineSnapshot(`
      "# 首页

      > 从这里找到你的那一种办法。

      ## 情形

      - [mp-1 标题 mp-1](/mini-program/slug-mp-1.html)：答案。
      - [oa-1 标题 oa-1](/official-account/slug-oa-1.html)：答案。

      ## 规则

      - [一条规则](/rules/rule.html)：规则就是这样写的。
      - [阶段的规则](/rules/stages.html)：规则就是这样写的。
      - [期限的规则](/rules/periods.html)：规则就是这样写的。
      - [释放的规则](/rules/matrix.html)：规则就是这样写的。

      ## 常见问题

      - [一个问题](/questions/why.html)：资料没有写这件事。
      - [怎么办](/questions/how.html)：资料没有写这件事。
      "
    `);
  });

  it('writes the guide as its ways', () => {
    expect(written('/guide.html')).toMatchInlineSnapshot(`
      "# guide

      > guide summary

      - A ⇒ oa-1 标题 oa-1，再看 mp-1 标题 mp-1
      - B ⇒ oa-1 标题 oa-1
      "
    `);
  });

  it('names every answer that leads on, and every question on the way', () => {
    const facets = [facet('kind', ['a', 'b', 'c']), facet('size', ['x', 'y'])];
    const big = compileGuide(facets, ({ kind, size }) => ({
      route: kind !== 'c' && size === 'x' ? 'mp-1' : 'oa-1',
      preludes: [],
      detail: '',
    }));
    expect(written('/guide.html', { ...SITE, facets }, big)?.match(/^- .*/gm)).toEqual([
      '- A或B → X ⇒ mp-1 标题 mp-1',
      '- A或B → Y ⇒ oa-1 标题 oa-1',
      '- C ⇒ oa-1 标题 oa-1',
    ]);
  });

  it('lists every letter', () => {
    expect(written('/letters.html')?.match(/^- .*/gm)).toEqual(
      LETTER_LIST.map(({ id, title }) => expect.stringContaining(`- [${title}](/letters/${id}.html)：`)),
    );
  });

  it('lists rules alone', () => {
    expect(written('/rules.html')).toMatchInlineSnapshot(`
      "# rules

      > rules summary

      - [一条规则](/rules/rule.html)：规则就是这样写的。
      - [阶段的规则](/rules/stages.html)：规则就是这样写的。
      - [期限的规则](/rules/periods.html)：规则就是这样写的。
      - [释放的规则](/rules/matrix.html)：规则就是这样写的。
      "
    `);
  });

  it('lists questions alone', () => {
    expect(written('/questions.html')).toMatchInlineSnapshot(`
      "# questions

      > questions summary

      ## 卡住了，办不下去

      - [一个问题](/questions/why.html)：资料没有写这件事。
      - [怎么办](/questions/how.html)：资料没有写这件事。
      "
    `);
  });

  it('writes each conflict with the pages it touches', () => {
    expect(written('/conflicts.html')).toMatchInlineSnapshot(`
      "# conflicts

      > conflicts summary

      ## 说法不一

      - （本站照这个写）一个数。 〔出处：page〕
      - 另一个数。 〔出处：kf、undated〕
      - **照第一个写出来。** 它比较新。 〔分歧：k1〕

      ### 影响到的页面

      - [mp-1 标题 mp-1](/mini-program/slug-mp-1.html)
      - [一条规则](/rules/rule.html)
      - [一个问题](/questions/why.html)
      "
    `);
  });

  it('writes each event with the periods that follow it', () => {
    expect(written('/days.html')).toMatchInlineSnapshot(`
      "# days

      > days summary

      资料没有说那一天算不算第一天，两种数法都给：「最早」把当天算作第一天，「最晚」从第二天数起。要动手的，按最早的打算；只能等的，按最晚的打算。

      ## 交了工单

      - 没有写从这件事起有什么期限，后面能算的：主体验证通过，账号开始冻结。
      - 没有写从这件事起有什么期限，后面能算的：冻结期满，进入确认期。

      ## 冻结期满，进入确认期

      - **确认期：7 天**（社区说法） 管理员：确认。从什么时候算：提交。过了会怎样：取消。注：从当天算。 〔期限：week〕〔出处：page〕
      - **审核期：3–10 个工作日**（旧规定） 腾讯：确认。从什么时候算：提交。过了会怎样：取消。 〔期限：range〕〔出处：kf〕
      "
    `);
  });

  it('says what comes after the periods of an event, and which begin on a day that nobody names', () => {
    const deadlines = {
      freeze: deadline({ name: '冻结期', event: 'verified', next: 'confirmation-began' }),
      silent: deadline({ name: '不明', event: 'not-stated' }),
    };
    const lines = written('/days.html', { ...SITE, deadlines })?.match(/^(?:##|-).*/gm) ?? [];
    expect(lines.map((line) => line.replace(/\*\*(.*?)\*\*.*/, '$1'))).toEqual([
      '## 交了工单',
      '- 没有写从这件事起有什么期限，后面能算的：主体验证通过，账号开始冻结。',
      '- 没有写从这件事起有什么期限，后面能算的：冻结期满，进入确认期。',
      '## 主体验证通过，账号开始冻结',
      '- 冻结期：7 天',
      '- 过了这一步，接着是：冻结期满，进入确认期。',
      '## 资料没有说从哪一天算起的',
      '- 不明：7 天',
    ]);
  });

  it('writes each material with its template', () => {
    expect(written('/materials.html')).toMatchInlineSnapshot(`
      "# materials

      > materials summary

      ## 材料

      一种材料。官方模板：https://example.com/a.doc〔材料：paper〕

      ## 证件

      一种材料。〔材料：card〕
      "
    `);
  });

  it('writes each word with the other ways to say it', () => {
    expect(written('/glossary.html')).toMatchInlineSnapshot(`
      "# glossary

      > glossary summary

      ## 词

      词的意思也说：字、语。〔词条：word〕

      ## 话

      话的意思〔词条：plain〕
      "
    `);
  });

  it('writes each source with its tier and dates', () => {
    expect(written('/sources.html')).toMatchInlineSnapshot(`
      "# sources

      > sources summary

      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      - kf：客服页（机构官方页面，发布者，2021-01-01，2026-01-02 读到存档，存档只有一部分）https://example.com/
      - undated：页面（从业者页面，发布者，页面没有写日期，2026-01-02 读到存档）
      "
    `);
  });

  it('writes each change with its pages', () => {
    expect(written('/changes.html')).toMatchInlineSnapshot(`
      "# changes

      > changes summary

      ## 2026-01-02 改了一处

      改了什么。
      - [mp-1 标题 mp-1](/mini-program/slug-mp-1.html)
      - [一条规则](/rules/rule.html)

      ## 2026-02-03 又改一处

      改了什么。
      "
    `);
  });

  it('writes a page it knows nothing more about as its title and summary', () => {
    const page = { path: '/other.html', title: '别的', summary: '一句话。', updated: '', kind: 'list' as const };
    expect(listMarkdown(page, guide, SITE)).toBe('# 别的\n\n> 一句话。\n');
  });
});
