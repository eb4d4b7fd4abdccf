import { type Answer, answerQuery, SURE } from '../../lib/search/answer.ts';
import type { FactAnswer } from '../../lib/search/fact-choice.ts';
import { fold } from '../../lib/search/fold.ts';
import { COPIED, fullTextQueries } from '../../lib/search/full-text.ts';
import { buildLexicon, type Lexicon } from '../../lib/search/lexicon.ts';
import { type Plan, planQuery } from '../../lib/search/plan.ts';
import { buildScorer, type Scores } from '../../lib/search/scorer.ts';
import type { SearchTable, TablePage } from '../../lib/search/table.ts';
import { loadScript } from '../browser/script-element.ts';
import { type Excerpt, type FullText, openFullText, Refused } from './full-text-engine.ts';
import { searchGlobal } from './search-global.ts';

/** A query that was answered: what was looked for, what is shown. */
export interface Outcome {
  query: string;
  plan: Plan;
  answer: Answer;
  /** Nothing more will come. */
  complete: boolean;
  /** The full text was asked too. */
  full: boolean;
  /** Why it did not answer: a file of it is missing, this browser cannot run it, or this copy has none and no network. */
  failed?: 'lost' | 'refused' | 'absent';
}

/** How far to go: not into the full text unless a word is unknown, there if the answer is unsure or short, or always. */
export type Depth = 'first' | 'unsure' | 'all';

const FEW = 3;
/** Milliseconds without a key before the full text is asked: looking there would hold up the next key on a slow phone. */
const REST = 200;

/** Whether a query has pinyin or characters in it that only a table can read which has not come. */
export const lacksScript = ({ reading }: Plan) => !reading.sure && searchGlobal().script === undefined;

/** Answers queries: at once from the table, then completely with the full text. */
export class SearchSession {
  readonly table: SearchTable;
  readonly fullText: FullText;
  private lexicon: Lexicon;
  private score: (plan: Plan) => Scores;
  readonly root: string;

  constructor(table: SearchTable, root: string) {
    this.table = table;
    this.root = root;
    this.lexicon = buildLexicon(table);
    this.score = buildScorer(this.lexicon);
    this.fullText = openFullText(`${root}pagefind/`, table);
  }

  get variants() {
    return this.lexicon.variants;
  }

  /** Fetches what pages answer by themselves; the list of pages waits for nothing of it. Fails where it does not come. */
  loadFacts(): Promise<void> {
    return loadScript(`${this.root}search/facts.js`, () => searchGlobal().facts);
  }

  /** Returns what a page answers by itself to a query, once the facts have come. */
  factsOf(page: TablePage, { plan }: Outcome): FactAnswer | undefined {
    return searchGlobal().facts?.of(page, plan, this.lexicon);
  }

  excerpt(key: string): Promise<Excerpt | undefined> {
    return this.fullText.excerpt(key);
  }

  /**
   * Answers a query; `show` is called with the first answer and with the complete one, unless `stale` by then.
   * The full text weighs several times as much as all else, so it is asked where the first answer is not certain, and
   * beyond that as far as `depth` says; while somebody is `typing`, only when the keys rest.
   */
  async answer(
    { query, asTyped, depth, typing }: { query: string; asTyped: boolean; depth: Depth; typing: boolean },
    show: (outcome: Outcome) => void,
    stale: () => boolean,
  ): Promise<void> {
    let plan = planQuery(query, this.lexicon, asTyped);
    if (lacksScript(plan)) {
      if (plan.unknown.length > 0) this.fullText.prepare();
      await this.loadScriptTable();
      if (stale()) return;
      plan = planQuery(query, this.lexicon, asTyped);
    }
    const scores = this.score(plan);
    const first = answerQuery(plan, scores, this.lexicon);
    const open = asTyped || first.waiting || plan.unknown.length > 0;
    const unsure = first.answered && (first.pages.length < FEW || scores.first < SURE);
    const copied = plan.reading.folded.text.length >= COPIED;
    const ask =
      (copied || plan.words.length > 0) && (open || depth === 'all' || (depth === 'unsure' && (unsure || copied)));
    show({ query, plan, answer: first, complete: !ask, full: false });
    if (!ask) return;
    this.fullText.prepare();
    if (typing) await new Promise((resolve) => setTimeout(resolve, REST));
    if (stale()) return;
    const queries = fullTextQueries(plan);
    let failed: Outcome['failed'];
    delete searchGlobal().notKept;
    const spell = (text: string) => fold(text, this.lexicon.variants).text;
    const says = (text: string) => spell(text).includes(spell(plan.query));
    const asked = await this.fullText.ask(queries, says).catch((error: unknown) => {
      failed = error instanceof Refused ? 'refused' : searchGlobal().notKept ? 'absent' : 'lost';
      return undefined;
    });
    // Without the full text the table still answers what it can.
    const found = asked ?? { stages: [], quoting: [], unknown: queries.unknown.map(() => []) };
    const answer = answerQuery(plan, scores, this.lexicon, found);
    if (!stale()) show({ query, plan, answer, complete: true, full: true, ...(failed && { failed }) });
  }

  /** Traditional characters, pinyin: asked for when a query is not all in words that are known. */
  private async loadScriptTable(): Promise<void> {
    await loadScript(`${this.root}search/script.js`, () => searchGlobal().script).catch(() => undefined);
    const { script } = searchGlobal();
    if (script === undefined) return;
    this.lexicon = buildLexicon(this.table, script);
    this.score = buildScorer(this.lexicon);
  }
}
