import { allowedOptions } from '../cases/condition.ts';
import type { Lexicon } from './lexicon.ts';
import type { Plan } from './plan.ts';
import type { Scores } from './scorer.ts';
import type { Help, TablePage } from './table.ts';

/** Why there is no answer, in words for the reader. */
const UNCOVERED_NOTE = '这种情况，本站读到的资料里没有答案。';
const ADDRESS_NOTE = '本站没有引用这个网址。';

/** What is shown for a query. */
export interface Answer {
  /** Some page answers; if not, `note` says so and `pages` are the nearest ones. */
  answered: boolean;
  note: string;
  /** Positions in the table's pages, the best first. */
  pages: number[];
  /** Addresses of pages that only the full text knows, below the others. */
  more: string[];
  help: readonly Help[];
  /** The full text has to be asked before anything is certain. */
  waiting: boolean;
}

/** What the full text found: addresses of pages, the best first. */
export interface Found {
  stages: readonly (readonly string[])[];
  /** The pages that say a long query word for word. */
  quoting: readonly string[];
  /** For each unknown word, the pages that say it. */
  unknown: readonly (readonly string[])[];
}

const MOST = 8;
const FEWEST = 3;
/** Pages less than this probable beside the first say little about the query; a logarithm. */
const SHARE = Math.log(0.02);
/** From here on, no page is thought to answer. */
const NOWHERE = 0.4;
const MOST_NEAREST = 2;
/** From here on, the first page is taken for the answer; where it is less probable, the full text may know better. */
export const SURE = 0.75;
/** So many characters say something together, as 「一共几步」, though each word in them only asks. */
const ENOUGH = 4;

function helpFor({ help, subject }: Lexicon['table'], { known }: Plan): Help[] {
  const wanted = allowedOptions(known, subject.facet) ?? [];
  const fitting = help.filter(({ options }) => options.some((option) => wanted.includes(option)));
  return fitting.length > 0 ? fitting : [...help];
}

/** Says why no page answers: what the glossary knows of the thing, else the words that no page has. */
function noteFor({ senses, unknown }: Plan, found: Found | undefined, scope: string): string {
  const [outside] = senses.flatMap((sense) => sense.outside ?? []);
  if (outside !== undefined) return outside;
  const missing = unknown.filter((_word, index) => (found?.unknown[index] ?? []).length === 0);
  return found === undefined || missing.length === 0
    ? `本站只讲${scope}，没有讲这件事。`
    : `没有哪一页写到${missing.map((word) => `「${word}」`).join('')}。`;
}

/** The nearest pages for a query that none answers: rules, questions and lists, never a scenario dressed up as an answer. */
function nearestPages({ senses }: Plan, { pages }: Scores, table: readonly TablePage[]): number[] {
  const named = senses.filter(({ outside }) => outside !== undefined).flatMap(({ see }) => see);
  const nearest = [...named, ...pages.slice(0, MOST).map(({ page }) => page)];
  return [...new Set(nearest)].filter((page) => table[page]?.code === undefined).slice(0, MOST_NEAREST);
}

/**
 * Decides what to show. Called without what the full text found it gives the first answer; with it, the complete one, which
 * keeps the order of the first where that was certain.
 */
export function answerQuery(plan: Plan, scores: Scores, lexicon: Lexicon, found?: Found): Answer {
  const { table } = lexicon;
  const { named } = scores;
  const quoting = found?.quoting ?? [];
  const help = helpFor(table, plan);
  const none = { answered: false, more: [], help, waiting: false };
  const isNamed = named.pages.length > 0 || named.unknownAddress !== undefined;
  const { reading, words } = plan;
  const asksOnly = words.length === 0 && reading.sure && reading.folded.text.length < ENOUGH && scores.first < SURE;
  if (asksOnly && quoting.length === 0 && !isNamed) {
    return { ...none, note: '', pages: [] };
  }
  if (named.unknownAddress !== undefined && plan.senses.length === 0) {
    return { ...none, note: ADDRESS_NOTE, pages: [] };
  }
  const urls = table.pages.map(({ url }) => url);
  const [best] = scores.pages;
  const first = best === undefined ? undefined : table.pages[best.page];
  if (scores.none >= NOWHERE && named.pages.length === 0 && quoting.length === 0) {
    // «No page says it» is only said after a look.
    const look = found === undefined && plan.unknown.length > 0 && plan.senses.every(({ outside }) => !outside);
    if (look) return { ...none, note: '', pages: [], waiting: true };
    return { ...none, note: noteFor(plan, found, table.subject.scope), pages: nearestPages(plan, scores, table.pages) };
  }
  if (best !== undefined && first?.uncovered && scores.first >= SURE && quoting.length === 0) {
    return { ...none, note: UNCOVERED_NOTE, pages: [best.page] };
  }
  const near = scores.pages.filter(({ score }, place) => place < FEWEST || score >= (best?.score ?? 0) + SHARE);
  const ranked = near.slice(0, MOST).map(({ page }) => page);
  const quoted = quoting.map((url) => urls.indexOf(url)).filter((page) => page !== -1);
  const pages = [...new Set([...quoted, ...ranked])].slice(0, Math.max(MOST, quoted.length));
  const more = [...new Set(found?.stages.flat() ?? [])].filter((url) => !pages.includes(urls.indexOf(url)));
  return { answered: true, note: '', pages, more, help: [], waiting: false };
}
