import { linkedPages } from '../knowledge/backlinks.ts';
import { oldestDate, sourcesOfTopic } from '../knowledge/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { releaseMatrix } from '../knowledge/release-matrix.ts';
import { conflictsOn, sourcesOfConflicts } from '../provenance/conflicts.ts';
import { tallySources, tallyWords } from '../provenance/source-tally.ts';
import { ACTOR_LABELS, periodWords } from '../schemas/deadline-words.ts';
import { DISPOSITION_LABELS, RESOURCE_LABELS } from '../schemas/release.ts';
import type { Topic } from '../schemas/topic.ts';
import { claimLines, conflictLines, pageLines, periodLines, section, sourceLines, sourceWords } from './parts.ts';

function stageLines(knowledge: Knowledge): string[] {
  return knowledge.stages.map((stage, index) => {
    const periods = (stage.periods ?? []).flatMap((id) => {
      const period = knowledge.deadlines[id];
      return period === undefined ? [] : [`${period.name} ${periodWords(period)}〔${id}〕`];
    });
    const rest = [
      ...(periods.length === 0 ? [] : [`${periods.join('；')}。`]),
      ...(stage.cancel === undefined ? [] : [`停下来：${stage.cancel}`]),
      ...(stage.missed === undefined ? [] : [`没做成：${stage.missed}`]),
      ...(stage.notice === undefined ? [] : [`通知：${stage.notice}`]),
    ];
    return `${index + 1}. **${stage.name}**（${ACTOR_LABELS[stage.actor]}）${stage.what}${rest.join('')}〔阶段：${stage.id}〕${sourceWords(stage.sources)}`;
  });
}

function matrixLines(knowledge: Knowledge, account: string): string[] {
  const { columns, rows } = releaseMatrix(knowledge, account);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['什么', ...columns.map(({ column, older }) => `${column?.name}${older ? '（旧规定）' : ''}`)]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ resource, items }) => {
      const cells = items.map((item) => {
        if (item === undefined) return '没有提到';
        const period = item.deadline === undefined ? undefined : knowledge.deadlines[item.deadline];
        return `${DISPOSITION_LABELS[item.disposition]}${period === undefined ? '' : `（${periodWords(period)}）`}`;
      });
      return line([RESOURCE_LABELS[resource], ...cells]);
    }),
  ];
}

function tallyLines(knowledge: Knowledge): string[] {
  const tally = tallySources(knowledge);
  return [
    ...tally.tiers.map(({ label, says, count }) => `- **${label}**（${count} 份）：${says}`),
    '',
    tallyWords(tally),
  ];
}

function figureLines({ figure }: Topic, knowledge: Knowledge): string[] {
  if (figure === 'stages') return section('七个阶段', stageLines(knowledge));
  if (figure === 'all-periods') {
    const uses = Object.keys(knowledge.deadlines).map((deadline) => ({ deadline }));
    return section('全部期限', periodLines(uses, knowledge));
  }
  if (figure === 'source-tally') return section('出处分四等', tallyLines(knowledge));
  if (figure === undefined) return [];
  return knowledge.subject.accounts.flatMap(({ id, label }) => section(label, matrixLines(knowledge, id)));
}

/** A rule's page as Markdown. */
export function topicMarkdown(id: string, topic: Topic, prose: string, knowledge: Knowledge): string {
  const conflicts = conflictsOn(knowledge, 'topics', id);
  const resting = sourcesOfTopic(topic, knowledge);
  return [
    `# ${topic.title}`,
    '',
    `> ${topic.answer}`,
    '',
    `${topic.updated} 更新${resting.length === 0 ? '' : ` · 资料最早是 ${oldestDate(resting, knowledge) ?? '没有写日期的'}`}`,
    ...figureLines(topic, knowledge),
    ...topic.sections.flatMap(({ title, claims = [], periods = [] }) =>
      section(title, [
        ...periodLines(
          periods.map((deadline) => ({ deadline })),
          knowledge,
        ),
        ...claimLines(
          claims.map((claim) => ({ claim })),
          knowledge,
        ),
      ]),
    ),
    ...(prose.startsWith('#') ? ['', prose] : section('说明', prose === '' ? [] : [prose])),
    ...section('资料说法不一', conflictLines(conflicts).slice(1)),
    ...section(
      '资料没有说的',
      (topic.unknowns ?? []).map((text) => `- ${text}`),
    ),
    ...section('接着看', pageLines(linkedPages(knowledge, 'topics', id, topic.related), knowledge)),
    ...section('出处', sourceLines([...new Set([...resting, ...sourcesOfConflicts(conflicts)])], knowledge)),
    '',
  ].join('\n');
}
