import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../../../src/lib/cases/guide.ts';
import { guideDocument, guideDocumentSchema } from '../../../../src/lib/cases/guide-document.ts';
import { outcomesOf } from '../../../../src/lib/cases/outcome.ts';
import { facet, knowledge, scenario } from '../../../builders.ts';

const all = knowledge({
  facets: [facet('kind', ['a', 'b']), facet('origin', ['own', 'reused'])],
  scenarios: {
    'mp-1': scenario('mp-1', { when: { kind: 'a' } }),
    'mp-6': scenario('mp-6', { part: 'prelude', when: { kind: 'a', origin: 'reused' } }),
    'oa-1': scenario('oa-1', { when: { kind: 'b' } }),
    'oa-6': scenario('oa-6', { part: 'stage' }),
  },
});
const document = guideDocument(compileGuide(all.facets, outcomesOf(all)), all);

describe('guideDocument', () => {
  it('fits its own schema', () => {
    expect(guideDocumentSchema.parse(document)).toEqual(document);
  });

  it('holds the questions in their order', () => {
    expect(document.facets).toEqual(all.facets);
  });

  it('leads every complete case to its outcome', () => {
    const end = (kind: string, origin: string) => {
      let node = document.nodes[document.root];
      while (node !== undefined && 'facet' in node)
        node = document.nodes[node.next[node.facet === 'kind' ? kind : origin] ?? -1];
      return node;
    };
    expect(end('a', 'own')).toEqual({ route: 'mp-1', preludes: [] });
    expect(end('a', 'reused')).toEqual({ route: 'mp-1', preludes: ['mp-6'] });
    expect(end('b', 'own')).toEqual({ route: 'oa-1', preludes: [] });
  });

  it('lists with their pages the scenarios that ends name, and no others', () => {
    expect(document.outcomes.map(({ code, url }) => [code, url])).toEqual([
      ['mp-1', 'mini-program/slug-mp-1.html'],
      ['mp-6', 'mini-program/slug-mp-6.html'],
      ['oa-1', 'official-account/slug-oa-1.html'],
    ]);
  });
});
