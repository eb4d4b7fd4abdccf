import type { Deadline } from '../schemas/deadline.ts';

/** A number of days or hours as it stands in a text. */
export interface PeriodInText {
  value: number;
  most?: number;
  unit: Deadline['unit'];
  text: string;
}

/** The units that are not plain days, 天 or 日. */
const UNITS: Record<string, Deadline['unit']> = {
  个自然天: 'natural-day',
  自然天: 'natural-day',
  个工作日: 'working-day',
  工作日: 'working-day',
  小时: 'hour',
};

const PERIOD = /(?<!月 ?\d*)(?<!\d)(\d+)(?:[–-](\d+))? ?(个自然天|自然天|个工作日|工作日|小时|天|日(?!期))/g;

/** Finds every number of days or hours in a text; dates are none. */
export function periodsInText(text: string): PeriodInText[] {
  return [...text.matchAll(PERIOD)].map(([found, value, most, unit]) => ({
    value: Number(value),
    ...(most === undefined ? {} : { most: Number(most) }),
    unit: UNITS[unit ?? ''] ?? 'day',
    text: found,
  }));
}

/** Whether a number in a text is what a deadline says. */
export function samePeriod(found: PeriodInText, deadline: Pick<Deadline, 'value' | 'most' | 'unit'>): boolean {
  return found.value === deadline.value && found.most === deadline.most && found.unit === deadline.unit;
}
