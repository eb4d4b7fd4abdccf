/** Who acts, in words a reader sees. */
export const ACTOR_LABELS = {
  you: '你',
  administrator: '管理员',
  'legal-representative': '法人',
  registrant: '注册者本人',
  'mini-program-owner': '小程序所有者',
  'new-entity': '变更后的新主体',
  tencent: '腾讯',
  system: '系统',
} as const;

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
