import { type Case, judge } from '../../src/lib/cases/condition.ts';
import type { Knowledge } from '../../src/lib/knowledge/knowledge.ts';
import type { MaterialUse, Scenario } from '../../src/lib/schemas/scenario.ts';
import { type Difference, differ, differAsBags } from './article-difference.ts';
import { ARTICLE_SOURCE, type ArticlePaper } from './article-facts.ts';

const ENTITIES = [
  'individual',
  'individual-business',
  'enterprise',
  'government',
  'media',
  'other-organization',
  'overseas',
];
const SEALS = ['available', 'never-had', 'surrendered'];

/** Forms that claim nothing about original or copy: the content may use them where the article names no form. */
const PLAIN_FORMS = ['written', 'filled-in'];

type Demand = 'seal' | 'signature' | 'none' | 'depends';

function idsOf(use: MaterialUse): string[] {
  return [use.material].flat();
}

function nameOf(ids: readonly string[]): string {
  return ids.toSorted().join(' or ');
}

/** Every entity and state of the seal that a branch leaves open and the scenario allows. */
function sealCases(scenario: Scenario, known: Case): Case[] {
  const cases = ENTITIES.flatMap((entity) => SEALS.map((seal): Case => ({ entity, seal, ...known })));
  const distinct = new Map(cases.map((complete) => [`${complete.entity} ${complete.seal}`, complete]));
  return [...distinct.values()].filter((complete) => judge(scenario.when, complete) !== 'no');
}

/** What the content wants on a paper in one case: the signature where it may replace the seal, else the seal if any. */
function demandIn(use: MaterialUse, known: Case): Demand {
  const signature = use.signature === undefined ? 'no' : judge(use.signature.when, known);
  const seal = use.seal === undefined ? 'no' : judge(use.seal.when, known);
  if (signature === 'yes') return 'signature';
  if (signature === 'open' || seal === 'open') return 'depends';
  return seal === 'yes' ? 'seal' : 'none';
}

/** What the article wants on a paper in one case. */
function demandOf(paper: ArticlePaper, known: Case): Demand {
  const { seal, sealCases: only, signature } = paper;
  if (seal === undefined || (only !== undefined && known.entity !== only)) return 'none';
  const signs = signature?.instead === known.seal && (signature?.only === undefined || signature.only === known.entity);
  return signs ? 'signature' : 'seal';
}

function compareForms(subject: string, use: MaterialUse, paper: ArticlePaper): Difference[] {
  const forms: string[] = use.form ?? [];
  if (paper.forms.length === 0 && forms.every((form) => PLAIN_FORMS.includes(form))) return [];
  return differ('form', subject, forms.toSorted(), paper.forms.toSorted());
}

/** The words that say whose a paper is may stand in the paper's name instead. */
function compareWhose(subject: string, use: MaterialUse, paper: ArticlePaper, names: readonly string[]): Difference[] {
  const { whose } = paper;
  if (whose !== undefined && use.whose === undefined && names.every((name) => name.includes(whose))) return [];
  return differ('whose', subject, use.whose, whose);
}

function comparePaper(knowledge: Knowledge, use: MaterialUse, paper: ArticlePaper, cases: readonly Case[]) {
  const subject = nameOf(paper.any);
  const materials = idsOf(use).map((id) => knowledge.materials[id]);
  const { seal, signature } = use;
  const templates = materials.map((material) => material?.template?.url);
  return [
    ...compareForms(subject, use, paper),
    ...differ('sides', subject, use.sides, paper.sides),
    ...compareWhose(
      subject,
      use,
      paper,
      materials.map((material) => material?.name ?? ''),
    ),
    ...differ('seal', subject, seal && [seal.owner, seal.kind], paper.seal && [paper.seal.owner, paper.seal.kind]),
    ...differ('signature', subject, signature?.handwritten, paper.signature?.handwritten),
    ...templates.flatMap((template) => differ('template', subject, template, paper.template)),
    ...cases.flatMap((known) => {
      const place = `${subject}, ${known.entity}, seal ${known.seal}`;
      return [
        ...(judge(use.when, known) === 'no' ? differ('paper', place, 'not asked for', 'asked for') : []),
        ...differ('seal-cases', place, demandIn(use, known), demandOf(paper, known)),
      ];
    }),
  ];
}

/** Compares the papers a scenario asks for in one case with those of the article; what rests on other sources alone is not its affair. */
export function comparePapers(
  knowledge: Knowledge,
  scenario: Scenario,
  papers: readonly ArticlePaper[],
  known: Case,
): Difference[] {
  const uses = (scenario.materials ?? []).filter(
    (use) => use.sources.includes(ARTICLE_SOURCE) && judge(use.when, known) !== 'no',
  );
  const cases = sealCases(scenario, known);
  return [
    ...differAsBags(
      'paper',
      uses.map((use) => nameOf(idsOf(use))),
      papers.map((paper) => nameOf(paper.any)),
    ),
    ...papers.flatMap((paper) =>
      uses
        .filter((use) => nameOf(idsOf(use)) === nameOf(paper.any))
        .flatMap((use) => comparePaper(knowledge, use, paper, cases)),
    ),
  ];
}
