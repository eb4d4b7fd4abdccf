import { UNFILLED } from './fields.ts';
import type { Path } from './schema-paths.ts';

/** What a new entry is made from. */
export interface Beginning {
  id: string;
  /** The day it is written, `YYYY-MM-DD`. */
  today: string;
  /** English name in a scenario's address. */
  slug?: string | undefined;
  /** Which kind of channel. */
  kind?: string | undefined;
}

/** One field of a new file: where it is, how it is written; an optional one is written as a comment. */
export type Line = readonly [path: Path, text: string, optional?: 'optional'];

/** The fields of a new rule. */
export const topicLines = ({ today }: Beginning): Line[] => [
  [['title'], `title: ${UNFILLED}`],
  [['answer'], `answer: ${UNFILLED}`],
  [['deadlines'], 'deadlines: […]', 'optional'],
  [['order'], `order: ${UNFILLED}`],
  [['sections'], 'sections:'],
  [['sections', 0, 'title'], `  - title: ${UNFILLED}`],
  [['sections', 0, 'claims'], `    claims: [${UNFILLED}]`],
  [['sections', 0, 'periods'], '    periods: […]', 'optional'],
  [['unknowns'], 'unknowns: […]', 'optional'],
  [['related'], 'related: { scenarios: […], topics: […], questions: […] }', 'optional'],
  [['aliases'], `aliases: [${UNFILLED}]`],
  [['updated'], `updated: ${today}`],
];

/** The fields of a new question. */
export const questionLines = ({ today }: Beginning): Line[] => [
  [['title'], `title: ${UNFILLED}`],
  [['asked-as'], `asked-as: [${UNFILLED}]`],
  [['status'], `status: ${UNFILLED}`],
  [['subject'], `subject: ${UNFILLED}`],
  [['answer'], `answer: ${UNFILLED}`],
  [['deadlines'], 'deadlines: […]', 'optional'],
  [['cases'], 'cases:\n  - { if: …, answer: …, rests-on: […], code: mp-0 }', 'optional'],
  [['claims'], 'claims: […]', 'optional'],
  [['not-known'], 'not-known: […]', 'optional'],
  [['next'], 'next:'],
  [['next', 0, 'do'], `  - do: ${UNFILLED}`],
  [['next', 0, 'plain'], `    plain: ${UNFILLED}`],
  [['next', 0, 'rests-on'], '    rests-on: […]', 'optional'],
  [['next', 0, 'channel'], '    channel: …', 'optional'],
  [['ask'], 'ask:'],
  [['ask', 0, 'who'], `  - who: ${UNFILLED}`],
  [['ask', 0, 'about'], `    about: ${UNFILLED}`],
  [['have'], `have: [${UNFILLED}]`],
  [['related'], 'related: { scenarios: […], topics: […], questions: […] }', 'optional'],
  [['aliases'], `aliases: [${UNFILLED}]`],
  [['updated'], `updated: ${today}`],
];
