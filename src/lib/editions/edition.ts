import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Subject } from '../schemas/subject.ts';

/** What an edition calls itself, as published in `api/edition.json`. */
export const editionSchema = z.strictObject({
  version: z.string().describe('Version of the site, from package.json.'),
  updated: z.iso.date().describe('Day of the newest change to the content; no clock is asked.'),
});

/** What an edition calls itself. */
export type Edition = z.infer<typeof editionSchema>;

/** Returns the edition of a knowledge base: its date is that of the newest content, so that the same content has the same. */
export function editionOf(
  version: string,
  { scenarios, topics, questions }: Pick<Knowledge, 'scenarios' | 'topics' | 'questions'>,
): Edition {
  const dates = [scenarios, topics, questions].flatMap((pages) => Object.values(pages).map(({ updated }) => updated));
  return { version, updated: dates.reduce((newest, date) => (date > newest ? date : newest), '1980-01-01') };
}

/**
 * Returns the name of what is made from an edition of a subject, without an ending; it holds the day, so that two copies can be
 * told apart.
 */
export function editionName({ version, updated }: Edition, { file }: Pick<Subject, 'file'>): string {
  return `${file}-${version}-${updated}`;
}
