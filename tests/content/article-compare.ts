import { type Case, impliedCase, judge, type When } from '../../src/lib/cases/condition.ts';
import type { Knowledge } from '../../src/lib/knowledge/knowledge.ts';
import type { Channel } from '../../src/lib/schemas/channel.ts';
import type { Scenario } from '../../src/lib/schemas/scenario.ts';
import { type Difference, differ, differAsBags } from './article-difference.ts';
import { ARTICLE_SOURCE, type ArticleBranch, type ArticleScenario } from './article-facts.ts';
import { comparePapers } from './article-papers.ts';

/** The article's rule for the end of every deregistration, which stands under oa-6 and holds for both account kinds. */
const CONFIRMATION = 'confirmation';

function scenarioOf(knowledge: Knowledge, code: string): Scenario {
  const scenario = knowledge.scenarios[code];
  if (scenario === undefined) throw new Error(`src/content/scenarios has no ${code}`);
  return scenario;
}

/** What is known about the account in a branch: what the scenario fixes and what the article says. */
function caseOf(scenario: Scenario, branch: ArticleBranch): Case {
  return { ...impliedCase(scenario.when), ...branch.case };
}

function applying<T extends { when?: When | undefined }>(facts: readonly T[] | undefined, known: Case): T[] {
  return (facts ?? []).filter((fact) => judge(fact.when, known) !== 'no');
}

/** How the article's table calls a channel. */
function tokenOf(channel: Channel): string {
  if (channel.kind === 'email') return channel.address;
  return channel.kind === 'ticket' || channel.kind === 'help-page' ? channel.url : channel.kind;
}

function channelsOf(knowledge: Knowledge, scenario: Scenario, known: Case): Channel[] {
  const ids = applying(scenario.steps, known).flatMap(({ channel }) => channel ?? []);
  return [...new Set(ids)].flatMap((id) => knowledge.channels[id] ?? []);
}

/** Says so where the scenario does not answer the case that the article describes. */
export function compareCase(knowledge: Knowledge, code: string, branch: ArticleBranch): Difference[] {
  const { when } = scenarioOf(knowledge, code);
  return differ('case', JSON.stringify(branch.case), judge(when, branch.case) !== 'no', true);
}

/** Compares the papers asked for in a branch: which, in what form, whose, with which seal or signature, which template. */
export function compareBranchPapers(knowledge: Knowledge, code: string, branch: ArticleBranch): Difference[] {
  const scenario = scenarioOf(knowledge, code);
  return comparePapers(knowledge, scenario, branch.papers, caseOf(scenario, branch));
}

/** Compares the channels that the steps of a branch use. */
export function compareChannels(knowledge: Knowledge, code: string, branch: ArticleBranch): Difference[] {
  const scenario = scenarioOf(knowledge, code);
  const tokens = [...new Set(channelsOf(knowledge, scenario, caseOf(scenario, branch)).map(tokenOf))];
  const claimed = tokens.filter((token) => !branch.mayAlso?.includes(token));
  return differAsBags('channel', claimed, branch.channels);
}

/** Compares which channels of a branch open on a phone only. */
export function compareDevices(knowledge: Knowledge, code: string, branch: ArticleBranch): Difference[] {
  const scenario = scenarioOf(knowledge, code);
  const mobile = channelsOf(knowledge, scenario, caseOf(scenario, branch)).filter(
    (channel) => 'device' in channel && channel.device === 'mobile',
  );
  return differAsBags('device', [...new Set(mobile.map(tokenOf))], branch.mobileOnly);
}

/** Looks for the article's name of the method in what a branch tells the reader. */
export function compareMethod(knowledge: Knowledge, code: string, branch: ArticleBranch): Difference[] {
  const { method } = branch;
  if (method === undefined) return [];
  const scenario = scenarioOf(knowledge, code);
  const known = caseOf(scenario, branch);
  const words = [
    ...(scenario.variants === undefined ? [scenario.answer] : []),
    ...applying(scenario.steps, known).flatMap((step) => [step.do, step.note ?? '']),
    ...applying(scenario.variants, known).flatMap((variant) => [variant.title, variant.answer]),
    ...channelsOf(knowledge, scenario, known).flatMap((channel) => [
      channel.name,
      ...('path' in channel ? channel.path : []),
    ]),
  ];
  const found = words.some((text) => text.includes(method));
  return differ('method', method, found ? 'named' : 'not named', 'named');
}

/**
 * Compares the numbers of days that a scenario counts with, as far as they rest on the article.
 * The confirmation period is compared where the article gives it, though other pages may remind of it.
 */
export function compareDays(knowledge: Knowledge, { code, days }: ArticleScenario): Difference[] {
  const scenario = scenarioOf(knowledge, code);
  const known = impliedCase(scenario.when);
  const items = applying(scenario.releases, known).flatMap((use) => knowledge.releases[use.release]?.items ?? []);
  const ids = [
    ...applying(scenario.deadlines, known).map((use) => use.deadline),
    ...items.flatMap((item) => item.deadline ?? []),
  ];
  const numbers = [...new Set(ids)].flatMap((id) => {
    const deadline = knowledge.deadlines[id];
    const elsewhere = !deadline?.sources.includes(ARTICLE_SOURCE) || (id === CONFIRMATION && code !== 'oa-6');
    return deadline === undefined || elsewhere ? [] : [`${deadline.value} ${deadline.unit}`];
  });
  return differAsBags(
    'day',
    numbers,
    days.map(({ value, unit }) => `${value} ${unit}`),
  );
}

/** Compares what becomes of the things an account holds. */
export function compareReleases(knowledge: Knowledge, { code, releases }: ArticleScenario): Difference[] {
  const scenario = scenarioOf(knowledge, code);
  const uses = applying(scenario.releases, impliedCase(scenario.when));
  const items = uses.flatMap((use) => knowledge.releases[use.release]?.items ?? []);
  const words = (list: readonly { resource: string; disposition: string }[]) =>
    list.map(({ resource, disposition }) => `${resource} ${disposition}`);
  return differAsBags('release', [...new Set(words(items))], words(releases));
}
