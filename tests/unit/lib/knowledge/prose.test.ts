import { describe, expect, it } from 'vitest';
import { linksInProse, type ProseNode, referencesInProse, textsInProse } from '../../../../src/lib/knowledge/prose.ts';

const PLACE = { collection: 'scenarios', entry: 'mp-1' } as const;

const at = (line: number, node: ProseNode): ProseNode => ({ ...node, position: { start: { line } } });
const root = (...children: ProseNode[]): ProseNode => ({ type: 'root', children });
const tag = (name: string | null, attributes: Record<string, unknown> = {}): ProseNode => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
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

  it.each([
    ['/mp-12.html', [['scenarios', 'mp-12']]],
    ['/oa-1.html#steps', [['scenarios', 'oa-1']]],
    ['/mp-1.html?seal=available', [['scenarios', 'mp-1']]],
    ['/uncovered.html', [['scenarios', 'uncovered']]],
    ['/rules/freeze-period.html#x', [['topics', 'freeze-period']]],
    ['/questions/lost-phone.html', [['questions', 'lost-phone']]],
    ['/glossary.html#entity', [['glossary', 'entity']]],
    ['/conflicts.html#k3', [['conflicts', 'k3']]],
    ['/materials.html#entity-document', [['materials', 'entity-document']]],
    ['/sources.html#article', [['sources', 'article']]],
    ['/glossary.html', []],
    ['/mp-1.html/x', []],
    ['/x/mp-1.html', []],
    ['/guide.html', []],
  ])('lists the entry that a link to %s leads to', (url, named) => {
    const links = root({ type: 'link', url }, { type: 'image', url });
    expect(referencesInProse(PLACE, links).map(({ target, id }) => [target, id])).toEqual(named);
  });

  it('takes the one attribute that names something', () => {
    expect(referencesInProse(PLACE, root(tag('Term', { class: 'x', id: 'entity' })))).toMatchObject([{ id: 'entity' }]);
  });

  it('passes over what checkProse refuses', () => {
    const tree = root(tag('Other', { id: 'x' }), tag('Term'), tag('Term', { id: {} }), { type: 'text', name: 'Term' });
    expect(referencesInProse(PLACE, tree)).toEqual([]);
  });
});

it('the texts in prose are told with their lines, fixed where they stand as their source writes them', () => {
  const tree = root(
    {
      type: 'paragraph',
      children: [at(2, { type: 'text', value: '一' }), at(3, { type: 'inlineCode', value: '【题】' })],
    },
    { type: 'code', value: '二' },
    at(5, tag('Term', { id: 'x' })),
  );
  expect(textsInProse(PLACE, tree)).toEqual([
    { ...PLACE, line: 2, text: '一', fixed: false },
    { ...PLACE, line: 3, text: '【题】', fixed: true },
  ]);
});

it('the links in prose are told with their lines', () => {
  const tree = root({ type: 'paragraph', children: [at(2, { type: 'link', url: '/a.html' })] }, { type: 'link' });
  expect(linksInProse(PLACE, tree)).toEqual([{ ...PLACE, line: 2, url: '/a.html' }]);
});
