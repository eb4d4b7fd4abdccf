import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attributeOf, findAll, textOf } from '../../../../src/finish/html.ts';
import { shortPage } from '../../../../src/lib/sharing/short-page.ts';
import { subject } from '../../../builders.ts';

const HARD = { code: 'mp-9', slug: 'x', title: '「a<b」&c</title>', answer: '"引号"</head>' };

describe('the page at a short address', () => {
  const document = parse(shortPage(HARD, [['og:title', '"&<']], subject()));
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
