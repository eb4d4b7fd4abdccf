import { answerFrom, askedOf } from '../../lib/search/fact-choice.ts';
import type { FactTable } from '../../lib/search/fact-table.ts';
import { factAnswerText, factAnswerView } from './fact-view.ts';
import { searchGlobal } from './search-global.ts';

// In one file with the table it reads, after the first results.
searchGlobal().readFacts = (table: FactTable) => {
  searchGlobal().facts = {
    of: (page, plan, lexicon) => answerFrom(table, page, askedOf(plan, lexicon)),
    view: (answer, root) => factAnswerView(answer, table, root),
    text: factAnswerText,
  };
};
