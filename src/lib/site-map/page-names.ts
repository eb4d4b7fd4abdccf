import { letterPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import { type Knowledge, lettersInOrder } from '../knowledge/knowledge.ts';
import { LISTED_PAGES } from '../schemas/subject.ts';
import { hasPage } from './pages.ts';

/** Lists the names of the pages that list or make things, as far as there is anything to list or make. */
export function otherPages(knowledge: Knowledge): string[] {
  return [...LISTED_PAGES, 'download'].filter((name) => hasPage(name, knowledge));
}

/** One page of the site under the name by which content speaks of it. */
export interface NamedPage {
  name: string;
  /** Address from the site's root. */
  path: string;
}

/**
 * Lists every page that a reader can want, under its short name: a scenario's code, the id of a rule, question or letter,
 * or the name of a list in its address.
 */
export function namedPages(knowledge: Knowledge) {
  const { scenarios, topics, questions, subject } = knowledge;
  return [
    ...Object.values(scenarios).map(
      (scenario): NamedPage => ({ name: scenario.code, path: scenarioPath(scenario, subject) }),
    ),
    ...Object.keys(topics).map((name): NamedPage => ({ name, path: topicPath(name) })),
    ...Object.keys(questions).map((name): NamedPage => ({ name, path: questionPath(name) })),
    ...lettersInOrder(knowledge).map(({ id: name }): NamedPage => ({ name, path: letterPath(name) })),
    ...otherPages(knowledge).map((name): NamedPage => ({ name, path: `/${name}.html` })),
  ];
}
