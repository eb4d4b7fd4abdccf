import type { Condition } from '../cases/condition.ts';
import type { AccountLabel } from './filter.ts';
import type { ModelNumbers } from './model.ts';

/** Two words that together say a term: one of `first`, and after it, at most a few characters on, one of `second`. */
export interface WordPair {
  first: readonly string[];
  second: readonly string[];
  /** Directly after one of these, `first` does not count. */
  unlessAfter?: readonly string[];
}

/** What a word of the glossary stands for in search. */
export interface Sense {
  /** The glossary's own word, as readers see it. */
  term: string;
  /** Every way to say it, folded, the glossary's own word first. */
  words: readonly string[];
  pairs?: readonly WordPair[];
  /** What it says about the account, in the language of conditions. */
  means?: Condition;
  /** Positions, in the table's pages, of the pages it is about, the best first. */
  see: readonly number[];
  /** Does not count in a query that names a kind of account. */
  alone?: true;
  /** What is known about a subject that no page answers. */
  outside?: string;
  /** Which sense of the model it is; absent where it is younger than the model. */
  feature?: number;
  /** How much the word says: low where nearly every page has it. */
  weight: number;
}

/** A page as the first answer needs it, before anything else is loaded. */
export interface TablePage {
  /** Address from the site's root, without a leading slash. */
  url: string;
  title: string;
  /** Which page of the model it is; absent where the page is younger than the model. */
  column?: number;
  /** One sentence of what the page says. */
  answer: string;
  /** The scenario's code; absent on pages of other kinds. */
  code?: string;
  /** The one kind of account it is about; absent where it is about several. */
  account?: string;
  /** Conditions of which any one suffices. */
  when?: readonly Condition[];
  /** Conditions of the branches inside the page. */
  branches?: readonly Condition[];
  /** The page says that the sources have no answer. */
  uncovered?: true;
}

/** Where to ask when no page answers. */
export interface Help {
  name: string;
  url: string;
  /** The facet's options whose kind of account it is for. */
  options: readonly string[];
}

/** What the search has to know of the subject. */
export interface SearchSubject {
  authority: string;
  scope: string;
  /** The facet that tells the kinds of account apart. */
  facet: string;
  accounts: readonly AccountLabel[];
  /** Numbers that people paste whole: how they start, and what such a number is called. */
  series: readonly { starts: string; called: string }[];
}

/** What is needed for queries that are not written in the simplified characters of the site's own words. */
export interface ScriptTable {
  /** Pairs of characters: the second is what the first is folded to. */
  variants: string;
  /** Syllables and the characters read so: `zhu注主 xiao销`. */
  syllables: string;
  /** Words that are not read character by character: word → reading. */
  readings: Readonly<Record<string, string>>;
  /** Addresses that pages rest on, as `plainAddress` spells them → positions of these pages. */
  cited?: Readonly<Record<string, readonly number[]>>;
}

/** Everything the first answer needs, made at build time. */
export interface SearchTable {
  subject: SearchSubject;
  senses: readonly Sense[];
  pages: readonly TablePage[];
  help: readonly Help[];
  /** What people ask for, as numbers; without it the words of the glossary decide alone. */
  model?: ModelNumbers;
  /** Pagefind's files that every question needs, once there is an index. */
  files?: readonly string[];
}
