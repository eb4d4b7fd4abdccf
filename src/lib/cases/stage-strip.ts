import type { Knowledge } from '../knowledge/knowledge.ts';
import { isAwaited, labelOf } from '../knowledge/named.ts';
import type { Deadline } from '../schemas/deadline.ts';
import { UNIT_LABELS } from '../schemas/deadline-words.ts';
import type { Scenario } from '../schemas/scenario.ts';
import { compatible, type When } from './condition.ts';

/** One stage of a procedure, as the strip at the top of its page shows it. */
export interface StripStage {
  name: string;
  /** Whether somebody of the reader's side acts; else the authority or the system does. */
  acts: boolean;
  /** Whether it is the last of the case that shows it. */
  last: boolean;
  /** Whether there is a wait of which no source says how long it is. */
  open: boolean;
  who: string;
  /** How long it takes or may take; empty where no source says it, or nothing is to be said. */
  period: string;
  when?: When | undefined;
}

/** Puts the periods of one stage into words, each as its source has it, where they are counted alike. */
function periodOf(deadlines: readonly Deadline[]): string {
  const [first, ...others] = deadlines;
  if (first === undefined || others.some(({ unit }) => unit !== first.unit)) return '';
  const lengths = deadlines.toSorted((a, b) => a.value - b.value || (a.most ?? a.value) - (b.most ?? b.value));
  const words = new Set(lengths.map(({ value, most }) => (most === undefined ? `${value}` : `${value}–${most}`)));
  return `${[...words].join(words.size === 2 ? ' 或 ' : '、')} ${UNIT_LABELS[first.unit]}`;
}

/** Returns the stages of a scenario in order: the steps that name one. The last wait without a period is the end, not a wait. */
export function stageStrip(
  scenario: Scenario,
  { deadlines, actors }: Pick<Knowledge, 'deadlines' | 'actors'>,
): StripStage[] {
  const staged = scenario.steps.filter(({ stage }) => stage !== undefined);
  return staged.map(({ stage = '', actor, when, deadlines: ids = [] }, index) => {
    const acts = !isAwaited(actor, actors);
    const period = periodOf(ids.flatMap((id) => deadlines[id] ?? []));
    const last = staged.slice(index + 1).every((later) => !compatible(later.when, when));
    return {
      name: stage,
      acts,
      last,
      open: !acts && period === '' && !last,
      who: labelOf(actors, actor),
      period,
      when,
    };
  });
}

const lasts = (stages: readonly StripStage[], when: When | undefined) =>
  stages.filter((stage) => compatible(stage.when, when) && (stage.open || stage.period !== ''));

/** Whether the stages of a case say of any how long it takes, or that nobody knows. */
export function tellsTime(stages: readonly StripStage[], when: When | undefined): boolean {
  return lasts(stages, when).length > 0;
}

/** Puts into words how long the stages of a case take: 「审核 7 个工作日，处理多久没写」. */
export function timeWords(stages: readonly StripStage[], when: When | undefined): string {
  const words = lasts(stages, when).map(({ name, period }) =>
    period === '' ? `${name}多久没写` : `${name} ${period}`,
  );
  return [...new Set(words)].join('，') || '资料没有写';
}
