import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays, type CalendarDay } from '../../lib/timeline/calendar-day.ts';
import type { Reminder } from '../../lib/timeline/reminders.ts';

const HOUR = 3600;

/** A whole day has no time zone in a calendar file; the library takes it from the date in UTC. */
const utc = (day: CalendarDay) => new Date(`${day}T00:00:00Z`);

/** Writes reminders as an iCalendar file; `now` is when it is made, in milliseconds since 1970. */
export function calendarFile(reminders: readonly Reminder[], now: number): string {
  const calendar = ical({
    name: '注销的日子',
    prodId: { company: 'zhuxiao-guide', product: 'days', language: 'ZH-CN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, day, title, text, alarms } of reminders) {
    const event = calendar.createEvent({
      id: `${id}@zhuxiao-guide`,
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
        ...(hours < 0 ? { triggerBefore: -hours * HOUR } : { triggerAfter: hours * HOUR }),
      });
    }
  }
  return calendar.toString();
}
