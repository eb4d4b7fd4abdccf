import { allowedOptions, type Condition, compatible } from '../cases/condition.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { buildLikeness, type Likeness } from './likeness.ts';
import type { Plan, PlannedWord } from './plan.ts';
import type { TablePage } from './table.ts';

/** A page of the table and how well it fits. */
export interface Ranked {
  page: number;
  score: number;
}

/** A page's searchable texts, folded. */
interface FoldedPage {
  title: string;
  answer: string;
  aliases: readonly string[];
}

const SEE = 10;
const FACET = 12;
const LEAST_WEIGHT = 0.15;
const IN_TITLE = 3;
const IN_ALIAS = 2;
const IN_ANSWER = 1;
/** Score of a page that has the whole query as its title or as an alias. */
export const SAME_AS_ALIAS = 30;
const UNCOVERED = 12;
/** Likeness of a whole sentence to a question or rule; below this it is the likeness of common words. */
const LIKE = 16;
const LEAST_LIKENESS = 0.25;

/** Scores how far a page's conditions speak of what the query says: the fewer options a page allows, the more. */
function agreement(known: Condition, conditions: readonly Condition[]): number {
  let best = 0;
  for (const condition of conditions) {
    if (!compatible(known, condition)) continue;
    let score = 0;
    for (const facet of Object.keys(known)) {
      const page = allowedOptions(condition, facet);
      const common = allowedOptions(known, facet)?.filter((option) => page?.includes(option)).length ?? 0;
      if (page !== undefined) score += (FACET * common) / page.length;
    }
    best = Math.max(best, score);
  }
  return best;
}

/** What the query says about facets on which only the branches of a page depend. */
function openFacets(known: Condition, { when = [] }: TablePage): Condition {
  const named = new Set(when.flatMap((condition) => Object.keys(condition)));
  return Object.fromEntries(Object.entries(known).filter(([facet]) => !named.has(facet)));
}

/** The query says so much about the case that the page for cases without an answer may well be the answer. */
function isDetailed(known: Condition): boolean {
  return Object.keys(known).filter((facet) => facet !== 'account').length > 1;
}

/** Whether nothing that the query says speaks against a page. */
export function fits(page: TablePage, known: Condition): boolean {
  return page.when === undefined || compatible(known, [...page.when]);
}

function scoreWord({ typed, term, weight }: PlannedWord, { title, answer, aliases }: FoldedPage): number {
  const within = (text: string) => text.includes(term) || typed.every((part) => text.includes(part));
  if (within(title)) return weight * IN_TITLE;
  if (aliases.some(within)) return weight * IN_ALIAS;
  return within(answer) ? weight * IN_ANSWER : 0;
}

/** An alias is an editor's word that this phrase means this page; a part of one says as much as its most telling word. */
function scorePhrase({ content, reading, words }: Plan, { title, aliases }: FoldedPage): number {
  const whole = reading.folded.text;
  const telling = Math.min(1, Math.max(0, ...words.map(({ weight }) => weight)));
  let best = 0;
  for (const phrase of [title, ...aliases]) {
    if (phrase === whole || phrase === content) return SAME_AS_ALIAS;
    if (phrase.length >= 4 && whole.includes(phrase)) best = Math.max(best, phrase.length);
    else if (content.length >= 4 && phrase.includes(content)) best = Math.max(best, (telling * content.length) / 2);
  }
  return best;
}

/** Whether a page is a rule or a question, not a scenario. */
export function isArticle(page: TablePage | undefined): boolean {
  return page !== undefined && page.code === undefined && page.aliases.length > 0;
}

/** A ranking over the pages of a table, prepared once. */
export function buildRanking(lexicon: Lexicon): (plan: Plan) => Ranked[] {
  const { pages } = lexicon.table;
  const plain = (text: string) => fold(text, lexicon.variants).text;
  const folded = new Map<TablePage, FoldedPage>();
  // Most queries rule many pages out before anything of them has to be read.
  const textsOf = (page: TablePage): FoldedPage => {
    const { title, answer, aliases } = page;
    const texts = folded.get(page) ?? { title: plain(title), answer: plain(answer), aliases };
    folded.set(page, texts);
    return texts;
  };
  let likeness: Likeness | undefined;
  return (plan) => {
    likeness ??= buildLikeness(
      pages.map((page) => (isArticle(page) ? [textsOf(page).title, ...page.aliases].join(' ') : '')),
    );
    const like = likeness;
    const ranked = pages.flatMap((page, position): Ranked[] => {
      if (!fits(page, plan.known)) return [];
      const text = textsOf(page);
      let score = scorePhrase(plan, text);
      for (const word of plan.words) score += scoreWord(word, text);
      const alike = isArticle(page) ? like(plan.reading.folded.text, position) : 0;
      if (alike >= LEAST_LIKENESS) score += LIKE * alike;
      for (const { see, weight } of plan.senses) {
        const place = see.indexOf(position);
        if (place === -1) continue;
        score += Math.max(weight, LEAST_WEIGHT) * (SEE - place * 0.5);
      }
      const agrees =
        agreement(plan.known, page.when ?? []) + agreement(openFacets(plan.known, page), page.branches ?? []);
      score += agrees - (page.uncovered && !isDetailed(plan.known) ? UNCOVERED : 0);
      return score > 0 ? [{ page: position, score }] : [];
    });
    return ranked.sort((a, b) => b.score - a.score);
  };
}
