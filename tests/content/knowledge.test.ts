import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { conflictsOn } from '../../src/lib/provenance/conflicts.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { LATER_FACTS, OLDER_CLAIMS } from './later-facts.ts';

const ROOT = fileURLToPath(new URL('../../src/content/', import.meta.url));
const knowledge = soundKnowledge();
const { asked, claims, conflicts, topics, questions, sources, deadlines, releases } = knowledge;

/** Pages that were found and must not be used: they say what nothing supports, several against better sources. */
const DO_NOT_USE = [
  'ycwblaw.com',
  'badongedu.com',
  'renwen.fjndwb.com',
  'hzwxstv.com',
  'nctoro.com',
  'stratastratagem.com',
  '67wa.com',
  'hsxycw.com',
  'oCJUsw0i93RjstGvBsDuZe6fjBeA',
];

/** The days on which readers of the article left the comments that can still be seen. */
const COMMENTS = [
  ...['2022-08-17', '2022-08-24', '2022-08-31', '2022-09-05', '2022-10-12'],
  ...['2023-01-06', '2023-01-15', '2023-07-20', '2023-08-07', '2023-12-21'],
];

const texts = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));

const facts = { claims, deadlines, releases };

describe('every fact rests on a source', () => {
  const rows = Object.entries(facts).flatMap(([collection, entries]) =>
    Object.entries(entries).map(([id, entry]) => [`${collection}/${id}`, entry.sources] as const),
  );

  test.each(rows)('%s', (_id, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(sources[id]).toMatchObject({ read: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  test('no address from the list of pages not to use is anywhere in the content', () => {
    const used = texts.flatMap(({ name, text }) =>
      DO_NOT_USE.filter((address) => text.includes(address)).map((address) => `${name}: ${address}`),
    );
    expect(used).toEqual([]);
  });

  test('every source has an address, or a note that says why it has none', () => {
    const bare = Object.values(sources).filter(({ url, note }) => url === undefined && !note?.includes('网址'));
    expect(bare).toEqual([]);
    expect(sources['article-2022-04-08']?.url).toMatch(/^https:/);
  });
});

describe('a claim on one kind of account', () => {
  const KINDS: Readonly<Record<string, string[]>> = { mp: ['小程序', '小游戏'], oa: ['公众号'] };
  const rows = Object.entries(claims).flatMap(([id, { text }]) => {
    const words = KINDS[id.split('-')[0] ?? ''];
    return words === undefined ? [] : [[id, text, words] as const];
  });

  test.each(rows)('%s says which: %s', (_id, text, words) => {
    expect(words.filter((word) => text.includes(word))).not.toEqual([]);
  });
});

describe('facts read after the article', () => {
  test.each(LATER_FACTS)('%s rests on %s and says %j', (id, source, words) => {
    expect(claims[id]?.sources).toContain(source);
    for (const word of words) expect(claims[id]?.text).toContain(word);
  });

  test.each(OLDER_CLAIMS)('%s is marked as an older rule', (id) => {
    expect(claims[id]).toMatchObject({ older: true });
  });

  test('what was read as an excerpt only says so to the reader', () => {
    const excerpts = Object.entries(sources).filter(([, { note = '' }]) => note.includes('只读到节选'));
    expect(excerpts.map(([id]) => id)).toEqual(['operation-questions']);
    const resting = Object.values(claims).filter(({ sources: ids }) => ids.every((id) => id === 'operation-questions'));
    expect(resting.length).toBeGreaterThan(0);
    for (const claim of resting) expect(claim.text + claim.note).toContain('节选');
  });
});

describe('the conflicts', () => {
  test('are the sixteen that were found', () => {
    const ids = Array.from({ length: 16 }, (_, index) => `k${index + 1}`);
    expect(Object.keys(conflicts).toSorted()).toEqual(ids.toSorted());
  });

  test.each(Object.entries(conflicts))('%s shows at least two sides and touches a page', (id, conflict) => {
    expect(new Set(conflict.positions.map(({ says }) => says)).size).toBe(conflict.positions.length);
    const pages = Object.entries(conflict.touches).flatMap(([kind, names]) =>
      (names ?? []).map((name) => conflictsOn(knowledge, kind as 'topics', name).map((found) => found.id)),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const found of pages) expect(found).toContain(id);
  });
});

describe('the questions', () => {
  const commented = Object.values(questions).flatMap(({ comments = [] }) => comments);

  test('answer each comment that can be seen under the article exactly once', () => {
    expect(commented.toSorted()).toEqual(COMMENTS);
  });

  test.each([
    ['email-still-occupied', ['冻结期', '立即释放'], 'official-account-help'],
    ['keep-official-account', ['AppID'], undefined],
    ['cannot-wait-30-days', ['重新提交材料'], 'official-account-resubmit'],
    ['unlink-my-identity', ['绑定查询'], 'binding-lookup'],
    ['administrator-left-company-renamed', ['名称修正'], 'mini-program-recovery'],
    ['ticket-silent', ['材料'], 'developer-community'],
    ['customer-service-loop', ['发帖'], 'developer-community'],
    ['face-verification-fails', ['打款'], 'official-account-face-guide'],
    ['company-abandoned', ['扫脸'], 'mini-program-recovery'],
  ])('%s opens with %j, and sends on to %s', (id, words, channel) => {
    const { answer, cases = [], next } = questions[id] ?? { answer: '', next: [] };
    const first = [answer, ...cases.flatMap((branch) => [branch.if, branch.answer])].join('\n');
    for (const word of words) expect(first).toContain(word);
    if (channel !== undefined) expect(next.map((step) => step.channel)).toContain(channel);
  });

  test.each([...Object.keys(questions), ...Object.keys(topics)])('%s says how people ask for it', (id) => {
    expect(asked[id]?.asked.length).toBeGreaterThan(20);
  });

  const withStatus = (...statuses: string[]) =>
    Object.entries(questions).filter(([, { status }]) => statuses.includes(status));

  test.each(withStatus('partly', 'depends', 'uncovered'))('%s, not all known, says what is not', (_id, question) => {
    expect(question['not-known']?.length).toBeGreaterThan(0);
  });

  test.each(withStatus('depends'))('%s, which depends, tells its cases', (_id, question) => {
    expect(question.cases?.length).toBeGreaterThan(1);
  });

  test.each(Object.entries(topics).filter(([, { figure }]) => figure !== 'source-tally'))(
    'the rule %s names claims or periods',
    (_id, topic) => {
      const named = topic.sections.flatMap(({ claims: ids = [], periods = [] }) => [...ids, ...periods]);
      expect(named.length).toBeGreaterThan(0);
    },
  );
});
