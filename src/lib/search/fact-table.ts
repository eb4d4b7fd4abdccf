import type { Condition } from '../cases/condition.ts';

/** Where a fact comes from, as a result says it. */
export interface FactSource {
  title: string;
  /** The day the source was published, or words that it does not say. */
  date: string;
  /** The source's place on the site, without a leading slash. */
  url: string;
}

/** What a fact is: how long something takes, what becomes of a thing, which papers, … */
export type FactKind = 'period' | 'release' | 'papers' | 'claim' | 'conflict' | 'unknown';

/** One side of a point on which sources disagree. */
export interface FactSide {
  says: string;
  /** Positions in the table's sources. */
  sources: readonly number[];
}

/** One thing that the knowledge says, as an answer to a query. */
export interface Fact {
  kind: FactKind;
  text: string;
  /** How far it can be trusted, in words: 「旧规定」, 「社区说法」. */
  warnings?: readonly string[];
  /** In which case it holds, in words. */
  condition?: string;
  /** Conditions of which one has to hold; absent where it always holds. */
  when?: readonly Condition[];
  /** Positions in the table's sources. */
  sources: readonly number[];
  sides?: readonly FactSide[];
}

/** One case that a page tells apart, and where its answer stands. */
export interface Choice {
  label: string;
  /** Conditions of which one has to hold, where the case is one of the account. */
  when?: readonly Condition[];
  /** Address from the site's root, without a leading slash. */
  url: string;
}

/** What a page's answer depends on; `on` is empty where the cases say so themselves. */
export interface Depends {
  on: string;
  choices: readonly Choice[];
}

/** What one page can answer. */
export interface PageFacts {
  /** Positions in the table's facts, in the order of the page. */
  facts: readonly number[];
  depends?: Depends;
}

/** The facts of all pages, each written once, made at build time. */
export interface FactTable {
  sources: readonly FactSource[];
  facts: readonly Fact[];
  /** By address from the site's root, without a leading slash. */
  pages: Readonly<Record<string, PageFacts>>;
}
