import type { Subject } from '../../lib/schemas/subject.ts';
import type { Known } from '../../lib/timeline/known.ts';
import type { Account, Deadlines } from '../../lib/timeline/timeline.ts';
import type { HolidayCalendar } from '../../lib/timeline/working-days.ts';

/** What the counting of days knows; its script brings it along, so that pages need not. */
export interface DaysData extends Known {
  subject: Known['subject'] & Pick<Subject, 'deed' | 'file'>;
  deadlines: Deadlines;
  /** The account kind of each scenario that has one, `''` for the others. */
  scenarios: Readonly<Record<string, Account | ''>>;
  holidays: HolidayCalendar;
}

declare global {
  interface Window {
    zhuxiaoDays?: DaysData;
  }
}
