import { timelineOf } from '../../../../src/lib/timeline/timeline.ts';
import { deadline, subject } from '../../../builders.ts';

/** Deadlines of which one follows another, one is old and one nobody can count. */
export const DEADLINES = {
  review: deadline({ name: '审核', event: 'papers-submitted', actor: 'tencent', act: '审核材料', next: 'verified' }),
  freeze: deadline({
    ...{ name: '冻结期', event: 'verified', actor: 'system', act: '冻结', missed: '进入确认期' },
    ...{ next: 'confirmation-began', note: '小游戏除外。', sources: ['page', 'nowhere'] },
  }),
  confirmation: deadline({ daily: true }),
  old: deadline({ name: '旧的确认期', value: 2, older: true }),
};

/** From where they are counted. */
export const BEGINNING = { event: 'verified', day: '2026-06-01' } as const;

/** What follows from there. */
export const ROWS = timelineOf(BEGINNING, DEADLINES, {}, subject());
