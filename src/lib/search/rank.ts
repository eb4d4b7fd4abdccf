import { allowedOptions, type Condition, compatible } from '../cases/condition.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Plan } from './plan.ts';
import type { TablePage } from './table.ts';

/** A page of the table and how well it fits. */
export interface Ranked {
  page: number;
  score: number;
}

const SEE = 10;
const FACET = 12;
const LEAST_WEIGHT = 0.15;
const IN_TITLE = 3;
/** Score of a page that has the whole query as its title, or as one clause of it. */
export const SAME_AS_TITLE = 30;
const UNCOVERED = 12;

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

/** The query says so much about the case, the kind of account aside, that the page for cases without an answer may well be the answer. */
function isDetailed(known: Condition, account: string): boolean {
  return Object.keys(known).filter((facet) => facet !== account).length > 1;
}

/** Whether nothing that the query says speaks against a page. */
export function fits(page: TablePage, known: Condition): boolean {
  return page.when === undefined || compatible(known, [...page.when]);
}

/**
 * Returns the answers that a query gives to the questions of a page, as the query of an address, `?` included; an empty text
 * where it gives none. What could be either of two, or is another page's case, is no answer.
 */
export function answersFor({ asks = [], when = [] }: TablePage, known: Condition): string {
  const answers = asks.flatMap((facet) => {
    const options = allowedOptions(known, facet) ?? [];
    return options.length === 1 && compatible({ [facet]: options }, [...when]) ? [`${facet}=${options[0]}`] : [];
  });
  return answers.length === 0 ? '' : `?${answers.join('&')}`;
}

/** What a title, whole and in its clauses, says of a query: all of it, or some of its words. */
function scoreTitle({ content, reading, words }: Plan, [title = '', ...clauses]: readonly string[]): number {
  if ([title, ...clauses].some((text) => text === reading.folded.text || text === content)) return SAME_AS_TITLE;
  const said = words.filter(({ typed, term }) => title.includes(term) || typed.every((part) => title.includes(part)));
  return said.reduce((sum, { weight }) => sum + weight * IN_TITLE, 0);
}

/** A ranking over the pages of a table, prepared once. */
export function buildRanking(lexicon: Lexicon): (plan: Plan) => Ranked[] {
  const { pages, subject } = lexicon.table;
  const plain = (text: string) => fold(text, lexicon.variants).text;
  const titles = new Map<TablePage, readonly string[]>();
  // Most queries rule many pages out before anything of them has to be read.
  const titleOf = (page: TablePage): readonly string[] => {
    const title = titles.get(page) ?? [...new Set([page.title, ...page.title.split(/[，：；？]/)])].map(plain);
    titles.set(page, title);
    return title;
  };
  return (plan) => {
    const ranked = pages.flatMap((page, position): Ranked[] => {
      if (!fits(page, plan.known)) return [];
      let score = scoreTitle(plan, titleOf(page));
      for (const { see, weight } of plan.senses) {
        const place = see.indexOf(position);
        if (place === -1) continue;
        score += Math.max(weight, LEAST_WEIGHT) * (SEE - place * 0.5);
      }
      const agrees =
        agreement(plan.known, page.when ?? []) + agreement(openFacets(plan.known, page), page.branches ?? []);
      score += agrees - (page.uncovered && !isDetailed(plan.known, subject.facet) ? UNCOVERED : 0);
      return score > 0 ? [{ page: position, score }] : [];
    });
    return ranked.sort((a, b) => b.score - a.score);
  };
}
