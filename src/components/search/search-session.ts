import { type Answer, answerQuery } from '../../lib/search/answer.ts';
import { wholeWords } from '../../lib/search/cut.ts';
import { fullTextQueries } from '../../lib/search/full-text.ts';
import { buildLexicon, type Lexicon } from '../../lib/search/lexicon.ts';
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
  private lexicon: Lexicon;
  private rank: (plan: Plan) => Ranked[];
  private folder: string;
  private whole: ReadonlySet<string>;
  private withScript = false;

  constructor(table: SearchTable, folder: string) {
    this.table = table;
    this.folder = folder;
    this.lexicon = buildLexicon(table);
    this.rank = buildRanking(this.lexicon);
    this.whole = wholeWords(table);
    this.fullText = openFullText(folder, table.pages);
  }

  get variants() {
    return this.lexicon.variants;
  }

  excerpt(key: string): Promise<Excerpt | undefined> {
    return this.fullText.excerpt(key);
  }

  /**
   * Answers a query; `show` is called with the first answer and with the complete one, unless `stale` by then.
   * The full text weighs several times as much as all else: where the first answer is certain it is only asked if `thorough`.
   */
  async answer(
    { query, asTyped, thorough }: { query: string; asTyped: boolean; thorough: boolean },
    show: (outcome: Outcome) => void,
    stale: () => boolean,
  ): Promise<void> {
    let plan = planQuery(query, this.lexicon, asTyped);
    if (!plan.reading.sure && !this.withScript) {
      await this.loadScriptTable();
      if (stale()) return;
      plan = planQuery(query, this.lexicon, asTyped);
    }
    const ranked = this.rank(plan);
    const first = answerQuery(plan, ranked, this.lexicon);
    const done = plan.words.length === 0 || (!thorough && !asTyped && !first.waiting && plan.unknown.length === 0);
    show({ query, plan, answer: first, complete: done });
    if (done) return;
    const queries = fullTextQueries(plan, this.whole);
    const found = await this.fullText
      .ask(queries)
      // Without the full text the table still answers what it can.
      .catch(() => ({ stages: [], unknown: queries.unknown.map(() => []) }));
    if (!stale()) show({ query, plan, answer: answerQuery(plan, ranked, this.lexicon, found), complete: true });
  }

  /** Traditional characters, pinyin: asked for when a query is not all in words that are known. */
  private async loadScriptTable(): Promise<void> {
    this.withScript = true;
    await loadScript(`${this.folder}script.js`).catch(() => undefined);
    const { script } = searchGlobal();
    if (script === undefined) return;
    this.lexicon = buildLexicon(this.table, script);
    this.rank = buildRanking(this.lexicon);
  }
}
