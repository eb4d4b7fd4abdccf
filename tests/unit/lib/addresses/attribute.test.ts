import { expect, test } from 'vitest';
import { addressAttribute, relsOf } from '../../../../src/lib/addresses/attribute.ts';

type Attributes = Record<string, string>;

function useOf(name: string, attribute: string, attributes: Attributes = {}): string | undefined {
  const use = addressAttribute({ name, attributes: new Map(Object.entries(attributes)) }, attribute);
  return use && `${use.effect} ${use.syntax}`;
}

type Row = [name: string, attribute: string, attributes: Attributes, use: string | undefined];

test.each<Row>([
  ['a', 'href', {}, 'navigate single'],
  ['area', 'href', {}, 'navigate single'],
  ['a', 'xlink:href', {}, 'navigate single'],
  ['a', 'ping', {}, 'load list'],
  ['img', 'src', {}, 'load single'],
  ['img', 'srcset', {}, 'load srcset'],
  ['source', 'srcset', {}, 'load srcset'],
  ['script', 'src', {}, 'load single'],
  ['iframe', 'src', {}, 'load single'],
  ['input', 'src', {}, 'load single'],
  ['video', 'poster', {}, 'load single'],
  ['object', 'data', {}, 'load single'],
  ['p', 'data', {}, undefined],
  ['td', 'background', {}, 'load single'],
  ['use', 'href', {}, 'load single'],
  ['image', 'xlink:href', {}, 'load single'],
  ['form', 'action', {}, 'navigate single'],
  ['button', 'formaction', {}, 'navigate single'],
  ['p', 'action', {}, undefined],
  ['blockquote', 'cite', {}, 'navigate single'],
  ['p', 'style', {}, 'load css'],
  ['rect', 'fill', {}, 'load css'],
  ['base', 'href', {}, undefined],
  ['link', 'href', { rel: 'stylesheet' }, 'load single'],
  ['link', 'href', { rel: 'alternate  STYLESHEET' }, 'load single'],
  ['link', 'href', { rel: 'shortcut icon' }, 'load single'],
  ...[
    ...['apple-touch-icon', 'apple-touch-icon-precomposed', 'mask-icon', 'manifest', 'preload', 'modulepreload'],
    ...['prefetch', 'prerender', 'preconnect', 'dns-prefetch', 'compression-dictionary'],
  ].map((rel): Row => ['link', 'href', { rel }, 'load single']),
  ...['stroke', 'filter', 'mask', 'clip-path', 'cursor', 'marker', 'marker-start', 'marker-mid', 'marker-end'].map(
    (paint): Row => ['path', paint, {}, 'load css'],
  ),
  ['link', 'href', { rel: 'canonical' }, 'navigate single'],
  ['link', 'href', { rel: 'alternate' }, 'navigate single'],
  ['link', 'href', { rel: 'license' }, 'navigate single'],
  ['link', 'href', {}, 'navigate single'],
  ['link', 'imagesrcset', {}, 'load srcset'],
  ['meta', 'content', { 'http-equiv': 'Refresh' }, 'load refresh'],
  ['meta', 'content', { property: 'og:url' }, 'identify single'],
  ['meta', 'content', { property: 'og:image:secure_url' }, 'identify single'],
  ['meta', 'content', { name: 'twitter:image' }, 'identify single'],
  ['meta', 'content', { property: ' og:url ' }, 'identify single'],
  ['meta', 'content', { property: 'og:title' }, undefined],
  ['meta', 'content', { property: 'og:image:alt' }, undefined],
  ['meta', 'content', { property: 'x-og:url' }, undefined],
  ['meta', 'content', { name: 'description' }, undefined],
  ['p', 'content', { 'http-equiv': 'refresh' }, undefined],
  ['my-search', 'data-href', {}, 'navigate single'],
  ['my-search', 'data-index-src', {}, 'load single'],
  ['my-search', 'data-hrefs', {}, undefined],
  ['my-search', 'x-data-href', {}, undefined],
  ['p', 'title', {}, undefined],
  ['p', 'constructor', {}, undefined],
])('<%s %s> with %j holds addresses: %s', (name, attribute, attributes, use) => {
  expect(useOf(name, attribute, attributes)).toBe(use);
});

test.each([
  [' nofollow  ALTERNATE\n', ['nofollow', 'alternate']],
  ['', []],
])('the rel %j is %j', (rel, tokens) => {
  expect(relsOf(new Map([['rel', rel]]))).toEqual(tokens);
});
