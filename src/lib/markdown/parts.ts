import { questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import type { When } from '../cases/condition.ts';
import { whenWords } from '../cases/words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NamedConflict } from '../provenance/conflicts.ts';
import { warningsOf } from '../provenance/standing.ts';
import type { Channel } from '../schemas/channel.ts';
import { ACTOR_LABELS, periodWords } from '../schemas/deadline-words.ts';
import type { Pages } from '../schemas/related.ts';
import { provenanceOf } from '../schemas/source.ts';

/** A heading and its lines; nothing where there are no lines. */
export function section(title: string, lines: readonly string[], level = 2): string[] {
  return lines.length === 0 ? [] : ['', `${'#'.repeat(level)} ${title}`, '', ...lines];
}

/** Words in brackets that say under which condition something counts; empty where it always does. */
export function conditionWords(when: When | undefined, { facets }: Knowledge): string {
  return when === undefined ? '' : `（${whenWords(facets, when)}）`;
}

/** Ids of sources in the form all Markdown pages use. */
export function sourceWords(sources: readonly string[]): string {
  return `〔出处：${sources.join('、')}〕`;
}

/** One line for each claim, with its id. */
export function claimLines(
  uses: readonly { claim: string; when?: When | undefined }[],
  knowledge: Knowledge,
): string[] {
  return uses.flatMap(({ claim: id, when }) => {
    const claim = knowledge.claims[id];
    if (claim === undefined) return [];
    const warnings = warningsOf(claim, knowledge).map((words) => `（${words}）`);
    const note = claim.note === undefined ? '' : ` 注：${claim.note}`;
    const text = `${conditionWords(when, knowledge)}${claim.text}${warnings.join('')}${note}`;
    return [`- ${text} 〔陈述：${id}〕${sourceWords(claim.sources)}`];
  });
}

/** One line for each period, with its id. */
export function periodLines(
  uses: readonly { deadline: string; when?: When | undefined }[],
  knowledge: Knowledge,
): string[] {
  return uses.flatMap(({ deadline: id, when }) => {
    const period = knowledge.deadlines[id];
    if (period === undefined) return [];
    const warnings = warningsOf(period, knowledge).map((words) => `（${words}）`);
    const missed = period.missed === undefined ? '' : `过了会怎样：${period.missed}。`;
    const what = `${ACTOR_LABELS[period.actor]}：${period.act}。从什么时候算：${period.starts}。${missed}`;
    const note = period.note === undefined ? '' : `注：${period.note}`;
    const text = `${conditionWords(when, knowledge)}**${period.name}：${periodWords(period)}**${warnings.join('')} ${what}${note}`;
    return [`- ${text} 〔期限：${id}〕${sourceWords(period.sources)}`];
  });
}

/** How to reach a channel, in one line. */
export function channelWords(channel: Channel): string {
  switch (channel.kind) {
    case 'self-service':
      return `${channel.name}：${channel.path.map((step) => `「${step}」`).join(' → ')}${channel.url === undefined ? '' : ` ${channel.url}`}`;
    case 'email':
      return `${channel.address}，标题 ${channel.subject}，正文写：${channel.body.join('、')}`;
    case 'contact':
      return `${channel.name}：${channel.how}`;
    case 'automatic':
      return channel.name;
    default:
      return `${channel.name}${channel.device === 'mobile' ? '（手机端打开）' : ''} ${channel.url}${channel.read ? '' : '（内容本站没有读到）'}`;
  }
}

/** The sides of conflicts and which one the site follows. */
export function conflictLines(conflicts: readonly NamedConflict[], level = 3): string[] {
  return conflicts.flatMap((conflict) =>
    section(
      conflict.title,
      [
        ...conflict.positions.map(
          ({ says, sources, followed }) => `- ${followed ? '（本站照这个写）' : ''}${says} ${sourceWords(sources)}`,
        ),
        `- **${conflict.follows}** ${conflict.why} 〔分歧：${conflict.id}〕`,
      ],
      level,
    ),
  );
}

/** Links to pages. */
export function pageLines({ scenarios = [], topics = [], questions = [] }: Pages, knowledge: Knowledge): string[] {
  return [
    ...scenarios.flatMap((code) => {
      const scenario = knowledge.scenarios[code];
      return scenario === undefined
        ? []
        : [`- [${code} ${scenario.title}](${scenarioPath(scenario, knowledge.subject)})`];
    }),
    ...topics.map((id) => `- [${knowledge.topics[id]?.title}](${topicPath(id)})`),
    ...questions.map((id) => `- [${knowledge.questions[id]?.title}](${questionPath(id)})`),
  ];
}

/** One line for each source: id, title, tier, dates, address. */
export function sourceLines(
  ids: readonly string[],
  { sources, subject }: Pick<Knowledge, 'sources' | 'subject'>,
): string[] {
  return ids.flatMap((id) => {
    const source = sources[id];
    if (source === undefined) return [];
    return [`- ${id}：${source.title}（${provenanceOf(source, subject).join('，')}）${source.url ?? ''}`];
  });
}
