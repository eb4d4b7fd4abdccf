import type { Knowledge } from '../knowledge/knowledge.ts';
import { onceForEach } from '../knowledge/once-for-each.ts';
import { type Asked, NONE } from '../schemas/asked.ts';
import type { Path } from '../schemas/schema-paths.ts';
import { otherPages } from '../site-map/page-names.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue } from './issue.ts';
import type { EntryIds } from './reference-check.ts';

/** One wording and where it stands. */
interface Line {
  path: Path;
  text: string;
  /** What it has in common with wordings that count as the same. */
  key: string;
}

/** Wordings that differ only in case, width, spaces and punctuation are one. */
function sameness(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function linesOf(field: readonly string[], texts: readonly string[] = []): Line[] {
  return texts.map((text, index) => ({ path: [...field, index], text, key: sameness(text) }));
}

/** Lists the wordings that a page claims, and those that it refuses. */
const wordingsOf = onceForEach(({ asked, near = {}, anti }: Asked) => ({
  claimed: [
    ...linesOf(['asked'], asked),
    ...Object.entries(near).flatMap(([page, texts]) => linesOf(['near', page], texts)),
  ],
  refused: linesOf(['anti'], anti),
}));

function unknownPages({ asked }: Knowledge, names: readonly string[]): Issue[] {
  const places = Object.entries(asked).flatMap(([entry, { near = {} }]) => [
    ...(entry === NONE ? [] : [{ entry, name: entry, path: [] as (string | number)[] }]),
    ...Object.keys(near).map((name) => ({ entry, name, path: ['near', name] })),
  ]);
  return places
    .filter(({ name }) => !names.includes(name))
    .map(({ entry, name, path }) => ({
      code: 'unknown-reference',
      collection: 'asked',
      entry,
      path,
      found: `「${name}」`,
      expected: '一页的名字：情形代码、规则或常见问题的文件名、一封信的名字，或者网址里的名字（例如 materials）',
      ...withNearest(name, names),
    }));
}

function misplacedNear({ asked }: Knowledge): Issue[] {
  return Object.entries(asked)
    .filter(([entry, { near }]) => entry !== NONE && near !== undefined)
    .map(([entry]) => ({
      code: 'mismatch',
      collection: 'asked',
      entry,
      path: ['near'],
      found: '这个文件说的是一页',
      expected: `near 只写在 ${NONE}.yaml 里`,
    }));
}

/** Finds wordings that two places claim, and those that a page claims and refuses at once. */
function claimedTwice({ asked }: Knowledge): Issue[] {
  const holders = new Map<string, string>();
  const twice = Object.entries(asked).flatMap(([entry, page]) =>
    wordingsOf(page).claimed.flatMap(({ path, text, key }): Issue[] => {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, entry);
      if (holder === undefined || key === '') return [];
      const expected = `一种说法只属于一页；它已经属于 ${holder}`;
      return [{ code: 'duplicate', collection: 'asked', entry, path, found: `「${text}」`, expected }];
    }),
  );
  const refused = Object.entries(asked).flatMap(([entry, page]) =>
    wordingsOf(page)
      .refused.filter(({ key }) => holders.get(key) === entry)
      .map(({ path, text }): Issue => {
        const found = `「${text}」也写在同一个文件的 asked 里`;
        return { code: 'mismatch', collection: 'asked', entry, path, found, expected: 'asked 和 anti 里只留一处' };
      }),
  );
  return [...twice, ...refused];
}

/** Checks the wordings people type: whose page there is, and which only one page claims. */
export function checkAsked(knowledge: Knowledge, ids: EntryIds): Issue[] {
  const names = [...ids.scenarios, ...ids.topics, ...ids.questions, ...ids.letters, ...otherPages(knowledge)];
  return [...unknownPages(knowledge, names), ...misplacedNear(knowledge), ...claimedTwice(knowledge)];
}
