import { expect, test } from 'vitest';
import { addressAttribute, holdsStyles, relsOf } from '../../../../src/lib/addresses/attribute.ts';

type Attributes = Record<string, string>;

function useOf(name: string, attribute: string, attributes: Attributes = {}): string | undefined {
  const use = addressAttribute({ name, attributes: new Map(Object.entries(attributes)) }, attribute);
  return use && (use.refresh ? `${use.effect} by refresh` : use.effect);
}

type Row = [name: string, attribute: string, attributes: Attributes, use: string | undefined];

test.each<Row>([
  ['a', 'href', {}, 'navigate'],
  ['area', 'href', {}, 'navigate'],
  ['a', 'xlink:href', {}, 'navigate'],
  ['a', 'ping', {}, 'load'],
  ['img', 'src', {}, 'load'],
  ['script', 'src', {}, 'load'],
  ['iframe', 'src', {}, 'load'],
  ['input', 'src', {}, 'load'],
  ['video', 'poster', {}, 'load'],
  ['object', 'data', {}, 'load'],
  ['p', 'data', {}, undefined],
  ['td', 'background', {}, 'load'],
  ['use', 'href', {}, 'load'],
  ['image', 'xlink:href', {}, 'load'],
  ['form', 'action', {}, 'navigate'],
  ['button', 'formaction', {}, 'navigate'],
  ['p', 'action', {}, undefined],
  ['blockquote', 'cite', {}, 'navigate'],
  ['base', 'href', {}, undefined],
  ['link', 'href', { rel: 'stylesheet' }, 'load'],
  ['link', 'href', { rel: 'alternate  STYLESHEET' }, 'load'],
  ['link', 'href', { rel: 'shortcut icon' }, 'load'],
  ...[
    ...['apple-touch-icon', 'apple-touch-icon-precomposed', 'mask-icon', 'manifest', 'preload', 'modulepreload'],
    ...['prefetch', 'prerender', 'preconnect', 'dns-prefetch', 'compression-dictionary'],
  ].map((rel): Row => ['link', 'href', { rel }, 'load']),
  ['link', 'href', { rel: 'canonical' }, 'navigate'],
  ['link', 'href', { rel: 'alternate' }, 'navigate'],
  ['link', 'href', { rel: 'license' }, 'navigate'],
  ['link', 'href', {}, 'navigate'],
  ['meta', 'content', { 'http-equiv': 'Refresh' }, 'load by refresh'],
  ['meta', 'content', { property: 'og:url' }, 'identify'],
  ['meta', 'content', { property: 'og:image:secure_url' }, 'identify'],
  ['meta', 'content', { name: 'twitter:image' }, 'identify'],
  ['meta', 'content', { property: ' og:url ' }, 'identify'],
  ['meta', 'content', { property: 'og:title' }, undefined],
  ['meta', 'content', { property: 'og:image:alt' }, undefined],
  ['meta', 'content', { property: 'x-og:url' }, undefined],
  ['meta', 'content', { name: 'description' }, undefined],
  ['p', 'content', { 'http-equiv': 'refresh' }, undefined],
  ['my-search', 'data-href', {}, 'navigate'],
  ['my-search', 'data-index-src', {}, 'load'],
  ['my-search', 'data-hrefs', {}, undefined],
  ['my-search', 'x-data-href', {}, undefined],
  ['p', 'title', {}, undefined],
  ['p', 'constructor', {}, undefined],
])('<%s %s> with %j holds an address for: %s', (name, attribute, attributes, use) => {
  expect(useOf(name, attribute, attributes)).toBe(use);
});

test.each([
  ...['style', 'fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor'],
  ...['marker', 'marker-start', 'marker-mid', 'marker-end'],
])('%s holds styles, and no address that is looked after', (name) => {
  expect([holdsStyles(name), useOf('path', name)]).toEqual([true, undefined]);
});

test.each([
  [' nofollow  ALTERNATE\n', ['nofollow', 'alternate']],
  ['', []],
])('the rel %j is %j', (rel, tokens) => {
  expect(relsOf(new Map([['rel', rel]]))).toEqual(tokens);
});
