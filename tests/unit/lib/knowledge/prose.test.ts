import { describe, expect, it, test } from 'vitest';
import { checkProse, type ProseNode, referencesInProse } from '../../../../src/lib/knowledge/prose.ts';

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
    ['a list', { type: 'list', children: [{ type: 'listItem' }] }],
    ['a link', { type: 'link', url: '/guide.html' }],
    ['a heading of level 2', { type: 'heading', depth: 2 }],
    ['a heading of level 3', { type: 'heading', depth: 3 }],
    ['<Scenario code="…" />', tag('Scenario', { code: 'mp-2' })],
    ['<Term id="…" />', tag('Term', { id: 'entity' })],
    ['<Deadline id="…" />', tag('Deadline', { id: 'week' })],
    ['a node called like a member of every object', { type: 'constructor' }],
  ])('accepts %s', (_what, node) => {
    expect(checkProse(PLACE, root(node))).toEqual([]);
  });

  test.each<[string, ProseNode, string | undefined]>([
    ['import or export', { type: 'mdxjsEsm' }, undefined],
    ['an expression as a block', { type: 'mdxFlowExpression' }, undefined],
    ['an expression in a line', { type: 'mdxTextExpression' }, undefined],
    ['HTML', { type: 'html' }, undefined],
    ['an image', { type: 'image' }, undefined],
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
    const issues = checkProse(PLACE, root({ type: 'blockquote', children: [at(7, node)] }));
    expect(issues.map(({ code, line, nearest }) => ({ code, line, nearest }))).toEqual([
      { code: 'invalid', line: 7, nearest: near },
    ]);
  });

  it('takes the first line for a node without a position', () => {
    expect(checkProse(PLACE, root({ type: 'image' }))[0]?.line).toBe(1);
  });
});

describe('referencesInProse', () => {
  it('lists what the components name, with their lines', () => {
    const tree = root(
      at(1, tag('Scenario', { code: 'mp-2' })),
      { type: 'paragraph', children: [at(3, tag('Term', { id: 'entity' }))] },
      at(5, tag('Deadline', { id: 'week' })),
    );
    expect(referencesInProse(PLACE, tree).map(({ target, id, line }) => [target, id, line])).toEqual([
      ['scenarios', 'mp-2', 1],
      ['glossary', 'entity', 3],
      ['deadlines', 'week', 5],
    ]);
  });

  it('passes over what checkProse refuses', () => {
    const tree = root(tag('Other', { id: 'x' }), tag('Term'), tag('Term', { id: {} }), { type: 'text', name: 'Term' });
    expect(referencesInProse(PLACE, tree)).toEqual([]);
  });
});
