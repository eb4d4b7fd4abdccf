import { readFileSync } from 'node:fs';
import { answerQuery } from '../../src/lib/search/answer.ts';
import { buildLexicon } from '../../src/lib/search/lexicon.ts';
import { planQuery } from '../../src/lib/search/plan.ts';
import { buildScorer } from '../../src/lib/search/scorer.ts';
import type { ScriptTable, SearchTable } from '../../src/lib/search/table.ts';

/** What the search lists for a query, by name: a scenario's code, else the address without its ending. */
export interface Listed {
  answered: boolean;
  note: string;
  names: string[];
}

function handedOver(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('=', text.indexOf(').')) + 1;
  const [json = ''] = text.slice(start).split(';\n');
  return JSON.parse(json);
}

/** Reads the tables of the search out of a built site. */
export function readBuiltTable(folder: string): { table: SearchTable; script: ScriptTable } {
  return {
    table: handedOver(`${folder}/search/words.js`) as SearchTable,
    script: handedOver(`${folder}/search/script.js`) as ScriptTable,
  };
}

/** Opens the search as it stands in a built site, without a browser and without the full text. */
export function openBuiltSearch(folder: string): (query: string) => Listed {
  const { table, script } = readBuiltTable(folder);
  const lexicon = buildLexicon(table, script);
  const score = buildScorer(lexicon);
  return (query) => {
    const plan = planQuery(query, lexicon);
    const scores = score(plan);
    const first = answerQuery(plan, scores, lexicon);
    const nothing = { stages: [], quoting: [], unknown: plan.unknown.map(() => []) };
    const { answered, note, pages } = first.waiting ? answerQuery(plan, scores, lexicon, nothing) : first;
    const names = pages
      .map((page) => table.pages[page])
      .map((page) => page?.code ?? page?.url.replace('.html', '') ?? '');
    return { answered, note, names };
  };
}
