import type { Knowledge } from '../knowledge/knowledge.ts';
import { isAwaited, labelOf } from '../knowledge/named.ts';
import type { Deadline } from '../schemas/deadline.ts';
import { UNIT_LABELS } from '../schemas/deadline-words.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { When } from './condition.ts';

/** One stage of a procedure, as the strip at the top of its page shows it. */
export interface StripStage {
  name: string;
  /** Whether somebody of the reader's side acts; else the authority or the system does. */
  acts: boolean;
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
    const last = index === staged.length - 1;
    return { name: stage, acts, open: !acts && period === '' && !last, who: labelOf(actors, actor), period, when };
  });
}
