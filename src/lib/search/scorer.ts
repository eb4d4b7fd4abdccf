import { findNamed, type Named } from './exact.ts';
import type { Lexicon } from './lexicon.ts';
import { knownFeatures, type Model, openModel, probabilities } from './model.ts';
import type { Plan } from './plan.ts';
import { buildRanking, type Ranked } from './rank.ts';
import { soundNeighbours } from './sounds.ts';
import type { SearchTable } from './table.ts';

/** How well every page answers a query, and how probable it is that none does. */
export interface Scores {
  /** The best first; scores are logarithms and only mean something beside each other. */
  pages: Ranked[];
  /** From 0 to 1: how probable it is that no page answers. */
  none: number;
  /** From 0 to 1: how probable the first page is among all pages. */
  first: number;
  named: Named;
}

/** What one point of the glossary's evidence is worth beside the model. */
const EVIDENCE = 0.09;
/** What a word is worth for the pages that it is about, where no word of the query says more. */
const ORDINARY = 6;
/** How much less than the page before it each further page of a word gets, where the word is the whole query. */
const FALL = 1.5;
const MOST_EVIDENCE = 30;
/** What is named outright comes first. */
const OUTRIGHT = 50;
const LEAST = 1e-9;

/**
 * Whether a query says nothing beyond an account and that it is to go: then nothing in it can speak for a special page,
 * however many of them the model has seen such words with.
 */
function isPlain({ senses, unknown, reading }: Plan, { pages }: SearchTable): boolean {
  const isOrdinary = (page: number) => pages[page]?.ordinary === true;
  const said = reading.hits.reduce((sum, { typed }) => sum + typed.length, 0);
  if (2 * said < reading.folded.text.length) return false;
  const deeds = senses.filter(({ see, means }) => see.length > 0 && means === undefined);
  return (
    deeds.length < 2 &&
    senses.some(({ see }) => see.length > 0) &&
    unknown.length === 0 &&
    senses.every(({ see, outside }) => outside === undefined && see.every(isOrdinary))
  );
}

/** Whether a query is one word of the glossary and nothing else: then the glossary knows best which pages it is about. */
function isOneWord({ senses, reading }: Plan): boolean {
  return senses.length === 1 && reading.hits.some(({ typed }) => typed === reading.folded.text);
}

/** Prepares the scoring of pages: the trained model, the glossary's evidence, and what is named outright, as one sum. */
export function buildScorer(lexicon: Lexicon): (plan: Plan) => Scores {
  const { table, script } = lexicon;
  const rank = buildRanking(lexicon);
  let opened: Model | undefined;
  const model = () => {
    opened ??= table.model && openModel(table.model);
    return opened;
  };
  let near: ReturnType<typeof soundNeighbours> | undefined;
  return (plan) => {
    const learned = model();
    const evidence = new Map(rank(plan).map(({ page, score }) => [page, score]));
    const sums = table.pages.map((_page, place) => EVIDENCE * Math.min(MOST_EVIDENCE, evidence.get(place) ?? 0));
    let nowhere = Number.NEGATIVE_INFINITY;
    let silent = evidence.size === 0;
    if (learned !== undefined) {
      near ??= soundNeighbours(learned, lexicon.syllables);
      // Sounds are fetched for unsure readings only, and what a page answers must not depend on what was asked before.
      const others = plan.reading.sure ? undefined : near;
      const senses = plan.senses.flatMap(({ feature }) => feature ?? []);
      const features = knownFeatures(learned, plan.reading.folded.text, senses, others);
      // What is unknown is a feature too, and says nothing by itself.
      silent &&= [...features.keys()].every((row) => row === learned.unknown.row);
      const found = probabilities(learned, features);
      nowhere = Math.log((found.at(-1) ?? 0) + LEAST);
      // A page younger than the model has the evidence alone to speak for it.
      const missing = 2 * Math.log(1 / found.length);
      table.pages.forEach(({ column }, place) => {
        const value = column === undefined ? missing : Math.log((found[column] ?? 0) + LEAST);
        sums[place] = (sums[place] ?? 0) + value;
      });
    }
    const plain = isPlain(plan, table);
    for (const { see } of plain || isOneWord(plan) ? plan.senses : []) {
      see.forEach((place, index) => {
        sums[place] = (sums[place] ?? 0) + Math.max(0, ORDINARY - (plain ? 0 : index * FALL));
      });
    }
    const named = findNamed(plan.query, table, script);
    named.pages.forEach((place, index) => {
      sums[place] = OUTRIGHT - index;
    });
    const pages = sums.map((score, page) => ({ page, score })).sort((a, b) => b.score - a.score || a.page - b.page);
    const highest = Math.max(nowhere, pages[0]?.score ?? 0);
    const powers = pages.map(({ score }) => Math.exp(score - highest));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const none = Math.exp(nowhere - highest);
    // Where nothing of the query is known, no page is more probable than another.
    const lost = silent && named.pages.length === 0;
    return { pages, none: lost ? 1 : none / (all + none), first: (powers[0] ?? 0) / (all || 1), named };
  };
}
