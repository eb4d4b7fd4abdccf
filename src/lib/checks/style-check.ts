import { itemsOf, type Knowledge } from '../knowledge/knowledge.ts';
import { onceForEach } from '../knowledge/once-for-each.ts';
import type { PlainText } from '../knowledge/prose.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collections.ts';
import { type Path, textsIn } from '../schemas/schema-paths.ts';
import type { Subject, Wording } from '../schemas/subject.ts';
import { type PeriodInText, periodsInText, samePeriod } from '../wording/numbers.ts';
import { checkLine, checkWording, type Fault } from '../wording/wording.ts';
import type { Issue } from './issue.ts';

/** Fields that hold ids, addresses, fixed strings or what people type, and are not ours to spell. */
const NOT_OURS = new Set<string | number>([
  ...['url', 'address', 'path', 'subject', 'sources', 'when', 'means', 'code', 'slug', 'id', 'go', 'updated', 'date'],
  ...['aliases', 'also', 'searched-as', 'pairs', 'asked-as', 'closes'],
  ...['comments', 'published', 'read', 'unit', 'kind', 'tier', 'pattern'],
]);
const SENTENCES = new Set([
  ...['claims.text', 'scenarios.answer', 'topics.answer', 'questions.answer', 'conflicts.follows'],
]);

/** Collections whose every number of days must be a deadline that the same entry names. */
const STRICT: ReadonlySet<CollectionName> = new Set([
  ...(['scenarios', 'topics', 'questions', 'claims', 'conflicts', 'stages'] as const),
]);
const DEADLINE_KEYS = new Set(['deadlines', 'deadline', 'periods']);

/** The subject speaks to people who do not know the words of this field yet; what people ask is theirs to word. */
const JUDGED = COLLECTION_NAMES.filter((name) => name !== 'subject' && name !== 'asked');

/** What a letter says, with a word in the place of each name and without brackets. */
const withoutMarks = (text: string) => text.replace(/\{[^}]*\}/g, '某').replace(/[[\]|]/g, '');

/** What can be said of the texts of an entry by themselves. */
interface Judged {
  faults: readonly (Fault & { path: Path })[];
  /** The numbers of days in them. */
  periods: readonly { path: Path; period: PeriodInText }[];
}

function judgeTexts(collection: CollectionName, data: object, wording: Wording | undefined): Judged {
  const texts = textsIn(data).filter(
    ({ path }) => !path.some((key) => NOT_OURS.has(key)) && !(collection === 'sources' && path[0] === 'title'),
  );
  const faults = texts.flatMap(({ text, path }) =>
    [
      ...checkWording(collection === 'letters' ? withoutMarks(text) : text, wording),
      ...(path.length === 1 && path[0] === 'title' ? checkLine('title', text) : []),
      ...(SENTENCES.has(`${collection}.${path.join('.')}`) ? checkLine('sentence', text) : []),
    ].map((fault) => ({ ...fault, path })),
  );
  return {
    faults,
    periods: texts.flatMap(({ text, path }) => periodsInText(text).map((period) => ({ path, period }))),
  };
}

/** Judges the entries of each collection by the wording of a subject. */
const judgesBy = onceForEach(({ wording }: Subject) => {
  const judges = JUDGED.map((name) => [name, onceForEach((data: object) => judgeTexts(name, data, wording))] as const);
  return new Map(judges);
});

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

/** Finds numbers of days that are none of the deadlines an entry may speak of. */
function numberFaults(
  periods: Judged['periods'],
  collection: CollectionName,
  data: object,
  knowledge: Knowledge,
): Judged['faults'] {
  if (periods.length === 0 || collection === 'deadlines' || collection === 'sources') return [];
  const { deadlines } = knowledge;
  const named = STRICT.has(collection) ? [...deadlinesNamed(data, knowledge)] : Object.keys(deadlines);
  const known = named.flatMap((id) => (Object.hasOwn(deadlines, id) ? (deadlines[id] ?? []) : []));
  // A deadline that is not there is reported as such; the number it was to give is not a second mistake.
  if (known.length < named.length) return [];
  const expected = '与本条写明的某个期限（deadlines）数目和单位都一致';
  return periods
    .filter(({ period }) => !known.some((deadline) => samePeriod(period, deadline)))
    .map(({ path, period }) => ({ path, found: `「${period.text}」`, expected }));
}

/**
 * Checks how entries are written: spelling, punctuation, spaces, lengths, and numbers of days against the deadlines;
 * the numbers only where every entry is sound, as a deadline may be missing because it is not.
 */
export function checkStyle(knowledge: Knowledge, sound = true): Issue[] {
  const judges = judgesBy(knowledge.subject);
  return JUDGED.flatMap((collection) =>
    itemsOf(knowledge, collection).flatMap(([entry, data]) => {
      const { faults = [], periods = [] } = judges.get(collection)?.(data) ?? {};
      const all = [...faults, ...(sound ? numberFaults(periods, collection, data, knowledge) : [])];
      return all.map((fault): Issue => ({ code: 'style', collection, entry, ...fault }));
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
