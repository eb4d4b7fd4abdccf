import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Subject } from '../schemas/subject.ts';

/** What an edition calls itself, as published in `api/edition.json`. */
export const editionSchema = z.strictObject({
  version: z.string().describe('Version of the site, from package.json.'),
  updated: z.iso.date().describe('Day of the newest change to the content; no clock is asked.'),
  content: z.string().describe('Digest of the content: another one wherever a letter of it is another.'),
});

/** What an edition calls itself. */
export type Edition = z.infer<typeof editionSchema>;

/** Returns the day of the newest content, so that the same content has the same day whenever it is built. */
export function updatedOf({
  scenarios,
  topics,
  questions,
  changes,
}: Pick<Knowledge, 'scenarios' | 'topics' | 'questions' | 'changes'>): string {
  const pages = [scenarios, topics, questions].flatMap((entries) => Object.values(entries));
  const dates = [...pages.map(({ updated }) => updated), ...changes.map(({ date }) => date)];
  return dates.reduce((newest, date) => (date > newest ? date : newest), '1980-01-01');
}

/** Returns the name of what is made from an edition of a subject, without an ending: which guide it is, and of which day. */
export function editionName(
  { version, updated }: Pick<Edition, 'version' | 'updated'>,
  { file }: Pick<Subject, 'file'>,
): string {
  return `${file}-${version}-${updated}`;
}
