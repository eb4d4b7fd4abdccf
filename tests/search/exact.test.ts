import { describe, expect, test } from 'vitest';
import { openBuiltSearch, readBuiltTable } from './built-search.ts';

const ask = openBuiltSearch('dist');
const { table, script } = readBuiltTable('dist');
const codes = table.pages.flatMap(({ code }) => (code?.includes('-') ? [code] : []));
const nameOf = (place: number) => table.pages[place]?.code ?? table.pages[place]?.url.replace('.html', '') ?? '';
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('a scenario’s code finds the scenario first', () => {
  test.each([
    ['as it is', (code: string) => code],
    ['in capitals and without its dash', (code: string) => code.toUpperCase().replace('-', '')],
    ['with a space', (code: string) => code.replace('-', ' ')],
    ['in full width', (code: string) => wide(code.toUpperCase())],
    ['in a sentence', (code: string) => `${code.replace('-', '')}怎么办`],
  ])('%s', (_how, spell) => {
    expect(codes.map((code) => ask(spell(code)).names[0])).toEqual(codes);
  });
});

test('an address that pages rest on finds one of them first, however it was pasted', () => {
  const addresses = Object.entries(script.cited ?? {}).filter(([address]) => !address.includes('@'));
  expect(addresses.length).toBeGreaterThan(20);
  const misses = addresses.flatMap(([address, places]) =>
    [address, `https://${address}`, `这个 https://${address}#top 说的是什么`].filter(
      (typed) => !places.map(nameOf).includes(ask(typed).names[0] ?? ''),
    ),
  );
  expect(misses).toEqual([]);
});

test('a certain original ID is asked for as its kind is', () => {
  expect(ask('gh_1a2b3c4d5e6f').names).toEqual(ask('原始ID').names);
});

test.each([
  ['公众号住销', '公众号注销'],
  ['公眾號註銷', '公众号注销'],
  ['gongzhonghao zhuxiao', '公众号注销'],
  ['gōngzhònghào zhùxiāo', '公众号注销'],
  ['ｇｚｈ注销', '公众号注销'],
])('%s is read as %s', (typed, meant) => {
  expect(ask(typed).names[0]).toBe(ask(meant).names[0]);
});
