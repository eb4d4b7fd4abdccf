import { describe, expect, test } from 'vitest';
import { type Binding, bindAttribute } from '../../../../src/lib/editions/bind.ts';

const binding: Binding = {
  files: new Set(['index.html', 'a/b.html', 'a/c.html', 'api/x.json', 'mp-1.html']),
  pages: new Set(['index.html', 'a/b.html', 'a/c.html', 'mp-1.html']),
};

describe('an attribute of a page in a document with others', () => {
  test.each([
    ['id', 'x', '/a/b.html#x'],
    ['for', 'x', '/a/b.html#x'],
    ['aria-labelledby', ' x  y ', '/a/b.html#x /a/b.html#y'],
    ['marker-end', 'url(#arrow)', 'url("#/a/b.html#arrow")'],
    ['marker-end', "url('#arrow')", 'url("#/a/b.html#arrow")'],
    ['fill', 'url(x#arrow)', 'url(x#arrow)'],
    ['href', '#x', '#/a/b.html#x'],
    ['href', '#', '#/a/b.html'],
    ['href', '#top', '#/a/b.html'],
    ['href', '#%E5%AD%97', '#/a/b.html#字'],
    ['href', 'c.html', '#/a/c.html'],
    ['href', '../index.html#x', '#/index.html#x'],
    ['href', '../', '#/index.html'],
    ['href', 'c.html?q=1&r=2#x', '#/a/c.html?q=1&r=2#x'],
    ['href', '?q=1', '#/a/b.html?q=1'],
    ['href', '../mp-1.html', '#/mp-1.html'],
    ['action', 'c.html', '#/a/c.html'],
    ['formaction', 'c.html', '#/a/c.html'],
    ['xlink:href', 'c.html', '#/a/c.html'],
    ['data-href', 'c.html', '#/a/c.html'],
    ['data-next-page-href', 'c.html', '#/a/c.html'],
    ['data-hreflang', 'c.html', 'c.html'],
    ['x-data-href', 'c.html', 'c.html'],
    ['href', 'https://a.example/b.html', 'https://a.example/b.html'],
    ['href', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['class', 'x', 'x'],
    ['data-code', 'mp-1', 'mp-1'],
  ])('%s="%s" becomes "%s"', (name, value, expected) => {
    expect(bindAttribute(name, value, 'a/b.html', binding)).toEqual({ value: expected });
  });

  test.each([
    ...['for', 'form', 'list', 'headers', 'popovertarget', 'commandfor', 'itemref'],
    ...['labelledby', 'describedby', 'controls', 'owns', 'details', 'flowto', 'activedescendant', 'errormessage'].map(
      (name) => `aria-${name}`,
    ),
  ])('%s still names the element it named', (name) => {
    expect(bindAttribute(name, 'x', 'a/b.html', binding)).toEqual(bindAttribute('id', 'x', 'a/b.html', binding));
  });

  test.each(['../api/x.json', 'nowhere.html', '../../../x.html'])('href="%s" goes, as nothing is there', (href) => {
    expect(bindAttribute('href', href, 'a/b.html', binding)).toBe('gone');
  });
});
