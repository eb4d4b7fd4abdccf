import { itemsOf, type Knowledge } from '../knowledge/knowledge.ts';
import type { PlainText } from '../knowledge/prose.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collections.ts';
import type { Wording } from '../schemas/subject.ts';
import { periodsInText, samePeriod } from '../wording/numbers.ts';
import { checkLine, checkWording, type Fault } from '../wording/wording.ts';
import type { Issue } from './issue.ts';

type Path = readonly (string | number)[];

/** Fields that hold ids, addresses, fixed strings or what people type, and are not ours to spell. */
const NOT_OURS = new Set([
  ...['url', 'address', 'path', 'subject', 'sources', 'when', 'means', 'code', 'slug', 'id', 'go', 'updated', 'date'],
  ...[
    'aliases',
    'also',
    'searched-as',
    'pairs',
    'asked-as',
    'asked',
    'anti',
    'closes',
    'near',
    'comments',
    'published',
    'read',
    'unit',
    'kind',
    'tier',
    'pattern',
  ],
]);
const SENTENCES = new Set([
  'claims.text',
  'scenarios.answer',
  'topics.answer',
  'questions.answer',
  'conflicts.follows',
]);

/** Collections whose every number of days must be a deadline that the same entry names. */
const STRICT: ReadonlySet<CollectionName> = new Set([
  'scenarios',
  'topics',
  'questions',
  'claims',
  'conflicts',
  'stages',
]);
const DEADLINE_KEYS = new Set(['deadlines', 'deadline', 'periods']);

/** The subject speaks to people who do not know the words of this field yet. */
const JUDGED = COLLECTION_NAMES.filter((name) => name !== 'subject');

interface Text {
  text: string;
  path: Path;
}

function textsIn(value: unknown, path: Path = []): Text[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_OURS.has(key))
    .flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** What a letter says, with a word in the place of each name and without brackets. */
const withoutMarks = (text: string) => text.replace(/\{[^}]*\}/g, '某').replace(/[[\]|]/g, '');

/** Ids of deadlines that an entry names itself, or through the claims and releases it uses. */
function deadlinesNamed(value: unknown, knowledge: Knowledge, named = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return named;
  for (const [key, inner] of Object.entries(value)) {
    const ids = [inner].flat().filter((id): id is string => typeof id === 'string');
    if (DEADLINE_KEYS.has(key)) for (const id of ids) named.add(id);
    if (key === 'claim' || key === 'claims')
      for (const id of ids) deadlinesNamed(knowledge.claims[id], knowledge, named);
    if (key === 'release') for (const id of ids) deadlinesNamed(knowledge.releases[id], knowledge, named);
    deadlinesNamed(inner, knowledge, named);
  }
  return named;
}

function numberFaults(text: string, ids: Iterable<string>, knowledge: Knowledge): Fault[] {
  const known = [...ids].flatMap((id) => knowledge.deadlines[id] ?? []);
  return periodsInText(text)
    .filter((found) => !known.some((deadline) => samePeriod(found, deadline)))
    .map((found) => ({ found: `「${found.text}」`, expected: '与本条写明的某个期限（deadlines）数目和单位都一致' }));
}

/**
 * Checks how entries are written: spelling, punctuation, spaces, lengths, and numbers of days against the deadlines;
 * the numbers only where every entry is sound, as a deadline may be missing because it is not.
 */
export function checkStyle(knowledge: Knowledge, sound = true): Issue[] {
  return JUDGED.flatMap((collection) =>
    itemsOf(knowledge, collection).flatMap(([entry, data]) => {
      const texts = textsIn(data).filter(({ path }) => !(collection === 'sources' && path[0] === 'title'));
      const strict = STRICT.has(collection);
      const ids = strict ? deadlinesNamed(data, knowledge) : Object.keys(knowledge.deadlines);
      const named = [...ids];
      // A deadline that is not there is reported as such; the number it was to give is not a second mistake.
      const resolved = named.every((id) => Object.hasOwn(knowledge.deadlines, id));
      const counts = sound && resolved && collection !== 'deadlines' && collection !== 'sources';
      return texts.flatMap(({ text, path }) => {
        const field = `${collection}.${path.join('.')}`;
        const faults = [
          ...checkWording(collection === 'letters' ? withoutMarks(text) : text, knowledge.subject.wording),
          ...(path.length === 1 && path[0] === 'title' ? checkLine('title', text) : []),
          ...(SENTENCES.has(field) ? checkLine('sentence', text) : []),
          ...(counts ? numberFaults(text, named, knowledge) : []),
        ];
        return faults.map((fault): Issue => ({ code: 'style', collection, entry, path, ...fault }));
      });
    }),
  );
}

/** Checks how prose is written; numbers of days stand there only as `<Deadline id="…" />`. */
export function checkProseStyle(texts: readonly PlainText[], wording?: Wording): Issue[] {
  return texts.flatMap(({ text, fixed, ...place }) => {
    const numbers = periodsInText(text).map((found) => ({
      found: `「${found.text}」`,
      expected: '天数写成 <Deadline id="…" />，数目由期限填上',
    }));
    return [...(fixed ? [] : checkWording(text, wording)), ...numbers].map(
      (fault): Issue => ({ code: 'style', ...place, path: [], ...fault }),
    );
  });
}
