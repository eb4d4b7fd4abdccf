import type { Question } from '../schemas/question.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Stage } from '../schemas/stage.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Knowledge } from './knowledge.ts';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Returns the sources of entries of one collection, by their ids. */
function sourcesIn(entries: Record<string, { sources: string[] }>, ids: readonly string[] = []): string[] {
  return ids.flatMap((id) => entries[id]?.sources ?? []);
}

/** Lists the sources of claims, each once, in order of first mention. */
export function sourcesOfClaims(ids: readonly string[] | undefined, knowledge: Pick<Knowledge, 'claims'>): string[] {
  return unique(sourcesIn(knowledge.claims, ids));
}

/** Lists every source a scenario's page rests on, in order of first mention. */
export function sourcesOf(scenario: Scenario, knowledge: Knowledge): string[] {
  const { checks = [], materials = [], steps, claims = [], deadlines = [], releases = [] } = scenario;
  return unique([
    ...[scenario, ...checks, ...materials, ...steps].flatMap(({ sources }) => sources),
    ...claims.flatMap(({ claim }) => knowledge.claims[claim]?.sources ?? []),
    ...deadlines.flatMap(({ deadline }) => knowledge.deadlines[deadline]?.sources ?? []),
    ...releases.flatMap(({ release }) => knowledge.releases[release]?.sources ?? []),
  ]);
}

/** Lists every source a rule's page rests on, in order of first mention. */
export function sourcesOfTopic(topic: Topic, knowledge: Knowledge): string[] {
  const figure =
    topic.figure === 'stages'
      ? knowledge.stages.flatMap((stage) => sourcesOfStage(stage, knowledge))
      : topic.figure === 'release-matrix'
        ? Object.values(knowledge.releases).flatMap(({ column, sources }) => (column === undefined ? [] : sources))
        : topic.figure === 'all-periods'
          ? Object.values(knowledge.deadlines).flatMap(({ sources }) => sources)
          : [];
  const sections = topic.sections.flatMap(({ claims, periods }) => [
    ...sourcesIn(knowledge.deadlines, periods),
    ...sourcesIn(knowledge.claims, claims),
  ]);
  return unique([...figure, ...sections]);
}

/** Lists the sources of a stage and of its periods. */
export function sourcesOfStage(stage: Stage, knowledge: Pick<Knowledge, 'deadlines'>): string[] {
  return unique([...stage.sources, ...sourcesIn(knowledge.deadlines, stage.periods)]);
}

/** Lists every source a question's page rests on, in order of first mention. */
export function sourcesOfQuestion(question: Question, knowledge: Knowledge): string[] {
  const periods = [question, ...(question.cases ?? [])].flatMap(({ deadlines = [] }) => deadlines);
  return unique([...sourcesIn(knowledge.claims, question.claims), ...sourcesIn(knowledge.deadlines, periods)]);
}

/** Returns the earliest date among sources that have one, `undefined` where none has. */
export function oldestDate(ids: readonly string[], knowledge: Knowledge): string | undefined {
  return ids
    .map((id) => knowledge.sources[id]?.published ?? 'unknown')
    .filter((date) => date !== 'unknown')
    .toSorted()[0];
}
