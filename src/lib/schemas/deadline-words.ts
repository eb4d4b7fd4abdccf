/** What a reader is told about each unit of time. */
export const UNIT_LABELS = {
  day: '天',
  'natural-day': '个自然天',
  'working-day': '个工作日',
  hour: '小时',
} as const;

/** How long a period is. */
interface Period {
  value: number;
  /** The longest, of a period that is given as a range. */
  most?: number | undefined;
  unit: keyof typeof UNIT_LABELS;
}

/** Puts a deadline's number and unit into words: 「7 天」「3–10 个工作日」. */
export function periodWords({ value, most, unit }: Period): string {
  return `${value}${most === undefined ? '' : `–${most}`} ${UNIT_LABELS[unit]}`;
}
