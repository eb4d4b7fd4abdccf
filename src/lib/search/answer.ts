import type { Lexicon } from './lexicon.ts';
import type { Plan } from './plan.ts';
import { fits, isArticle, type Ranked, SAME_AS_ALIAS } from './rank.ts';
import type { Help, TablePage } from './table.ts';

/** Why there is no answer, in words for the reader. */
const UNCOVERED_NOTE = '这种情况，本站读到的资料里没有答案。';

/** What is shown for a query. */
export interface Answer {
  /** Some page answers; if not, `note` says so and `pages` are the nearest rules. */
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
  /** For each unknown word, the pages that say it. */
  unknown: readonly (readonly string[])[];
}

const MOST = 8;
/** Pages this far behind the first say little about the query. */
const SHARE = 0.3;
const BODY = 6;
/** A rule or question that says this much of a query stands among the first three; scenarios tell what to do, so two lead. */
const TELLING_ARTICLE = 5;
const ARTICLE_PLACE = 2;
const MOST_ARTICLES = 3;
const TELLING = 0.6;

function helpFor({ help }: Lexicon['table'], { known }: Plan): Help[] {
  const account = known.account;
  const wanted = account === undefined ? [] : [account].flat();
  const fitting = help.filter((one) => wanted.includes(one.account));
  return fitting.length > 0 ? fitting : [...help];
}

/**
 * Whether the glossary knows what the query is about: a telling word, something about the account beyond its kind, or a kind
 * of account together with what is to be done with it.
 */
function isTelling({ senses, known }: Plan): boolean {
  const specific = Object.keys(known).some((facet) => facet !== 'account');
  const deed = senses.some(({ means, see }) => means === undefined && see.length > 0);
  return specific || senses.some(({ weight }) => weight >= TELLING) || (known.account !== undefined && deed);
}

/** Raises the pages that say a word of which the table knows nothing. */
function raise(ranked: readonly Ranked[], urls: readonly string[], found: Found, plan: Plan): Ranked[] {
  const scores = new Map(ranked.map(({ page, score }) => [page, score]));
  for (const pages of found.unknown) {
    for (const url of pages) {
      const page = urls.indexOf(url);
      if (page !== -1) scores.set(page, (scores.get(page) ?? 0) + BODY * plan.unknown.length);
    }
  }
  return [...scores].map(([page, score]) => ({ page, score })).sort((a, b) => b.score - a.score || a.page - b.page);
}

/**
 * The pages that are about the query's subjects, and rules and questions on whatever else it names: where they are about
 * several things, those that fit the query best come first.
 */
function pagesAbout({ subjects, senses }: Plan, ranked: readonly Ranked[], pages: readonly TablePage[]): number[] {
  const others = senses.filter((sense) => !subjects.includes(sense));
  const beside = others.flatMap(({ see }) => see).filter((page) => isArticle(pages[page]));
  const about = [...new Set([...subjects.flatMap(({ see }) => see), ...beside])];
  if (subjects.length < 2 && beside.length === 0) return about;
  const place = new Map(ranked.map(({ page }, index) => [page, index]));
  return about.sort((a, b) => (place.get(a) ?? ranked.length) - (place.get(b) ?? ranked.length));
}

/**
 * Decides what to show. Called without what the full text found it gives the first answer; with it, the complete one, which
 * keeps the order of the first where that was certain.
 */
export function answerQuery(plan: Plan, ranked: readonly Ranked[], lexicon: Lexicon, found?: Found): Answer {
  const { pages } = lexicon.table;
  const help = helpFor(lexicon.table, plan);
  const none = { answered: false, more: [], help, waiting: false };
  if (plan.words.length === 0) return { ...none, note: '', pages: [] };
  const urls = pages.map(({ url }) => url);
  const fitting = (url: string) => {
    const page = pages[urls.indexOf(url)];
    return page === undefined || fits(page, plan.known);
  };
  const articles = ranked
    .filter(({ page, score }) => isArticle(pages[page]) && score >= TELLING_ARTICLE)
    .map(({ page }) => page)
    .slice(0, MOST_ARTICLES);
  const withArticles = (list: readonly number[]) => [
    ...new Set([...list.slice(0, ARTICLE_PLACE), ...articles.slice(0, 1), ...list.slice(ARTICLE_PLACE), ...articles]),
  ];
  const restAfter = (first: readonly number[]) =>
    [...new Set(found?.stages.flat() ?? [])].filter((url) => fitting(url) && !first.includes(urls.indexOf(url)));
  const [subject] = plan.subjects;
  if (subject !== undefined) {
    const about = withArticles(pagesAbout(plan, ranked, pages).filter((page) => fitting(urls[page] ?? '')));
    if (subject.outside !== undefined) return { ...none, note: subject.outside, pages: about };
    return { answered: true, note: '', pages: about, more: restAfter(about), help: [], waiting: false };
  }
  const same = (ranked[0]?.score ?? 0) >= SAME_AS_ALIAS;
  const guess = plan.unknown.length > 0 && !same && !isTelling(plan);
  if (guess && found === undefined) return { ...none, note: '', pages: [], waiting: true };
  const missing = plan.unknown.filter((_word, index) => (found?.unknown[index] ?? []).filter(fitting).length === 0);
  if (guess && missing.length > 0) {
    const near = plan.senses.length === 0 ? [] : withArticles(ranked.slice(0, 1).map(({ page }) => page));
    return { ...none, note: `没有哪一页写到${missing.map((word) => `「${word}」`).join('')}。`, pages: near };
  }
  const raised =
    guess && found !== undefined
      ? raise(ranked, urls, found, plan).filter(({ page }) => fitting(urls[page] ?? ''))
      : ranked;
  const sorted = raised.filter(({ page }) => !isArticle(pages[page]));
  const [best] = sorted;
  if (best !== undefined && pages[best.page]?.uncovered) {
    return { ...none, note: UNCOVERED_NOTE, pages: withArticles([best.page]) };
  }
  const shown = sorted.filter(({ score }) => score >= (best?.score ?? 0) * SHARE).slice(0, MOST);
  const first = withArticles(shown.map(({ page }) => page));
  const rest = restAfter(first);
  if (first.length === 0 && rest.length === 0) {
    return found === undefined
      ? { ...none, note: '', pages: [], waiting: true }
      : { ...none, note: '没有哪一页写到这些话。', pages: [] };
  }
  return { answered: true, note: '', pages: first, more: rest, help: [], waiting: false };
}
