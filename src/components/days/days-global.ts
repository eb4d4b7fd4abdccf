import type { SourceTitles } from '../../lib/timeline/plain-text.ts';
import type { Account, Deadlines } from '../../lib/timeline/timeline.ts';
import type { HolidayCalendar } from '../../lib/timeline/working-days.ts';

/** What the counting of days knows; its script brings it along, so that pages need not. */
export interface DaysData {
  deadlines: Deadlines;
  sources: SourceTitles;
  /** The account kind of each scenario that has one, `''` for the others. */
  scenarios: Readonly<Record<string, Account | ''>>;
  holidays: HolidayCalendar;
}

declare global {
  interface Window {
    zhuxiaoDays?: DaysData;
  }
}
