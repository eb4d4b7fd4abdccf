import { type Answer, answerQuery } from '../../lib/search/answer.ts';
import { wholeWords } from '../../lib/search/cut.ts';
import { fullTextQueries } from '../../lib/search/full-text.ts';
import { buildLexicon, type Lexicon, needsScript } from '../../lib/search/lexicon.ts';
import { type Plan, planQuery } from '../../lib/search/plan.ts';
import { buildRanking, type Ranked } from '../../lib/search/rank.ts';
import type { SearchTable } from '../../lib/search/table.ts';
import { type Excerpt, type FullText, openFullText } from './full-text-engine.ts';
import { loadScript, searchGlobal } from './search-global.ts';

/** A query that was answered: what was looked for, what is shown. */
export interface Outcome {
  query: string;
  plan: Plan;
  answer: Answer;
  /** Nothing more will come. */
  complete: boolean;
}

/** Answers queries: at once from the table, then completely with the full text. */
export class SearchSession {
  readonly table: SearchTable;
  readonly fullText: FullText;
  #lexicon: Lexicon;
  #rank: (plan: Plan) => Ranked[];
  #folder: string;
  #whole: ReadonlySet<string>;
  #withScript = false;

  constructor(table: SearchTable, folder: string) {
    this.table = table;
    this.#folder = folder;
    this.#lexicon = buildLexicon(table);
    this.#rank = buildRanking(this.#lexicon);
    this.#whole = wholeWords(table);
    this.fullText = openFullText(folder, table.pages);
  }

  get variants() {
    return this.#lexicon.variants;
  }

  excerpt(key: string): Promise<Excerpt | undefined> {
    return this.fullText.excerpt(key);
  }

  /** Answers a query; `show` is called with the first answer and with the complete one, unless `stale` by then. */
  async answer(query: string, asTyped: boolean, show: (outcome: Outcome) => void, stale: () => boolean): Promise<void> {
    if (!this.#withScript && needsScript(query, this.#lexicon)) await this.#loadScriptTable();
    if (stale()) return;
    const plan = planQuery(query, this.#lexicon, asTyped);
    const ranked = this.#rank(plan);
    const first = answerQuery(plan, ranked, this.#lexicon);
    show({ query, plan, answer: first, complete: plan.words.length === 0 });
    if (plan.words.length === 0) return;
    const queries = fullTextQueries(plan, this.#whole);
    const found = await this.fullText
      .ask(queries)
      // Without the full text the table still answers what it can.
      .catch(() => ({ stages: [], unknown: queries.unknown.map(() => []) }));
    if (!stale()) show({ query, plan, answer: answerQuery(plan, ranked, this.#lexicon, found), complete: true });
  }

  async #loadScriptTable(): Promise<void> {
    this.#withScript = true;
    await loadScript(`${this.#folder}script.js`).catch(() => undefined);
    const { script } = searchGlobal();
    if (script === undefined) return;
    this.#lexicon = buildLexicon(this.table, script);
    this.#rank = buildRanking(this.#lexicon);
  }
}
