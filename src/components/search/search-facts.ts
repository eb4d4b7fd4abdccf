import { answerFrom, askedOf, type FactAnswer } from '../../lib/search/fact-choice.ts';
import type { FactTable } from '../../lib/search/fact-table.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import type { Plan } from '../../lib/search/plan.ts';
import type { TablePage } from '../../lib/search/table.ts';
import { factAnswerText, factAnswerView } from './fact-view.ts';
import { searchGlobal } from './search-global.ts';

/** What pages answer by themselves. It comes in one file with the table it reads, after the first results. */
export interface Facts {
  /** Returns what a page answers by itself to a query; `undefined` where its own sentence says as much. */
  of: (page: TablePage, plan: Plan, lexicon: Lexicon) => FactAnswer | undefined;
  /** Shows such an answer above the results; `root` leads from this page to the site's root. */
  view: (answer: FactAnswer, root: string) => HTMLElement;
  /** Says such an answer in one line; `undefined` where it is only a choice. */
  text: (answer: FactAnswer) => string | undefined;
}

searchGlobal().readFacts = (table: FactTable) => {
  searchGlobal().facts = {
    of: (page, plan, lexicon) => answerFrom(table, page, askedOf(plan, lexicon)),
    view: (answer, root) => factAnswerView(answer, table, root),
    text: factAnswerText,
  };
};
