import { z } from 'zod';
import { scenarioPath } from '../addresses/routes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { facetSchema } from '../schemas/facet.ts';
import { codeField } from '../schemas/fields.ts';
import type { Guide } from './guide.ts';

const questionSchema = z
  .strictObject({
    facet: z.string().describe('Id of the facet that is asked for.'),
    next: z.record(z.string(), z.int().nonnegative()).describe('Option id → index in `nodes` of what follows.'),
  })
  .describe('A question.');

const outcomeSchema = z
  .strictObject({
    route: codeField.describe('Code of the scenario whose procedure counts.'),
    preludes: z.array(codeField).describe('Codes of scenarios to know about first.'),
  })
  .describe('An end. Several ends may name the same route: their papers, steps or days differ.');

/** The guide as published in `api/guide.json`. */
export const guideDocumentSchema = z
  .strictObject({
    facets: z.array(facetSchema).describe('The questions in the order in which they are asked.'),
    root: z.int().nonnegative().describe('Index in `nodes` of the first question.'),
    nodes: z.array(z.union([questionSchema, outcomeSchema])),
    outcomes: z
      .array(z.strictObject({ code: codeField, title: z.string(), url: z.string() }))
      .describe('The scenarios that ends name; `url` is relative to the folder that holds `api/`.'),
  })
  .describe('The decision diagram of the guide: follow `nodes` from `root` by the reader’s answers.');

/** Puts the guide into the form machines read. */
export function guideDocument(
  guide: Guide,
  { facets, scenarios, subject }: Knowledge,
): z.infer<typeof guideDocumentSchema> {
  const named = new Set(guide.nodes.flatMap((node) => ('route' in node ? [node.route, ...node.preludes] : [])));
  return {
    facets: [...facets],
    root: guide.root,
    nodes: guide.nodes.map((node) =>
      'route' in node
        ? { route: node.route, preludes: [...node.preludes] }
        : { facet: node.facet, next: { ...node.next } },
    ),
    outcomes: Object.values(scenarios)
      .filter(({ code }) => named.has(code))
      .map((scenario) => ({
        code: scenario.code,
        title: scenario.title,
        url: scenarioPath(scenario, subject).slice(1),
      })),
  };
}
