import { mdxToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type HtmlNode, proseRenderer } from '../../../../src/lib/html/prose.ts';
import { SITE } from '../markdown/small-site.ts';

const html = (prose: string) => proseRenderer(SITE)(mdxToHast(prose) as HtmlNode);
const [scenario] = Object.values(SITE.scenarios);
const code = scenario?.code ?? '';

describe('prose as HTML', () => {
  test.each([
    ['a paragraph with marks', '一 **二** *三* `四`', '<p>一 <strong>二</strong> <em>三</em> <code>四</code></p>'],
    ['a list', '- 一\n- 二', '<ul>\n<li>一</li>\n<li>二</li>\n</ul>'],
    ['what looks like markup as text', '一 \\<b> & 二', '<p>一 &lt;b&gt; &amp; 二</p>'],
    ['headings with ids, each once', '## 一，二\n\n### 一二', '<h2 id="一二">一，二</h2>\n<h3 id="一二-1">一二</h3>'],
    [
      'a link outside',
      '[一](https://a.example/?b="c"&d)',
      '<p><a href="https://a.example/?b=%22c%22&#38;d">一</a></p>',
    ],
    ['a line break', '一  \n二', '<p>一<br>\n二</p>'],
  ])('keeps %s', (_what, prose, expected) => {
    expect(html(prose)).toBe(expected);
  });

  test('marks links to scenarios, by component and by short address, with the place kept', () => {
    expect(html(`<Scenario code="${code}" />`)).toContain(`data-code="${code}">${scenario?.title}</a>`);
    expect(html(`[一](/${code}.html#steps)`)).toMatch(
      new RegExp(`^<p><a href="/[^"]+#steps" data-code="${code}">一</a></p>$`),
    );
  });

  test.each(['Deadline', 'Term', 'Topic', 'Question', 'Conflict'] as const)('writes <%s /> in words', (name) => {
    const collection = {
      Deadline: 'deadlines',
      Term: 'glossary',
      Topic: 'topics',
      Question: 'questions',
      Conflict: 'conflicts',
    }[name];
    const [id = ''] = Object.keys(SITE[collection as 'topics']);
    const text = html(`一<${name} id="${id}" />二`);
    expect(text).toMatch(/^<p>一.+二<\/p>$/);
    expect(text).not.toContain(name);
  });
});
