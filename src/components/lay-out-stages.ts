import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { warningsOf } from '../lib/provenance/standing.ts';
import { periodWords } from '../lib/schemas/deadline-words.ts';
import { labelOf } from '../lib/schemas/named.ts';
import type { Stage } from '../lib/schemas/stage.ts';

const LINE = 20;
const GAP = 28;
const TOP = 24;

/** What of the things an account holds is free in a stage, in words of the picture. */
export const OCCUPIED_LABELS: Record<Stage['occupied'], string> = {
  yes: '都还占着',
  partly: '释放一部分',
  no: '期满释放名称',
};

/** One stage of the picture. Lengths are in CSS pixels. */
export interface StageRow {
  id: string;
  number: number;
  name: string;
  actor: string;
  lines: string[];
  occupied: string;
  /** Whether the way back is still open. */
  open: boolean;
  y: number;
  height: number;
}

/** The stages one under the other, ready to be drawn, and the height of the whole. */
export function layOutStages(knowledge: Pick<Knowledge, 'stages' | 'deadlines' | 'sources' | 'actors'>): {
  rows: StageRow[];
  height: number;
} {
  const { stages, deadlines } = knowledge;
  let y = TOP;
  const last = stages.findIndex(({ id }) => id === 'done');
  const rows = stages.map((stage, index) => {
    const periods = (stage.periods ?? []).flatMap((id) => deadlines[id] ?? []);
    const lines = periods.map((period) => {
      const warnings = warningsOf(period, knowledge);
      return `${period.name}：${periodWords(period)}${warnings.length === 0 ? '' : `（${warnings.join('，')}）`}`;
    });
    const height = LINE * (1 + lines.length);
    const row: StageRow = {
      id: stage.id,
      number: index + 1,
      name: stage.name,
      actor: labelOf(knowledge.actors, stage.actor),
      lines,
      occupied: OCCUPIED_LABELS[stage.occupied],
      open: index < last,
      y,
      height,
    };
    y += height + GAP;
    return row;
  });
  return { rows, height: y };
}
