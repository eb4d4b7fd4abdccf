import type { Actor, Event } from '../schemas/named.ts';
import type { Subject } from '../schemas/subject.ts';

/** The titles of sources by id. */
export type SourceTitles = Readonly<Record<string, string>>;

/** What the words of a timeline need to know besides its deadlines. */
export interface Known {
  sources: SourceTitles;
  events: readonly Event[];
  actors: readonly Actor[];
  subject: Pick<Subject, 'authority' | 'accounts'>;
}
