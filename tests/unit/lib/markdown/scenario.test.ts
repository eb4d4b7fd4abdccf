import { describe, expect, it } from 'vitest';
import { scenarioMarkdown } from '../../../../src/lib/markdown/scenario.ts';
import { scenario } from '../../../builders.ts';
import { SITE } from './small-site.ts';

const written = (code: string, prose = '') => scenarioMarkdown(SITE.scenarios[code] ?? scenario(code), prose, SITE);

describe('a scenario as Markdown', () => {
  it('writes every fact with its condition, its id and its sources', () => {
    expect(written('mp-1', '## 小标题\n\n一段「## 」话。')).toMatchInlineSnapshot(`
      "# 标题 mp-1

      > 答案。

      情形代码：mp-1 · 2026-01-02 更新 · 资料最早是 2021-01-01

      ## 先看你是哪一种

      - 甲：甲的答案
      - 乙：乙的答案

      ## 不适用于

      - 不算这种
      - 算那种 → oa-1

      ## 动手之前要做完的

      - （A）先解绑。 〔陈述：before〕〔出处：page、kf〕

      ## 遇到就办不了

      - 以前这样。（旧规定）（社区说法） 注：看日期。 〔陈述：old〕〔出处：page〕

      ## 要交的材料

      - （A）材料〔paper〕 或 证件〔card〕：正反两面都要；（B）加盖主体公章；要清楚 官方模板：https://example.com/a.doc 〔出处：page、kf〕
      - 材料〔paper〕 官方模板：https://example.com/a.doc 〔出处：page〕

      ## 怎么办

      1. （B）管理员：做一件事。 工单（手机端打开） https://example.com/t（内容本站没有读到） 注：别急。 〔出处：page〕
      2. 你：做一件事。 〔出处：page〕

      ## 期限

      - （B）**确认期：7 天**（社区说法） 管理员：确认。从什么时候算：提交。过了会怎样：取消。注：从当天算。 〔期限：week〕〔出处：page〕
      - **审核期：3–10 个工作日**（旧规定） 腾讯：确认。从什么时候算：提交。过了会怎样：取消。 〔期限：range〕〔出处：kf〕

      ## 释放什么

      - 注销 〔释放：freed〕〔出处：page〕
        - 昵称：过了保护期后释放（7 天；看公告）
        - 账号邮箱：释放

      ## 中途不想办了

      - 先解绑。 〔陈述：before〕〔出处：page、kf〕

      ## 办成以后

      - 资料说了一件事。 〔陈述：plain〕〔出处：kf〕

      ## 说明

      ### 小标题

      一段「## 」话。

      ## 资料说法不一

      ### 说法不一

      - （本站照这个写）一个数。 〔出处：page〕
      - 另一个数。 〔出处：kf、undated〕
      - **照第一个写出来。** 它比较新。 〔分歧：k1〕

      ## 资料没有说的

      - 多久不知道
      - （A）找谁不知道

      ## 接着看

      - [oa-1 标题 oa-1](/official-account/slug-oa-1.html)
      - [一条规则](/rules/rule.html)

      ## 出处

      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      - kf：客服页（机构官方页面，发布者，2021-01-01，2026-01-02 读到存档，存档只有一部分）https://example.com/
      - undated：页面（从业者页面，发布者，页面没有写日期，2026-01-02 读到存档）
      "
    `);
  });

  it('leaves out what the scenario does not have', () => {
    expect(written('oa-1')).toMatchInlineSnapshot(`
      "# 标题 oa-1

      > 答案。

      情形代码：oa-1 · 2026-01-02 更新 · 资料最早是 没有写日期的

      ## 要交的材料

      没有清单。

      ## 怎么办

      1. 你：做一件事。 〔出处：undated〕

      ## 出处

      - undated：页面（从业者页面，发布者，页面没有写日期，2026-01-02 读到存档）
      "
    `);
  });
});
