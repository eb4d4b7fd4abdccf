import { describe, expect, it } from 'vitest';
import { openGraph } from '../../../../src/lib/sharing/open-graph.ts';

const SITE = { name: '某站', description: '讲某事' };

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
