import { describe, expect, it } from 'vitest';
import { questionMarkdown } from '../../../../src/lib/markdown/question.ts';
import { question } from '../../../builders.ts';
import { SITE } from './small-site.ts';

const written = (id: string, prose = '') => questionMarkdown(id, SITE.questions[id] ?? question(), prose, SITE);

describe('a question as Markdown', () => {
  it('writes every part of the answer and where to go on', () => {
    expect(written('why', '一段话。')).toMatchInlineSnapshot(`
      "# 一个问题

      > 资料没有写这件事。

      资料未覆盖 · 2026-01-02 更新 · 资料最早是 2021-01-01

      ## 有人这样问

      - 怎么办
      - 社区文章下面有人留言问过：2022-05-01、2022-06-01。

      ## 看你是哪一种

      - 是甲：这样 → [mp-1 标题 mp-1](/mini-program/slug-mp-1.html)
      - 是乙：那样 → [一条规则](/rules/rule.html) → [怎么办](/questions/how.html)
      - 都不是：再说

      ## 资料怎么说

      - 资料说了一件事。 〔陈述：plain〕〔出处：kf〕

      ## 资料没有说的

      - 为什么不知道

      ## 接下来做什么

      1. 填工单 → [mp-1 标题 mp-1](/mini-program/slug-mp-1.html) 工单（手机端打开） https://example.com/t（内容本站没有读到）
      2. 等着

      ## 说明

      一段话。

      ## 去问谁

      - 客服：进度 电话：拨打 95017
      - 同事：原因

      ## 问之前备好

      - 原始ID

      ## 资料说法不一

      ### 说法不一

      - （本站照这个写）一个数。 〔出处：page〕
      - 另一个数。 〔出处：kf、undated〕
      - **照第一个写出来。** 它比较新。 〔分歧：k1〕

      ## 接着看

      - [阶段的规则](/rules/stages.html)
      - [一条规则](/rules/rule.html)
      - [怎么办](/questions/how.html)

      ## 出处

      - kf：客服页（机构官方页面，发布者，2021-01-01，2026-01-02 读到存档，存档只有一部分）https://example.com/
      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      - undated：页面（从业者页面，发布者，页面没有写日期，2026-01-02 读到存档）
      "
    `);
  });

  it('leaves out what the question does not have, and does not lead to itself', () => {
    expect(written('how')).toMatchInlineSnapshot(`
      "# 怎么办

      > 资料没有写这件事。

      资料有答案 · 2026-01-02 更新 · 资料最早是 没有写日期的

      ## 有人这样问

      - 怎么办

      ## 接下来做什么

      1. 去问腾讯。

      ## 去问谁

      - 腾讯客服：这件事

      ## 问之前备好

      - 原始ID

      ## 接着看

      - [一个问题](/questions/why.html)
      "
    `);
  });
});
