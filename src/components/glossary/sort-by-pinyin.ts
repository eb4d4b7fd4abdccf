import { pinyin } from 'pinyin-pro';

const key = (text: string) => pinyin(text, { toneType: 'num', type: 'array' }).join(' ').toLowerCase();

/** Sorts by reading. The platform's own collation would differ from one Node to the next, and with it the pages. */
export function sortByPinyin<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, text: textOf(item), key: key(textOf(item)) }))
    .toSorted((a, b) => (a.key === b.key ? (a.text < b.text ? -1 : 1) : a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** Returns the Latin letter under which a text is found, that of its first reading; `#` for those that begin with a number. */
export function initialOf(text: string): string {
  const first = (key(text)[0] ?? '').toUpperCase();
  return /\d/.test(first) ? '#' : first;
}
