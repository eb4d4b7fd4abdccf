import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../schemas/claim.ts';
import { PLAIN_LINES } from '../schemas/grounds.ts';
import type { Question } from '../schemas/question.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue } from './issue.ts';

type Line = NonNullable<Question['cases']>[number] | Question['next'][number];
type Found = Pick<Issue, 'path' | 'found' | 'expected' | 'nearest'>;

/** Names that a sentence has from its claims. */
interface Names {
  /** Kinds of account, which a claim may be about alone. */
  kinds: readonly string[];
  /** Ways to verify or hand in: a sentence that names one has it from a claim that names it too. */
  ways: readonly string[];
}

const namesOf = ({ subject }: Knowledge): Names => {
  return { kinds: subject.accounts.map(({ label }) => label), ways: subject.ways ?? [] };
};

const quoted = (text: string) => `「${text.length > 24 ? `${text.slice(0, 24)}…` : text}」`;

/** Finds what a text says and none of its claims does: a way that they do not name, or both kinds of account from one. */
function beyondClaims(
  text: string,
  around: string,
  claims: readonly string[],
  names: Names,
): Pick<Found, 'found' | 'expected'>[] {
  if (claims.length === 0) return [];
  const { kinds } = names;
  const ways = names.ways.filter((way) => text.includes(way) && !claims.some((claim) => claim.includes(way)));
  const only = kinds
    .filter((kind) => {
      const others = kinds.filter((other) => other !== kind);
      return claims.every((claim) => claim.includes(kind) && !others.some((other) => claim.includes(other)));
    })
    .filter((kind) => !(text + around).includes(kind));
  return [
    ...ways.map((way) => ({ found: `${quoted(text)}说到${way}`, expected: `依据的陈述里也说到${way}` })),
    ...only.map((kind) => ({ found: quoted(text), expected: `写明只是${kind}：依据的陈述只说了${kind}` })),
  ];
}

/** Words that tell a reader that a rule is an old one. */
const OLD = /\d{4} 年|旧|以前|当时/;

/** Finds a text that rests on older rules alone and does not say so. */
function undatedRule(text: string, claims: readonly Claim[]): Pick<Found, 'found' | 'expected'>[] {
  if (claims.length === 0 || claims.some(({ older }) => older !== true) || OLD.test(text)) return [];
  return [{ found: quoted(text), expected: '写明是哪一年的规定，例如「照 2018 年的规则」：依据的陈述都只是旧规定' }];
}

function lineFaults(line: Line, question: Question, path: Found['path'], knowledge: Knowledge): Found[] {
  const [text, around] = 'do' in line ? [line.do, ''] : [line.answer, line.if];
  const { 'rests-on': ids, plain } = line;
  if ((ids === undefined) === (plain === undefined)) {
    const found = ids === undefined ? `${quoted(text)}没有写依据` : `${quoted(text)}两样都写了`;
    const expected = `写 rests-on（本页陈述的编号），或者写 plain：${Object.keys(PLAIN_LINES).join('、')}`;
    return [{ path, found, expected }];
  }
  if (plain !== undefined) {
    const { label, words } = PLAIN_LINES[plain];
    if (words.test(text)) return [];
    return [{ path: [...path, 'plain'], found: quoted(text), expected: `${label}的一句；说了规定的，改写 rests-on` }];
  }
  const own = question.claims ?? [];
  // A claim that there is not is reported as such, wherever it is named; the page's list is not judged until it is mended.
  const known = [...own, ...(ids ?? [])].every((id) => Object.hasOwn(knowledge.claims, id));
  const strange = (ids ?? []).flatMap((id, index): Found[] => {
    if (own.includes(id) || !known) return [];
    const place = [...path, 'rests-on', index];
    return [{ path: place, found: `「${id}」`, expected: '本页 claims 里的编号', ...withNearest(id, own) }];
  });
  const claims = (ids ?? []).flatMap((id) => knowledge.claims[id] ?? []);
  const faults = [
    ...beyondClaims(
      text,
      around + question.title,
      claims.map((claim) => claim.text),
      namesOf(knowledge),
    ),
    ...undatedRule(text + around, claims),
  ];
  return [...strange, ...faults.map((fault) => ({ path, ...fault }))];
}

/** Finds ways in the answer of a page that no claim of the page names. */
function answerFaults(answer: string, ids: readonly string[], knowledge: Knowledge): Found[] {
  const claims = ids.flatMap((id) => knowledge.claims[id]?.text ?? []);
  const names = namesOf(knowledge);
  return beyondClaims(answer, names.kinds.join(), claims, names).map((fault) => ({ path: ['answer'], ...fault }));
}

/** Finds a claim of an older rule that does not say so itself: it also stands where no line around it does. */
function undatedClaims({ claims }: Knowledge): Issue[] {
  return Object.entries(claims)
    .filter(([, { older, text }]) => older === true && !OLD.test(text))
    .map(([entry, { text }]) => ({
      ...{ code: 'mismatch', collection: 'claims', entry, path: ['text'], found: quoted(text) },
      expected: '写明是哪一年的规定，例如「2017 年的公告：……」；不知道年份的写「旧规则：……」',
    }));
}

/**
 * Checks that every case and step of a question says what it rests on, answers nothing that no claim says, and that claims
 * of older rules say so.
 */
export function checkGrounds(knowledge: Knowledge): Issue[] {
  const topics = Object.entries(knowledge.topics).flatMap(([entry, topic]) => {
    const ids = topic.sections.flatMap(({ claims = [] }) => claims);
    const faults = answerFaults(topic.answer, ids, knowledge);
    return faults.map((fault): Issue => ({ code: 'mismatch', collection: 'topics', entry, ...fault }));
  });
  const questions = Object.entries(knowledge.questions).flatMap(([entry, question]) => {
    const faults = [
      ...answerFaults(question.answer, question.claims ?? [], knowledge),
      ...(question.cases ?? []).flatMap((line, index) => lineFaults(line, question, ['cases', index], knowledge)),
      ...question.next.flatMap((line, index) => lineFaults(line, question, ['next', index], knowledge)),
    ];
    return faults.map((fault): Issue => ({ code: 'mismatch', collection: 'questions', entry, ...fault }));
  });
  return [...undatedClaims(knowledge), ...topics, ...questions];
}

/** Checks that nothing is called unknown which a claim answers, by the words that the claim names. */
export function checkUnknowns(knowledge: Knowledge): Issue[] {
  const lines = [
    ...Object.entries(knowledge.questions).flatMap(([entry, page]) =>
      (page['not-known'] ?? []).map((text, index) => ({
        ...{ collection: 'questions' as const, entry, path: ['not-known', index], text, title: page.title },
      })),
    ),
    ...Object.entries(knowledge.topics).flatMap(([entry, page]) =>
      (page.unknowns ?? []).map((text, index) => ({
        ...{ collection: 'topics' as const, entry, path: ['unknowns', index], text, title: page.title },
      })),
    ),
    ...Object.entries(knowledge.scenarios).flatMap(([entry, page]) =>
      (page.unknowns ?? []).map(({ text }, index) => ({
        ...{ collection: 'scenarios' as const, entry, path: ['unknowns', index], text, title: page.title },
      })),
    ),
  ];
  return lines.flatMap(({ text, title, ...place }) =>
    Object.entries(knowledge.claims).flatMap(([id, { closes = [] }]) =>
      closes
        .filter((words) => words.split(' ').every((word) => `${title} ${text}`.includes(word)))
        .map((words) => ({
          code: 'mismatch' as const,
          ...place,
          found: `${quoted(text)}写成不知道`,
          expected: `删掉或者改写：陈述 ${id} 回答了它（${words}）`,
        })),
    ),
  );
}
