/** What kind of thing an event belongs to, in words a reader sees. */
export const EVENT_GROUPS = {
  way: '注销的路上',
  registration: '注册和认证',
  other: '别的事',
} as const;

interface EventWords {
  /** What happened, as a reader picks it. */
  label: string;
  group: keyof typeof EVENT_GROUPS;
  /** How a reader knows which day that was. */
  which?: string;
  /** Where no source counts from it: the later events from which one does. */
  until?: readonly string[];
}

/** The events from which sources count periods: id → words. */
export const EVENTS = {
  'ticket-submitted': { label: '交了工单', group: 'way', until: ['verified', 'confirmation-began'] },
  transferred: { label: '用对公账户打了验证款', group: 'way' },
  'papers-submitted': { label: '交上证件和注销申请函，等审核', group: 'way' },
  verified: { label: '主体验证通过，账号开始冻结', group: 'way' },
  'confirmation-began': {
    label: '冻结期满，进入确认期',
    group: 'way',
    which: '第一次收到「确认注销」通知的那一天。',
  },
  confirmed: { label: '管理员点了确认注销', group: 'way' },
  deregistered: { label: '注销成功', group: 'way' },
  registered: { label: '注册账号（注册日）', group: 'registration' },
  'registration-filed': { label: '填好并提交注册信息', group: 'registration' },
  'registration-applied': { label: '申请注册', group: 'registration' },
  'verification-failed': { label: '微信认证失败', group: 'registration' },
  'last-login': { label: '最后一次登录', group: 'other' },
  'inactivity-noticed': { label: '收到不活跃的站内通知', group: 'other' },
  renamed: { label: '账号改名成功', group: 'other' },
  'merchant-applied': { label: '申请注销微信支付商户号', group: 'other', which: '还没申请的，写打算申请的那一天。' },
  'merchant-reviewed': { label: '二级商户的注销单审核通过', group: 'other' },
} as const satisfies Record<string, EventWords>;

/** An event from which a source counts a period. */
export type EventId = keyof typeof EVENTS;

/** The ids of all events, in the order in which they are offered. */
export const EVENT_IDS = Object.keys(EVENTS) as EventId[];

/** What a reader is told about an event. */
export function eventWords(id: EventId): EventWords {
  return EVENTS[id];
}

/** Returns the later events from which days are counted where none are from this one. */
export function laterEvents(id: EventId): EventId[] {
  return EVENT_IDS.filter((later) => eventWords(id).until?.includes(later));
}
