import { describe, expect, it, test } from 'vitest';
import { checkProse } from '../../../../src/lib/checks/prose-check.ts';
import type { ProseNode } from '../../../../src/lib/knowledge/prose.ts';

const PLACE = { collection: 'scenarios', entry: 'mp-1' } as const;

const at = (line: number, node: ProseNode): ProseNode => ({ ...node, position: { start: { line } } });
const root = (...children: ProseNode[]): ProseNode => ({ type: 'root', children });
const tag = (name: string | null, attributes: Record<string, unknown> = {}): ProseNode => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
});

describe('checkProse', () => {
  test.each<[string, ProseNode]>([
    ['text', { type: 'paragraph', children: [{ type: 'text' }] }],
    ['a list', { type: 'list', children: [{ type: 'listItem', checked: null }] }],
    ['bold text', { type: 'strong', children: [{ type: 'text', value: '三方协议' }] }],
    ['a fixed string', { type: 'inlineCode', value: '[a][b]' }],
    ['a link', { type: 'link', url: '/guide.html' }],
    ['a heading of level 2', { type: 'heading', depth: 2 }],
    ['a heading of level 3', { type: 'heading', depth: 3 }],
    ['<Scenario code="…" />', tag('Scenario', { code: 'mp-2' })],
    ['<Term id="…" />', tag('Term', { id: 'entity' })],
    ['<Deadline id="…" />', tag('Deadline', { id: 'week' })],
  ])('accepts %s', (_what, node) => {
    expect(checkProse(PLACE, root(node))).toEqual([]);
  });

  test.each<[string, ProseNode, string | undefined]>([
    ['import or export', { type: 'mdxjsEsm' }, undefined],
    ['an expression as a block', { type: 'mdxFlowExpression' }, undefined],
    ['an expression in a line', { type: 'mdxTextExpression' }, undefined],
    ['HTML', { type: 'html' }, undefined],
    ...[
      ...['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition', 'table'],
      ...['blockquote', 'code', 'emphasis', 'delete', 'break', 'thematicBreak', 'yaml', 'math', 'constructor'],
    ].map((type): [string, ProseNode, undefined] => [`a node of type ${type}`, { type }, undefined]),
    ['an item with a box', { type: 'listItem', checked: false }, undefined],
    ['an item with a ticked box', { type: 'listItem', checked: true }, undefined],
    ['a link with a hint', { type: 'link', url: '/guide.html', title: '提示' }, undefined],
    [
      'a bare address',
      { type: 'link', url: 'https://a.example/b，', children: [{ type: 'text', value: 'https://a.example/b，' }] },
      undefined,
    ],
    ['a reference without its definition', { type: 'text', value: '看[甲][x]。' }, undefined],
    ['a footnote without its text', { type: 'text', value: '甲[^1]' }, undefined],
    ['a directive', { type: 'text', value: ':::note' }, undefined],
    ['words inside a component', { ...tag('Term', { id: 'x' }), children: [{ type: 'text', value: '甲' }] }, undefined],
    ['a heading of level 1', { type: 'heading', depth: 1 }, undefined],
    ['a heading of level 4', { type: 'heading', depth: 4 }, undefined],
    ['a misspelt component', tag('Scenaro', { code: 'mp-2' }), '<Scenario />'],
    ['an unknown component', tag('YouTubePlayer', { id: 'x' }), undefined],
    ['a component called like a member of every object', tag('constructor', { id: 'x' }), undefined],
    ['a fragment', tag(null), undefined],
    ['a component without its attribute', tag('Term'), undefined],
    ['a component with another attribute', tag('Term', { code: 'x' }), undefined],
    ['a component with one attribute too many', tag('Term', { id: 'x', class: 'y' }), undefined],
    ['a component with an expression', tag('Term', { id: { type: 'mdxJsxAttributeValueExpression' } }), undefined],
    ['a component with a spread', { ...tag('Term'), attributes: [{ type: 'mdxJsxExpressionAttribute' }] }, undefined],
  ])('refuses %s and says on which line', (_what, node, near) => {
    const issues = checkProse(PLACE, root({ type: 'list', children: [at(7, node)] }));
    expect(issues.map(({ code, line, nearest }) => ({ code, line, nearest }))).toEqual([
      { code: 'invalid', line: 7, nearest: near },
    ]);
  });

  const link = (url: string, ...texts: string[]): ProseNode => ({
    ...{ type: 'link', url },
    children: texts.map((value) => ({ type: 'text', value })),
  });

  test.each(['/guide.html', '#steps', 'https://a.example/b', 'http://a.example', 'mailto:a@b.example', 'tel:95017'])(
    'accepts a link to %s',
    (url) => {
      expect(checkProse(PLACE, root(link(url, '腾讯客服', '的页面')))).toEqual([]);
    },
  );

  test.each([
    'guide.html',
    'x/#y',
    '',
    'https://a',
    'https://a./b',
    'ftp://a.example/b',
    '//a.example',
    'javascript:void 0',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/\\a.example',
    '/\t/a.example',
    'x-tel:1',
    'weixin://a.b/c',
  ])('refuses a link to «%s», which leads nowhere', (url) => {
    expect(checkProse(PLACE, root(at(3, link(url, '腾讯客服的页面'))))).toEqual([
      { code: 'invalid', ...PLACE, path: [], line: 3, found: `地址「${url}」`, expected: expect.stringMatching(/\//) },
    ]);
  });

  it('refuses a link whose words do not say where it leads', () => {
    expect(checkProse(PLACE, root(at(3, link('/guide.html', '点', '这里'))))).toMatchObject([
      { code: 'style', ...PLACE, path: [], line: 3, found: expect.stringContaining('点这里') },
    ]);
  });

  test.each<[ProseNode, RegExp, RegExp]>([
    [{ type: 'mdxjsEsm' }, /import/, /标签/],
    [{ type: 'mdxFlowExpression' }, /花括号/, /标签/],
    [{ type: 'mdxTextExpression' }, /花括号/, /标签/],
    [{ type: 'html' }, /HTML/, /标签/],
    [{ type: 'image' }, /图片/, /标签/],
    [{ type: 'heading', depth: 4 }, /^4 级/, /二级.*三级/],
    [tag('Video', { id: 'x' }), /^<Video>$/, /<Scenario \/>、<Term \/>、/],
    [tag('Term', { code: 'x', class: 'y' }), /<Term>.*：code、class$/, /<Term id="…" \/>/],
    [tag('Scenario'), /<Scenario>.*：没有$/, /<Scenario code="…" \/>/],
    [{ ...tag('Term'), attributes: [{ type: 'mdxJsxExpressionAttribute' }] }, /：\{…\}$/, /<Term id="…" \/>/],
  ])('says of %j what was found and what may stand there', (node, found, expected) => {
    const [issue] = checkProse(PLACE, root(node));
    expect(issue?.found).toMatch(found);
    expect(issue?.expected).toMatch(expected);
  });

  it('does not look into what is refused as a whole', () => {
    const table = { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell' }] }] };
    expect(checkProse(PLACE, root(table))).toHaveLength(1);
  });

  it('takes the first line for a node without a position', () => {
    expect(checkProse(PLACE, root({ type: 'image' }))[0]?.line).toBe(1);
  });
});
