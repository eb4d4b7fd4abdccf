import { expect, test } from 'vitest';
import { isUsedName, usedNames } from '../../../../src/lib/styles/used-names.ts';

test.each([
  ['<p class="a b">', 'a'],
  ['<p class="a b">', 'b'],
  ["<p class='a'>", 'a'],
  ['<p class="\n a\n b ">', 'b'],
  ['<page-share hidden>', 'page-share'],
  ['<one-page-share>', 'one-page-share'],
  ['{ "class": "hit" }', 'hit'],
  ['<p class = "a">', 'a'],
  ['e("p",{class:"hit"},x)', 'hit'],
  ["element('p', { class: 'hit more' })", 'more'],
  ['x.className="error"', 'error'],
  ['r.classList.add("js")', 'js'],
  ['r.classList.add("web","share"in navigator?"sends":"keeps")', 'keeps'],
  ['x.classList.toggle("ticked",b)', 'ticked'],
  ['e("p",{class:`letter-$' + '{k}`})', 'letter-title'],
])('%s uses %s', (text, name) => {
  expect(isUsedName(name, usedNames(text))).toBe(true);
});

test.each([
  ['<p class="ab">a paper</p>', 'a'],
  ['<p role="status">', 'status'],
  ['box.closest(".paper")', 'paper'],
  ['<p data-page-share>page-share</p>', 'page-share'],
  ['e("p",{class:`letter-$' + '{k}`})', 'let'],
  ['', 'toString'],
])('%s does not use %s', (text, name) => {
  expect(isUsedName(name, usedNames(text))).toBe(false);
});
