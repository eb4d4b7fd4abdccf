import type { FactAnswer } from '../../lib/search/fact-choice.ts';
import type { FactTable } from '../../lib/search/fact-table.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import type { Plan } from '../../lib/search/plan.ts';
import type { ScriptTable, SearchTable, TablePage } from '../../lib/search/table.ts';

/** One result as Pagefind gives it. */
export interface EngineResult {
  id: string;
  data: () => Promise<{ url: string; meta: Record<string, string>; excerpt: string; content: string }>;
}

/** Pagefind's core, as far as it is used here. */
export interface Engine {
  search: (query: string) => Promise<{ results: EngineResult[] }>;
}

/** What pages answer by themselves. */
export interface Facts {
  /** Returns what a page answers by itself to a query; `undefined` where its own sentence says as much. */
  of: (page: TablePage, plan: Plan, lexicon: Lexicon) => FactAnswer | undefined;
  /** Shows such an answer above the results; `root` leads from this page to the site's root. */
  view: (answer: FactAnswer, root: string) => HTMLElement;
  /** Says such an answer in one line; `undefined` where it is only a choice. */
  text: (answer: FactAnswer) => string | undefined;
}

/** What the search's scripts hand to each other; from disk scripts are all that a page can load. */
export interface SearchGlobal {
  table?: SearchTable;
  /** Lets the search begin; called by what brings the table, which is the last to arrive. */
  begin?: () => void;
  script?: ScriptTable;
  facts?: Facts;
  /** Takes the table of facts; called by the file that brings both. */
  readFacts?: (table: FactTable) => void;
  /** Pagefind's names for the pages of the table, in its order; come with the engine. */
  ids?: readonly string[];
  Engine?: new (options: Record<string, unknown>) => Engine;
  /** Receives one file of the full text. */
  data?: (name: string, base64: string) => void;
  /** Stands in for `fetch` inside Pagefind. */
  fetch?: (address: string) => Promise<Response>;
  /** The full text is not in the copy that a browser keeps, and there is no network. */
  notKept?: true;
  /** The search answers: its files came, and came whole. */
  connected?: true;
}

declare global {
  interface Window {
    zhuxiaoSearch?: SearchGlobal;
  }
}

/** The one global object of the search. */
export function searchGlobal(): SearchGlobal {
  window.zhuxiaoSearch ??= {};
  return window.zhuxiaoSearch;
}
