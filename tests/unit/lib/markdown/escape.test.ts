import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it, test } from 'vitest';
import { escapeMarkdown } from '../../../../src/lib/markdown/escape.ts';

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

/** What a line of a list says when it is read as Markdown: its text, or what else it is. */
function readLine(text: string): string {
  const tree = markdownToMdast(`- 甲${text}\n- ${text}\n`) as Node;
  const items = tree.children?.[0]?.children ?? [];
  const says = (node: Node): string => {
    const text = node.value ?? (node.children ?? []).map(says).join('');
    // An address that stands in the text leads to itself.
    const isText = ['text', 'paragraph', 'listItem'].includes(node.type) || (node.type === 'link' && node.url === text);
    return isText ? text : `<${node.type}>`;
  };
  const [first = '', second = ''] = items.map(says);
  expect(first).toBe(`甲${second}`);
  return second;
}

describe('escapeMarkdown', () => {
  test.each([
    '一般的文字，7 天「确认」。',
    '*星号* **两个** _线_ __两条__ 中_文_字 gh_1_2',
    '`反引号` ~~划掉~~ \\反斜杠',
    '[文字](javascript:alert(1)) ![图](/x.png) [甲][乙] [^1]',
    '<script>alert(1)</script> <https://a.example> <!-- x -->',
    '&lt; &#x202e; & AT&T',
    '# 标题',
    '> 引用',
    '- 列表',
    '+ 列表',
    '1. 列表',
    '2) 列表',
    '=== 线',
    '--- 线',
    '[ ] 打勾',
    '甲 | 乙',
    '$x$ ^y^ {z}',
  ])('lets «%s» be read as the very same text', (text) => {
    expect(readLine(escapeMarkdown(text))).toBe(text);
  });

  it('does so with any text of one line', () => {
    const pieces = [...'*_`~[]()<>&#!|\\-+=1.:x甲', ' ', '](/a.html)', '&lt;', '<b>', '![', '[^1]', '**', '__', '```'];
    const line = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((parts) => `乙${parts.join('')}丙`);
    fc.assert(
      fc.property(line, (text) => {
        expect(readLine(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves ids, dates and ordinary text as they are', () => {
    for (const text of ['mp-2', 'entity-document', '2026-11-23', 'gh_abc', '小程序（7 天）']) {
      expect(escapeMarkdown(text)).toBe(text);
    }
  });
});
