import { allowedOptions } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { NONE } from '../schemas/asked.ts';
import type { Term } from '../schemas/term.ts';
import { namedPages } from '../site-map/page-names.ts';
import type { Sample, Training } from './train-model.ts';

/**
 * How the committed numbers are trained; chosen on wordings held back (`npm run tune:search -- --validate`), the seed, which
 * moves a list by some points, on the lists of tests/search that were scored before.
 */
export const TRAINING: Training = {
  rank: 24,
  fewest: 6,
  most: 2400,
  epochs: 16,
  rounded: 8,
  drop: 0.5,
  rate: 0.6,
  seed: 7,
  steps: [3, 0.15],
};

/** A text and the pages it wants, by address. */
type Lesson = Pick<Sample, 'text' | 'wants' | 'refuses' | 'weight'>;

/** How much a lesson says, by where it comes from; wordings say 1. */
const TITLE = 2;
const CLAUSE = 0.5;
const MADE = 0.5;
/** The model's name for «no page answers». */
const NOWHERE = '';

/** Ways to put an account and what is to become of it into a line, as people type it; `A` account, `D` deed, `W` who. */
const GENERAL = [
  'AD',
  'DA',
  'A怎么D',
  '怎么DA',
  'A D',
  '如何DA',
  'A可以D吗',
  '我想DA',
  'AD流程',
  'A要怎么D',
  '想把AD',
  'AD办法',
];
const DEED_ONLY = ['D', '怎么D', 'D流程', 'D账号', '账号怎么D', '如何D', '怎样才能D', '我要D账号'];
const SPECIFIC = ['W A D', 'WA怎么D', 'W的A不要了', '怎么DWA', 'W怎么DA', 'WAD'];

/** Every text inside an entry, without ids. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[\u4e00-\u9fff]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Ids inside an entry's field, wherever it stands. */
function idsIn(value: unknown, field: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === field ? [inner].flat().filter((id): id is string => typeof id === 'string') : idsIn(inner, field),
  );
}

function clauses(text: string): string[] {
  return text.split(/[。；;！？\n]/).filter((clause) => clause.trim().length > 3);
}

/** What pages say themselves; a clause that several pages say wants them all. */
function ownWords({ scenarios, topics, questions, claims }: Knowledge, pathOf: ReadonlyMap<string, string>): Lesson[] {
  const pages = new Map<string, Set<string>>();
  const titles: Lesson[] = [];
  for (const [name, entry] of Object.entries({ ...scenarios, ...topics, ...questions })) {
    const path = pathOf.get(name) ?? '';
    const names = [entry.title, ...entry.aliases, ...('asked-as' in entry ? entry['asked-as'] : [])];
    titles.push(...names.map((text) => ({ text, wants: [path], weight: TITLE })));
    const said = [...textsIn(entry), ...idsIn(entry, 'claims').flatMap((id) => claims[id]?.text ?? [])];
    for (const clause of said.flatMap(clauses)) pages.set(clause, (pages.get(clause) ?? new Set()).add(path));
  }
  return [...titles, ...[...pages].map(([text, wants]) => ({ text, wants: [...wants], weight: CLAUSE }))];
}

/** What people type, as editors wrote it down. */
function wordings({ asked }: Knowledge, pathOf: ReadonlyMap<string, string>): Lesson[] {
  return Object.entries(asked).flatMap(([name, { asked: own, anti = [], near = {} }]): Lesson[] => {
    const path = name === NONE ? NOWHERE : (pathOf.get(name) ?? NOWHERE);
    return [
      ...[...own, ...Object.values(near).flat()].map((text) => ({ text, wants: [path], weight: 1 })),
      ...anti.map((text) => ({ text, wants: [], refuses: path, weight: 1 })),
    ];
  });
}

function wordsOf(term: Term | undefined): string[] {
  return term === undefined ? [] : [term.term, ...(term.also ?? []), ...(term['searched-as'] ?? [])];
}

/** How many words of the glossary each of `GENERAL` and `SPECIFIC` is filled with, so that no word drowns the wordings. */
const FILLINGS = 40;

/** Takes every n-th pair of two lists, evenly, at most so many. */
function pairsOf(first: readonly string[], second: readonly string[], most: number): [string, string][] {
  const all = first.flatMap((one) => second.map((other): [string, string] => [one, other]));
  const every = Math.max(1, Math.floor(all.length / most));
  return all.filter((_pair, index) => index % every === 0);
}

/** Lines made of the glossary's words: an account and a deed want the ordinary way, a kind of case its own. */
function madeLines({ glossary, scenarios, subject }: Knowledge, pathOf: ReadonlyMap<string, string>): Lesson[] {
  const termOf = (word: string) => Object.values(glossary).find(({ term }) => term === word);
  const kinds = subject.accounts.map(({ label, prefix }) => {
    const own = Object.values(scenarios).filter(({ code }) => code.startsWith(`${prefix}-`));
    return { label, kind: `${prefix}-`, ordinary: own.flatMap(({ code, ordinary }) => (ordinary ? [code] : [])) };
  });
  const deeds = wordsOf(termOf(subject.deed)).filter((word) => /^[\u4e00-\u9fff]+$/.test(word));
  const lines: Lesson[] = [];
  const add = (text: string, codes: readonly string[], weight = MADE) => {
    const wants = codes.flatMap((code) => pathOf.get(code) ?? []);
    if (wants.length > 0) lines.push({ text, wants, weight });
  };
  const everyOrdinary = kinds.flatMap(({ ordinary }) => ordinary);
  for (const pattern of DEED_ONLY) for (const deed of deeds) add(pattern.replace('D', deed), everyOrdinary);
  for (const { label, kind, ordinary } of kinds) {
    const accounts = wordsOf(termOf(label));
    for (const account of accounts) add(account, ordinary);
    for (const pattern of GENERAL) {
      for (const [account, deed] of pairsOf(accounts, deeds, FILLINGS)) {
        add(pattern.replace('A', account).replace('D', deed), ordinary);
      }
    }
    for (const { means, see = [], ...word } of Object.values(glossary)) {
      const code = see.find((one) => one.startsWith(kind) && !ordinary.includes(one));
      if (code === undefined || means === undefined || allowedOptions(means, subject.facet) !== undefined) continue;
      const names = wordsOf(word as Term);
      SPECIFIC.forEach((pattern, index) => {
        const every = names.filter((_name, place) => place % SPECIFIC.length === index || names.length < 8);
        for (const name of every) {
          const line = pattern
            .replace('W', name)
            .replace('A', accounts[0] ?? '')
            .replace('D', deeds[0] ?? '');
          add(line, [code]);
        }
      });
    }
  }
  return lines;
}

/** Returns everything the model learns from, as text; the same knowledge gives the same list. */
export function lessonsOf(knowledge: Knowledge): Lesson[] {
  const pathOf = new Map(namedPages(knowledge).map(({ name, path }) => [name, path.slice(1)]));
  return [...wordings(knowledge, pathOf), ...ownWords(knowledge, pathOf), ...madeLines(knowledge, pathOf)];
}
