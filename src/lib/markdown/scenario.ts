import { requirementsOf } from '../cases/requirements.ts';
import { linkedPages } from '../knowledge/backlinks.ts';
import { oldestDate, sourcesOf } from '../knowledge/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { conflictsOn, sourcesOfConflicts } from '../provenance/conflicts.ts';
import { ACTOR_LABELS, periodWords } from '../schemas/deadline-words.ts';
import { DISPOSITION_LABELS, RESOURCE_LABELS } from '../schemas/release.ts';
import { CLAIM_PLACES, type Scenario } from '../schemas/scenario.ts';
import {
  channelWords,
  claimLines,
  conditionWords,
  conflictLines,
  pageLines,
  periodLines,
  section,
  sourceLines,
  sourceWords,
} from './parts.ts';

function paperLines(scenario: Scenario, knowledge: Knowledge): string[] {
  return (scenario.materials ?? []).map((use) => {
    const names = [use.material].flat().map((id) => `${knowledge.materials[id]?.name}〔${id}〕`);
    const demands = requirementsOf(use, {}).map(({ text, when }) => `${conditionWords(when, knowledge)}${text}`);
    const details = [...demands, ...(use.note === undefined ? [] : [use.note])].join('；');
    const templates = [use.material].flat().flatMap((id) => knowledge.materials[id]?.template?.url ?? []);
    const template = templates.map((url) => ` 官方模板：${url}`).join('');
    return `- ${conditionWords(use.when, knowledge)}${names.join(' 或 ')}${details && `：${details}`}${template} ${sourceWords(use.sources)}`;
  });
}

function stepLines(scenario: Scenario, knowledge: Knowledge): string[] {
  return scenario.steps.map((step, index) => {
    const channel = step.channel === undefined ? undefined : knowledge.channels[step.channel];
    const way = channel === undefined ? '' : ` ${channelWords(channel)}`;
    const note = step.note === undefined ? '' : ` 注：${step.note}`;
    const who = `${conditionWords(step.when, knowledge)}${ACTOR_LABELS[step.actor]}`;
    return `${index + 1}. ${who}：${step.do}${way}${note} ${sourceWords(step.sources)}`;
  });
}

function releaseLines(scenario: Scenario, knowledge: Knowledge): string[] {
  return (scenario.releases ?? []).flatMap(({ release: id }) => {
    const release = knowledge.releases[id];
    if (release === undefined) return [];
    const items = release.items.map(({ resource, disposition, deadline, note }) => {
      const period = deadline === undefined ? undefined : knowledge.deadlines[deadline];
      const rest = [...(period === undefined ? [] : [periodWords(period)]), ...(note === undefined ? [] : [note])];
      return `  - ${RESOURCE_LABELS[resource]}：${DISPOSITION_LABELS[disposition]}${rest.length > 0 ? `（${rest.join('；')}）` : ''}`;
    });
    return [`- ${release.event} 〔释放：${id}〕${sourceWords(release.sources)}`, ...items];
  });
}

/** A scenario's page as Markdown; `prose` is its text, `html` the address of its page. */
export function scenarioMarkdown(scenario: Scenario, prose: string, knowledge: Knowledge): string {
  const conflicts = conflictsOn(knowledge, 'scenarios', scenario.code);
  const resting = sourcesOf(scenario, knowledge);
  const order = [...new Set([...resting, ...sourcesOfConflicts(conflicts)])];
  const linked = linkedPages(knowledge, 'scenarios', scenario.code);
  const claimsAbout = (about: keyof typeof CLAIM_PLACES) =>
    claimLines(
      (scenario.claims ?? []).filter((use) => use.about === about),
      knowledge,
    );
  const none = scenario['materials-note'];
  return [
    `# ${scenario.title}`,
    '',
    `> ${scenario.answer}`,
    '',
    `情形代码：${scenario.code} · ${scenario.updated} 更新 · 资料最早是 ${oldestDate(resting, knowledge) ?? '没有写日期的'}`,
    ...section(
      '先看你是哪一种',
      (scenario.variants ?? []).map(({ title, answer }) => `- ${title}：${answer}`),
    ),
    ...section(
      '不适用于',
      (scenario['not-applies'] ?? []).map(({ text, go }) => `- ${text}${go === undefined ? '' : ` → ${go}`}`),
    ),
    ...section(CLAIM_PLACES.before, claimsAbout('before')),
    ...section(CLAIM_PLACES.blocker, claimsAbout('blocker')),
    ...section(
      '动手前先看一眼',
      (scenario.checks ?? []).map(
        ({ text, when, sources }) => `- ${conditionWords(when, knowledge)}${text} ${sourceWords(sources)}`,
      ),
    ),
    ...section('要交的材料', [...(none === undefined ? [] : [none]), ...paperLines(scenario, knowledge)]),
    ...section('怎么办', stepLines(scenario, knowledge)),
    ...section('期限', periodLines(scenario.deadlines ?? [], knowledge)),
    ...section('释放什么', releaseLines(scenario, knowledge)),
    ...section(CLAIM_PLACES.cancel, claimsAbout('cancel')),
    ...section(CLAIM_PLACES.after, claimsAbout('after')),
    ...section('说明', prose === '' ? [] : [prose.replace(/^## /gm, '### ')]),
    ...section('资料说法不一', conflictLines(conflicts).slice(1)),
    ...section(
      '资料没有说的',
      (scenario.unknowns ?? []).map(({ text, when }) => `- ${conditionWords(when, knowledge)}${text}`),
    ),
    ...section('接着看', [
      ...(scenario.related ?? []).flatMap(({ code }) => pageLines({ scenarios: [code] }, knowledge)),
      ...pageLines({ topics: linked.topics, questions: linked.questions }, knowledge),
    ]),
    ...section('出处', sourceLines(order, knowledge)),
    '',
  ].join('\n');
}
