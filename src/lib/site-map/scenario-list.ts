import { z } from 'zod';
import { scenarioPath, shortPath } from '../addresses/routes.ts';
import { conditionsOf } from '../cases/condition.ts';
import { type Knowledge, scenariosInOrder } from '../knowledge/knowledge.ts';
import { codeField } from '../schemas/fields.ts';

/** One scenario as machines read it. */
const listedScenarioSchema = z
  .strictObject({
    code: codeField.describe('Permanent code of the scenario; `uncovered` for the cases no source answers.'),
    url: z.string().describe('Address of its page, relative to the folder that holds `api/`.'),
    short: z.string().describe('Permanent short address, relative to the folder that holds `api/`.'),
    title: z.string(),
    answer: z.string().describe('The answer in one sentence.'),
    part: z.enum(['route', 'prelude', 'stage', 'uncovered']),
    when: z
      .array(z.record(z.string(), z.union([z.string(), z.array(z.string())])))
      .describe('Conditions of which any one suffices; a facet not named matches anything.'),
    aliases: z.array(z.string()),
    sources: z.array(z.string()),
    updated: z.iso.date(),
  })
  .describe('A scenario: one situation of an account, and the one procedure that is its own.');

/** The list of all scenarios as published in `api/scenarios.json`. */
export const scenarioListSchema = z.array(listedScenarioSchema);

/** Lists the scenarios for machines, in reading order. */
export function scenarioList(knowledge: Knowledge): z.infer<typeof scenarioListSchema> {
  return scenariosInOrder(knowledge).map((scenario) => ({
    code: scenario.code,
    url: scenarioPath(scenario, knowledge.subject).slice(1),
    short: shortPath(scenario.code).slice(1),
    title: scenario.title,
    answer: scenario.answer,
    part: scenario.part,
    when: conditionsOf(scenario.when),
    aliases: scenario.aliases,
    sources: scenario.sources,
    updated: scenario.updated,
  }));
}
