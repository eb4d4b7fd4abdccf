import { describe, expect, it, test } from 'vitest';
import { formatSpot, parseSpot, queryOf, spotId, withQuery } from '../../../../src/lib/editions/spot.ts';

describe('a place in a document of many pages', () => {
  test.each([
    ['#/guide.html', { page: 'guide.html', query: '', fragment: '' }],
    ['#/guide.html?a=b', { page: 'guide.html', query: '?a=b', fragment: '' }],
    ['#/mini-program/x.html#steps', { page: 'mini-program/x.html', query: '', fragment: '#steps' }],
    ['#/x.html?a=b#c', { page: 'x.html', query: '?a=b', fragment: '#c' }],
  ])('%s is read and written the same', (hash, spot) => {
    expect(parseSpot(hash)).toEqual(spot);
    expect(formatSpot(spot)).toBe(hash);
  });

  it.each(['', '#', '#main', 'x.html'])('is not what %j names', (hash) => {
    expect(parseSpot(hash)).toBeUndefined();
  });

  it('has the id that a link to it names', () => {
    expect(spotId('a/b.html', 'steps')).toBe('/a/b.html#steps');
    expect(spotId('a/b.html')).toBe('/a/b.html');
  });

  test.each([
    ['x.html', 'x.html?a=b'],
    ['../x/y.html?c=d#steps', '../x/y.html?a=b#steps'],
    ['', '?a=b'],
    ['#steps', '?a=b#steps'],
    ['#/x.html', '#/x.html?a=b'],
    ['#/x.html?c=d#steps', '#/x.html?a=b#steps'],
  ])('%j takes another query', (address, expected) => {
    expect(withQuery(address, '?a=b')).toBe(expected);
    expect([queryOf(expected), queryOf(withQuery(address, ''))]).toEqual(['?a=b', '']);
  });

  test.each([['x.html?a=b'], ['#/x.html?a=b']])('%j loses its query for none', (address) => {
    expect(withQuery(address, '')).toBe(address.replace('?a=b', ''));
  });
});
