import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Subject } from '../../lib/schemas/subject.ts';
import { addDays, type CalendarDay } from '../../lib/timeline/calendar-day.ts';
import type { Reminder } from '../../lib/timeline/reminders.ts';

const HOUR = 3600;

/** A whole day has no time zone in a calendar file; the library takes it from the date in UTC. */
const utc = (day: CalendarDay) => new Date(`${day}T00:00:00Z`);

/** Writes reminders as an iCalendar file of a subject; `now` is when it is made, in milliseconds since 1970. */
export function calendarFile(
  reminders: readonly Reminder[],
  now: number,
  { deed, file }: Pick<Subject, 'deed' | 'file'>,
): string {
  const calendar = ical({
    name: `${deed}的日子`,
    prodId: { company: file, product: 'days', language: 'ZH-CN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, day, title, text, alarms } of reminders) {
    const event = calendar.createEvent({
      id: `${id}@${file}`,
      start: utc(day),
      end: utc(addDays(day, 1)),
      allDay: true,
      stamp: new Date(now),
      summary: title,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const hours of alarms) {
      event.createAlarm({
        type: ICalAlarmType.display,
        description: title,
        triggerAfter: hours * HOUR,
      });
    }
  }
  return calendar.toString();
}
