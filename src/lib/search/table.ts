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

/** What the search knows of a word of the glossary. */
export interface Sense {
  /** The glossary's own word, as readers see it. */
  term: string;
  /** Every way to say it, in the form that `fold.ts` gives, the glossary's own word first. */
  words: readonly string[];
  pairs?: readonly WordPair[];
  /** What the word says about the account, as a condition. */
  means?: Condition;
  /** The pages it is about, as positions in the table's `pages`, the best first. */
  see: readonly number[];
  /** The word does not count in a query that names a kind of account. */
  alone?: true;
  /** For a subject that no page answers: what the reader is told instead. */
  outside?: string;
  /** The number of this sense in the model; absent where the model was trained before the word was added. */
  feature?: number;
  /** How telling the word is: low where nearly every page has it. */
  weight: number;
}

/** What the first results show of a page. */
export interface TablePage {
  /** Address from the site's root, without a leading slash. */
  url: string;
  title: string;
  /** The number of this page in the model; absent where the model was trained before the page was added. */
  column?: number;
  /** The page's answer, one sentence. */
  answer: string;
  /** The scenario's code; absent on pages of other kinds. */
  code?: string;
  /** The one kind of account it is about; absent where it is about several. */
  account?: string;
  /** In which cases the page is the right one: one of these conditions holds. */
  when?: readonly Condition[];
  /** The facets that the page asks its reader about. */
  asks?: readonly string[];
  /** Conditions of the branches inside the page. */
  branches?: readonly Condition[];
  /** The page says that the sources have no answer. */
  uncovered?: true;
  /** The ordinary way for its kind of account. */
  ordinary?: true;
}

/** Where to ask when no page answers. */
export interface Help {
  name: string;
  url: string;
  /** The facet's options whose kind of account it is for. */
  options: readonly string[];
}

/** What the search needs of the subject. */
export interface SearchSubject {
  authority: string;
  scope: string;
  /** The facet that tells the kinds of account apart. */
  facet: string;
  accounts: readonly AccountLabel[];
  /** Numbers that people paste whole: how they start, and what such a number is called. */
  series: readonly { starts: string; called: string }[];
}

/** What is needed to read queries in Traditional characters or pinyin, and pasted addresses. */
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

/** Everything that the first results need, made by the build. */
export interface SearchTable {
  subject: SearchSubject;
  senses: readonly Sense[];
  pages: readonly TablePage[];
  help: readonly Help[];
  /** The numbers of the trained model; without them the words of the glossary decide alone. */
  model?: ModelNumbers;
  /** Pagefind's files that every question needs, once there is an index. */
  files?: readonly string[];
}
