import type { Issue } from '../checks/issue.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LinkCard } from './link-card.ts';

/** Returns every character that is written on some cards. */
export function charactersOf(cards: readonly LinkCard[], names: readonly string[]): Set<string> {
  const texts = cards.flatMap(({ code = '', kinds, title, answer }) => [code, ...kinds, title, answer]);
  // Kinds are joined, and answers cut short, with marks of their own.
  return new Set([...names, ...texts, '、…'].flatMap((text) => [...text]));
}

/** Finds the texts on cards that have characters which the typeface lacks: they would be drawn as empty boxes. */
export function checkCardLetters(
  { scenarios, facets }: Pick<Knowledge, 'scenarios' | 'facets'>,
  lacking: ReadonlySet<string>,
): Issue[] {
  const texts = [
    ...Object.entries(scenarios).flatMap(([entry, { title, answer }]) => [
      { collection: 'scenarios' as const, entry, path: ['title'], text: title },
      { collection: 'scenarios' as const, entry, path: ['answer'], text: answer },
    ]),
    ...facets.flatMap(({ options }, facet) =>
      options.map(({ short }, option) => ({
        collection: 'facets' as const,
        entry: String(facet),
        path: ['options', option, 'short'],
        text: short,
      })),
    ),
  ];
  return texts.flatMap(({ text, ...place }) => {
    const found = [...new Set(text)].filter((character) => lacking.has(character));
    if (found.length === 0) return [];
    const names = found.map((it) => `「${it}」（U+${it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}）`);
    const expected = '分享图的字体里有的字。没有它，聊天里的图上会是空框';
    return [{ code: 'invalid' as const, ...place, found: names.join('、'), expected }];
  });
}
