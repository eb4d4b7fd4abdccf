import { allowedOptions, type Condition } from '../cases/condition.ts';
import type { Depends, Fact, FactKind, FactTable } from './fact-table.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Plan } from './plan.ts';
import type { TablePage } from './table.ts';

/** One word of a query: every way to say it, folded, and how much it says. */
export interface AskedWord {
  forms: readonly string[];
  weight: number;
}

/** What is asked. */
export interface Asked {
  /** The whole query, folded. */
  query: string;
  words: readonly AskedWord[];
  /** What the query says about the account. */
  known: Condition;
}

/** How people ask for a kind of fact. Question words, and so language; the words of the field are in the glossary. */
const ASKS: readonly [kind: FactKind, words: RegExp][] = [
  ['period', /多久|几天|多长|多少天|几个月|时长|时间|期限|什么时候|啥时候|何时|还要等/],
  ['papers', /材料|资料|证件|文件|手续|带什么|交什么|准备什么|提供什么|需要什么|要什么/],
  ['release', /释放|占用|腾|解绑|还能用|再用|重新用/],
];
/** A word that says less than this is on nearly every page. */
const TELLING = 0.6;
/** What speaks to a query says so much of its telling words, on a page that is the best for it anyway. */
const COVERED = 0.6;
/** How much it counts that a fact is of the kind asked for. */
const KIND = 1.5;
/** Facts so near to the best answer with it. */
const NEAR = 0.9;
/** More periods or lists than this are not an answer, but a table, which the page has; of other facts the best one is shown. */
const MOST = 6;
const IN_LISTS: readonly FactKind[] = ['period', 'papers', 'release'];
/** What is disputed or not known answers only who asks for something that a source could have said. */
const IF_ASKED: readonly FactKind[] = ['conflict', 'unknown'];

/** Returns the share of a word that a text says: all of it in one of its forms, or else of the pairs of characters in it. */
function shareOf({ forms }: AskedWord, text: string): number {
  if (forms.some((form) => text.includes(form))) return 1;
  const [typed = ''] = forms;
  const pairs = Array.from({ length: Math.max(0, typed.length - 1) }, (_, at) => typed.slice(at, at + 2));
  const said = pairs.filter((pair) => text.includes(pair)).length;
  return pairs.length > 2 && said / pairs.length >= 0.5 ? said / pairs.length : 0;
}

function contradicts(when: readonly Condition[] | undefined, known: Condition): boolean {
  if (when === undefined) return false;
  return when.every((condition) =>
    Object.keys(known).some((facet) => {
      const here = allowedOptions(condition, facet);
      return here !== undefined && !(allowedOptions(known, facet) ?? []).some((option) => here.includes(option));
    }),
  );
}

/**
 * Returns the facts of a page that speak to a query, best first; none where the page's own answer says as much. A fact speaks to
 * it if it says most of what is telling in it, or is of the kind that it asks for on a page about just that.
 */
export function chooseFacts({ query, words, known }: Asked, facts: readonly Fact[], title: string): Fact[] {
  const kinds = ASKS.filter(([, asks]) => asks.test(query)).map(([kind]) => kind);
  const telling = words.filter(({ weight }) => weight >= TELLING);
  const whole = telling.reduce((total, { weight }) => total + weight, 0);
  const heading = fold(title, new Map()).text;
  const judged = facts.flatMap((fact) => {
    if (contradicts(fact.when, known)) return [];
    const sides = (fact.sides ?? []).map(({ says }) => says).join('');
    const text = fold(fact.text + sides, new Map()).text;
    const said = telling.map((word) => ({ word, share: shareOf(word, text), above: shareOf(word, heading) }));
    const sum = (count: (one: (typeof said)[number]) => number) =>
      said.reduce((total, one) => total + one.word.weight * count(one), 0);
    const fresh = said.some(({ share, above }) => share > 0 && above === 0);
    const ofKind = kinds.includes(fact.kind);
    const may = ofKind || (fresh && (kinds.length > 0 || !IF_ASKED.includes(fact.kind)));
    const covered = sum(({ share, above }) => (ofKind ? Math.max(share, above) : share));
    if (!may || covered < COVERED * whole) return [];
    const light = words.filter((word) => word.weight < TELLING && shareOf(word, text) > 0).length;
    return [
      { fact, score: sum(({ share, above }) => share * (above > 0 ? 0.5 : 1)) + (ofKind ? KIND : 0) + light / 5 },
    ];
  });
  const sorted = judged.sort((a, b) => b.score - a.score);
  const [best] = sorted;
  if (best === undefined) return [];
  if (!IN_LISTS.includes(best.fact.kind)) return [best.fact];
  const list = sorted.filter(({ fact, score }) => fact.kind === best.fact.kind && score >= best.score * NEAR);
  return list.length > MOST ? [] : list.map(({ fact }) => fact);
}

/** What the knowledge says to a query by itself, before any page is opened. */
export interface FactAnswer {
  facts: readonly Fact[];
  /** The cases that the query leaves open. */
  depends?: Depends;
}

/** Returns what is asked in a plan: its words, each in every way the glossary knows, and what it says about the account. */
export function askedOf(plan: Plan, { table }: Lexicon): Asked {
  const words = plan.words.map(({ typed, term, weight }) => {
    const others = table.senses.find(({ words: [first] }) => first === term)?.words ?? [];
    return { forms: [...new Set([typed.join(''), term, ...others])], weight };
  });
  return { query: plan.reading.folded.text, words, known: plan.known };
}

/** Returns what a page answers by itself; `undefined` where that is no more than the sentence that stands for the page. */
export function answerFrom(table: FactTable, page: TablePage, asked: Asked): FactAnswer | undefined {
  const own = table.pages[page.url];
  if (own === undefined) return undefined;
  const all = own.facts.flatMap((position) => table.facts[position] ?? []);
  const facts = chooseFacts(asked, all, page.title);
  const choices = own.depends?.choices.filter(({ when }) => !contradicts(when, asked.known)) ?? [];
  if (facts.length === 0 && choices.length === 0) return undefined;
  return { facts, ...(own.depends && choices.length > 0 && { depends: { on: own.depends.on, choices } }) };
}
