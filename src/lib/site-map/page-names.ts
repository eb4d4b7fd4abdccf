import { letterPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { LETTER_IDS } from '../schemas/letter-id.ts';

/** Pages that list or make things, by the names of their addresses. */
const OTHER_PAGES = [
  'guide',
  'days',
  'letters',
  'materials',
  'questions',
  'rules',
  'conflicts',
  'glossary',
  'sources',
  'changes',
  'download',
] as const;

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
export function namedPages({
  scenarios,
  topics,
  questions,
  subject,
}: Pick<Knowledge, 'scenarios' | 'topics' | 'questions' | 'subject'>) {
  return [
    ...Object.values(scenarios).map(
      (scenario): NamedPage => ({ name: scenario.code, path: scenarioPath(scenario, subject) }),
    ),
    ...Object.keys(topics).map((name): NamedPage => ({ name, path: topicPath(name) })),
    ...Object.keys(questions).map((name): NamedPage => ({ name, path: questionPath(name) })),
    ...LETTER_IDS.map((name): NamedPage => ({ name, path: letterPath(name) })),
    ...OTHER_PAGES.map((name): NamedPage => ({ name, path: `/${name}.html` })),
  ];
}

/** Lists the names of pages that do not come from entries of the content. */
export const FIXED_PAGE_NAMES: readonly string[] = [...LETTER_IDS, ...OTHER_PAGES];
