import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attributeOf, findAll, textOf } from '../../../../src/integrations/editions/html.ts';
import { openGraph } from '../../../../src/lib/sharing/open-graph.ts';
import { shortPage } from '../../../../src/lib/sharing/short-page.ts';

const SITE = { name: '某站', description: '讲某事' };
const HARD = { code: 'mp-9', slug: 'x', title: '「a<b」&c</title>', answer: '"引号"</head>' };

describe('what chats are told of a page', () => {
  it('is its title and kind; the front page is no article', () => {
    expect(openGraph({ title: 't', path: '/a.html' }, SITE)).toEqual([
      ['og:title', 't'],
      ['og:type', 'article'],
    ]);
    expect(openGraph({ title: 't', path: '/' }, SITE)).toEqual([['og:title', 't']]);
  });

  it('is full addresses too, where the site knows its own', () => {
    const site = { ...SITE, address: 'https://example.org/guide' };
    const own = Object.fromEntries(openGraph({ title: 't', path: '/a.html', card: '/cards/a.png' }, site));
    expect(own).toMatchObject({
      'og:image': 'https://example.org/guide/cards/a.png',
      'og:image:alt': 't',
      'og:url': 'https://example.org/guide/a.html',
      'og:site_name': '某站',
    });
    const shared = Object.fromEntries(openGraph({ title: 't', path: '/a.html' }, site));
    expect(shared).toMatchObject({ 'og:image:alt': '讲某事' });
  });
});

describe('the page at a short address', () => {
  const document = parse(shortPage(HARD, [['og:title', '"&<']]));
  const all = (name: string) => findAll(document, ({ tagName }) => tagName === name);

  it('leads to the page of the scenario, with a script, without and by hand', () => {
    const refresh = all('meta').find((meta) => attributeOf(meta, 'http-equiv') === 'refresh');
    expect(refresh && attributeOf(refresh, 'content')).toBe('0; url=/mini-program/x.html');
    expect(all('a').map((link) => attributeOf(link, 'href'))).toEqual(['/mini-program/x.html']);
    expect(all('script')).toHaveLength(1);
  });

  it('says every word as it is, whatever marks it has', () => {
    expect(all('title').map(textOf)).toEqual(['mp-9 「a<b」&c</title>']);
    expect(all('h1').map(textOf)).toEqual(['mp-9 「a<b」&c</title>']);
    const contents = all('meta').map((meta) => [attributeOf(meta, 'property'), attributeOf(meta, 'content')]);
    expect(contents).toContainEqual(['og:description', '"引号"</head>']);
    expect(contents).toContainEqual(['og:title', '"&<']);
  });
});
