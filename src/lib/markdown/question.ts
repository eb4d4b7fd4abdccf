import { linkedPages } from '../knowledge/backlinks.ts';
import { oldestDate, sourcesOfQuestion } from '../knowledge/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { conflictsOn, sourcesOfConflicts } from '../provenance/conflicts.ts';
import { type Question, STATUS_LABELS } from '../schemas/question.ts';
import { channelWords, claimLines, conflictLines, pageLines, section, sourceLines } from './parts.ts';

/** A question's page as Markdown. */
export function questionMarkdown(id: string, question: Question, prose: string, knowledge: Knowledge): string {
  const conflicts = conflictsOn(knowledge, 'questions', id);
  const resting = sourcesOfQuestion(question, knowledge);
  const way = (channel: string | undefined) => {
    const found = channel === undefined ? undefined : knowledge.channels[channel];
    return found === undefined ? '' : ` ${channelWords(found)}`;
  };
  const lead = ({
    code,
    topic,
    question: other,
  }: {
    code?: string | undefined;
    topic?: string | undefined;
    question?: string | undefined;
  }) => {
    const pages = pageLines(
      {
        ...(code === undefined ? {} : { scenarios: [code] }),
        ...(topic === undefined ? {} : { topics: [topic] }),
        ...(other === undefined ? {} : { questions: [other] }),
      },
      knowledge,
    );
    return pages.map((line) => ` → ${line.slice(2)}`).join('');
  };
  const asked =
    question.comments === undefined ? [] : [`- 社区文章下面有人留言问过：${question.comments.join('、')}。`];
  return [
    `# ${question.title}`,
    '',
    `> ${question.answer}`,
    '',
    `${STATUS_LABELS[question.status]} · ${question.updated} 更新 · 资料最早是 ${oldestDate(resting, knowledge) ?? '没有写日期的'}`,
    ...section('有人这样问', [...question['asked-as'].map((words) => `- ${words}`), ...asked]),
    ...section(
      '看你是哪一种',
      (question.cases ?? []).map((branch) => `- ${branch.if}：${branch.answer}${lead(branch)}`),
    ),
    ...section(
      '资料怎么说',
      claimLines(
        (question.claims ?? []).map((claim) => ({ claim })),
        knowledge,
      ),
    ),
    ...section(
      '资料没有说的',
      (question['not-known'] ?? []).map((text) => `- ${text}`),
    ),
    ...section(
      '接下来做什么',
      question.next.map((step, index) => `${index + 1}. ${step.do}${lead(step)}${way(step.channel)}`),
    ),
    ...section('说明', prose === '' ? [] : [prose]),
    ...section(
      '去问谁',
      question.ask.map(({ who, about, channel }) => `- ${who}：${about}${way(channel)}`),
    ),
    ...section(
      '问之前备好',
      question.have.map((thing) => `- ${thing}`),
    ),
    ...section('资料说法不一', conflictLines(conflicts).slice(1)),
    ...section('接着看', pageLines(linkedPages(knowledge, 'questions', id, question.related), knowledge)),
    ...section('出处', sourceLines([...new Set([...resting, ...sourcesOfConflicts(conflicts)])], knowledge)),
    '',
  ].join('\n');
}
