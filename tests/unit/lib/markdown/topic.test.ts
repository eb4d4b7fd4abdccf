import { describe, expect, it } from 'vitest';
import { topicMarkdown } from '../../../../src/lib/markdown/topic.ts';
import { topic } from '../../../builders.ts';
import { SITE } from './small-site.ts';

const written = (id: string, prose = '') => topicMarkdown(id, SITE.topics[id] ?? topic(), prose, SITE);

describe('a rule as Markdown', () => {
  it('writes its sections, conflicts, links and sources', () => {
    expect(written('rule', '一段话。')).toMatchInlineSnapshot(`
      "# 一条规则

      > 规则就是这样写的。

      2026-01-02 更新 · 资料最早是 2021-01-01

      ## 一节

      - **确认期：7 天**（社区说法） 管理员：确认。从什么时候算：提交。过了会怎样：取消。注：从当天算。 〔期限：week〕〔出处：page〕
      - 以前这样。（旧规定）（社区说法） 注：看日期。 〔陈述：old〕〔出处：page〕
      - 资料说了一件事。 〔陈述：plain〕〔出处：kf〕

      ## 二节

      - 资料说了一件事。 〔陈述：plain〕〔出处：kf〕

      ## 说明

      一段话。

      ## 资料说法不一

      ### 说法不一

      - （本站照这个写）一个数。 〔出处：page〕
      - 另一个数。 〔出处：kf、undated〕
      - **照第一个写出来。** 它比较新。 〔分歧：k1〕

      ## 资料没有说的

      - 还有什么不知道

      ## 接着看

      - [mp-1 标题 mp-1](/mini-program/slug-mp-1.html)
      - [一个问题](/questions/why.html)

      ## 出处

      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      - kf：客服页（机构官方页面，发布者，2021-01-01，2026-01-02 读到存档，存档只有一部分）https://example.com/
      - undated：页面（从业者页面，发布者，页面没有写日期，2026-01-02 读到存档）
      "
    `);
  });

  it('puts no heading of its own above prose that begins with one', () => {
    const text = written('rule', '## 日期\n\n一段话。');
    expect(text).toContain('\n\n## 日期\n\n一段话。\n');
    expect(text).not.toContain('## 说明');
  });

  it('draws the stages as a list', () => {
    expect(written('stages')).toMatchInlineSnapshot(`
      "# 阶段的规则

      > 规则就是这样写的。

      2026-01-02 更新 · 资料最早是 2021-01-01

      ## 七个阶段

      1. **冻结期**（系统）等着。确认期 7 天〔week〕；审核期 3–10 个工作日〔range〕。停下来：登录一次没做成：账号没了通知：管理员〔阶段：freeze〕〔出处：page〕
      2. **结束**（系统）等着。〔阶段：end〕〔出处：page〕

      ## 接着看

      - [一个问题](/questions/why.html)

      ## 出处

      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      - kf：客服页（机构官方页面，发布者，2021-01-01，2026-01-02 读到存档，存档只有一部分）https://example.com/
      "
    `);
  });

  it('draws the table of releases, one for each kind of account', () => {
    expect(written('matrix')).toMatchInlineSnapshot(`
      "# 释放的规则

      > 规则就是这样写的。

      2026-01-02 更新 · 资料最早是 2022-04-08

      ## 小程序

      | 什么 | 冻结时（旧规定） | 注销时 |
      | --- | --- | --- |
      | 昵称 | 没有提到 | 过了保护期后释放（7 天） |
      | 账号邮箱 | 没有提到 | 释放 |
      | 手机号 | 资料没有说 | 没有提到 |

      ## 公众号

      | 什么 | 公众号注销 |
      | --- | --- |
      | 昵称 | 释放 |

      ## 出处

      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      "
    `);
  });

  it('lists all periods', () => {
    expect(written('periods')).toMatchInlineSnapshot(`
      "# 期限的规则

      > 规则就是这样写的。

      2026-01-02 更新 · 资料最早是 2021-01-01

      ## 全部期限

      - **确认期：7 天**（社区说法） 管理员：确认。从什么时候算：提交。过了会怎样：取消。注：从当天算。 〔期限：week〕〔出处：page〕
      - **审核期：3–10 个工作日**（旧规定） 腾讯：确认。从什么时候算：提交。过了会怎样：取消。 〔期限：range〕〔出处：kf〕

      ## 出处

      - page：页面（社区作者，发布者，2022-04-08，2026-01-02 读到存档）https://example.com/
      - kf：客服页（机构官方页面，发布者，2021-01-01，2026-01-02 读到存档，存档只有一部分）https://example.com/
      "
    `);
  });
});
