import { mdxToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type HtmlNode, proseRenderer } from '../../../../src/lib/html/prose.ts';
import { SITE } from '../markdown/small-site.ts';

const html = (prose: string) => proseRenderer(SITE)(mdxToHast(prose) as HtmlNode);

describe('prose as HTML', () => {
  test.each([
    ['a paragraph with marks', '一 **二** *三* `四`', '<p>一 <strong>二</strong> <em>三</em> <code>四</code></p>'],
    ['a list', '- 一\n- 二', '<ul>\n<li>一</li>\n<li>二</li>\n</ul>'],
    ['what looks like markup as text', '一 \\<b> & 二', '<p>一 &lt;b&gt; &amp; 二</p>'],
    ['headings with ids, each once', '## 一，二\n\n### 一二', '<h2 id="一二">一，二</h2>\n<h3 id="一二-1">一二</h3>'],
    [
      'a link outside',
      '[一](https://a.example/?b="c"&d)',
      '<p><a href="https://a.example/?b=%22c%22&amp;d">一</a></p>',
    ],
    ['a line break', '一  \n二', '<p>一<br>\n二</p>'],
    ['a line across', '一\n\n---', '<p>一</p>\n<hr>'],
    [
      'the words of a link',
      '[一](https://a.example/ "说“好”，\\"好\\"")',
      '<p><a href="https://a.example/" title="说“好”，&quot;好&quot;">一</a></p>',
    ],
    ['the letters of a heading', '## AppID 是 **什么**', '<h2 id="appid-是-什么">AppID 是 <strong>什么</strong></h2>'],
    [
      'what is done and what is not',
      '- [x] 一\n- [ ] 二',
      [
        '<ul class="contains-task-list">',
        '<li class="task-list-item"><input type="checkbox" checked disabled> 一</li>',
        '<li class="task-list-item"><input type="checkbox" disabled> 二</li>',
        '</ul>',
      ].join('\n'),
    ],
  ])('keeps %s', (_what, prose, expected) => {
    expect(html(prose)).toBe(expected);
  });

  test.each([
    ['<Scenario code="mp-1" />', '<a href="/mini-program/slug-mp-1.html" data-code="mp-1">标题 mp-1</a>'],
    ['[一](/mp-1.html)', '<a href="/mini-program/slug-mp-1.html" data-code="mp-1">一</a>'],
    ['[一](/mp-1.html?a=b#steps)', '<a href="/mini-program/slug-mp-1.html?a=b#steps" data-code="mp-1">一</a>'],
    [
      '[一](/mini-program/slug-mp-1.html#steps)',
      '<a href="/mini-program/slug-mp-1.html#steps" data-code="mp-1">一</a>',
    ],
    ['[一](/rules/rule.html)', '<a href="/rules/rule.html">一</a>'],
  ])('marks only links to scenarios, at their full address: %s', (prose, expected) => {
    expect(html(`看${prose}`)).toBe(`<p>看${expected}</p>`);
  });

  test.each([
    ['<Deadline id="range" />', '3–10 个工作日'],
    ['<Term id="word" />', '<a href="/glossary.html#word">词</a>'],
    ['<Topic id="rule" />', '<a href="/rules/rule.html">一条规则</a>'],
    ['<Question id="how" />', '<a href="/questions/how.html">怎么办</a>'],
    ['<Conflict id="k1" />', '<a href="/conflicts.html#k1">说法不一</a>'],
  ])('puts %s into words', (component, expected) => {
    expect(html(`一${component}二`)).toBe(`<p>一${expected}二</p>`);
  });

  test.each(['Scenario code', 'Deadline id', 'Term id', 'Topic id', 'Question id', 'Conflict id', 'Nothing id'])(
    'has no words for <%s="nowhere" />',
    (component) => {
      expect(html(`一<${component}="nowhere" />二`).replace(/<.*?>/g, '')).toBe('一二');
    },
  );
});
