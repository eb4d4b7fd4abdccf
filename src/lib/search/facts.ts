import { anchorPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import { conditionsOf, impliedCase, type When } from '../cases/condition.ts';
import { whenWords } from '../cases/words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { labelOf } from '../knowledge/named.ts';
import { conflictsOn } from '../provenance/conflicts.ts';
import { warningsOf } from '../provenance/standing.ts';
import { periodWords } from '../schemas/deadline-words.ts';
import type { Question } from '../schemas/question.ts';
import type { Pages } from '../schemas/related.ts';
import { DISPOSITION_LABELS } from '../schemas/release.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Choice, Depends, Fact, FactKind, FactSource, FactTable, PageFacts } from './fact-table.ts';

/** More cases than this are not told apart in a result. */
const MOST_CHOICES = 3;

/** A fact with ids of sources instead of positions. */
type Draft = Omit<Fact, 'sources' | 'sides'> & {
  sources: readonly string[];
  sides?: readonly { says: string; sources: readonly string[] }[];
};

interface Rest {
  sources: readonly string[];
  older?: true | undefined;
  when?: When | undefined;
}

/** Collects facts, each once, with their sources. */
class Collector {
  readonly sources: FactSource[] = [];
  readonly facts: Fact[] = [];
  private readonly knowledge: Knowledge;
  private readonly places = new Map<string, number>();

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
  }

  private place(key: string, make: () => number): number {
    const known = this.places.get(key) ?? make() - 1;
    this.places.set(key, known);
    return known;
  }

  private sourcesOf(ids: readonly string[]): number[] {
    return ids.flatMap((id) => {
      const source = this.knowledge.sources[id];
      if (source === undefined) return [];
      const { title, published } = source;
      const date = published === 'unknown' ? '没有写日期' : published;
      const url = anchorPath('sources', id).slice(1);
      return [this.place(`source ${id}`, () => this.sources.push({ title, date, url }))];
    });
  }

  /** Returns the position of a fact, which is written once however many pages have it. */
  add({ sides, ...draft }: Draft): number {
    const fact: Fact = {
      ...draft,
      sources: this.sourcesOf(draft.sources),
      ...(sides && { sides: sides.map(({ says, sources }) => ({ says, sources: this.sourcesOf(sources) })) }),
    };
    return this.place(`fact ${JSON.stringify(fact)}`, () => this.facts.push(fact));
  }
}

function draft(kind: FactKind, text: string, { sources, older, when }: Rest, knowledge: Knowledge): Draft {
  const warnings = warningsOf({ sources, older }, knowledge);
  return {
    kind,
    text,
    sources,
    ...(warnings.length > 0 && { warnings }),
    ...(when !== undefined && { condition: whenWords(knowledge.facets, when), when: conditionsOf(when) }),
  };
}

function claims(uses: readonly { claim: string; when?: When | undefined }[], knowledge: Knowledge): Draft[] {
  return uses.flatMap(({ claim, when }) => {
    const found = knowledge.claims[claim];
    return found === undefined ? [] : [draft('claim', found.text, { ...found, when }, knowledge)];
  });
}

function periods(uses: readonly { deadline: string; when?: When | undefined }[], knowledge: Knowledge): Draft[] {
  const { subject } = knowledge;
  return uses.flatMap(({ deadline, when }) => {
    const found = knowledge.deadlines[deadline];
    if (found === undefined) return [];
    const kind = subject.accounts.find(({ id }) => id === found.account);
    const own = when ?? (kind && { [subject.facet]: kind.options });
    const text = `${found.name}：${periodWords(found)}。从什么时候算：${found.starts}。`;
    const made = draft('period', text, { ...found, when: own }, knowledge);
    // A name says itself which kind of account it is about.
    return [when === undefined ? { ...made, condition: '' } : made];
  });
}

function releases(uses: readonly { release: string; when?: When | undefined }[], knowledge: Knowledge): Draft[] {
  return uses.flatMap(({ release, when }) => {
    const found = knowledge.releases[release];
    return (found?.items ?? []).map(({ resource, disposition, deadline, note }) => {
      const period = deadline === undefined ? undefined : knowledge.deadlines[deadline];
      const time = period === undefined ? '' : `（${periodWords(period)}）`;
      const text = `${found?.event}：${labelOf(knowledge.resources, resource)}${DISPOSITION_LABELS[disposition]}${time}。${note ?? ''}`;
      return draft('release', text, { sources: found?.sources ?? [], older: found?.older, when }, knowledge);
    });
  });
}

/** The papers of a scenario: one list for each condition that papers share. */
function papers({ materials = [] }: Scenario, knowledge: Knowledge): Draft[] {
  const lists = new Map<string, typeof materials>();
  for (const use of materials) {
    const key = JSON.stringify(use.when);
    lists.set(key, [...(lists.get(key) ?? []), use]);
  }
  return [...lists.values()].map((uses) => {
    const names = uses.map(({ material }) =>
      [material]
        .flat()
        .map((id) => knowledge.materials[id]?.name)
        .join(' 或 '),
    );
    const sources = [...new Set(uses.flatMap((use) => use.sources))];
    const text = `要 ${uses.length} 项材料：${names.join('、')}。`;
    return draft('papers', text, { sources, when: uses[0]?.when }, knowledge);
  });
}

function unknowns(texts: readonly string[]): Draft[] {
  return texts.map((text) => ({ kind: 'unknown', text: `资料没有说：${text}`, sources: [] }));
}

function conflicts(collection: keyof Pages, id: string, knowledge: Knowledge): Draft[] {
  return conflictsOn(knowledge, collection, id).map(({ title, when, follows, positions }) => ({
    ...draft('conflict', `资料说法不一：${title}。${follows}`, { sources: [], when }, knowledge),
    sides: positions.map(({ says, sources }) => ({ says, sources })),
  }));
}

function scenarioFacts(code: string, scenario: Scenario, knowledge: Knowledge): Draft[] {
  return [
    ...periods(scenario.deadlines ?? [], knowledge),
    ...papers(scenario, knowledge),
    ...claims(scenario.claims ?? [], knowledge),
    ...releases(scenario.releases ?? [], knowledge),
    ...unknowns((scenario.unknowns ?? []).map(({ text }) => text)),
    ...conflicts('scenarios', code, knowledge),
  ];
}

function topicFacts(id: string, { sections, unknowns: silent = [] }: Topic, knowledge: Knowledge): Draft[] {
  return [
    ...sections.flatMap((section) => [
      ...periods(
        (section.periods ?? []).map((deadline) => ({ deadline })),
        knowledge,
      ),
      ...claims(
        (section.claims ?? []).map((claim) => ({ claim })),
        knowledge,
      ),
    ]),
    ...unknowns(silent),
    ...conflicts('topics', id, knowledge),
  ];
}

function questionFacts(id: string, question: Question, knowledge: Knowledge): Draft[] {
  return [
    ...claims(
      (question.claims ?? []).map((claim) => ({ claim })),
      knowledge,
    ),
    ...unknowns(question['not-known'] ?? []),
    ...conflicts('questions', id, knowledge),
  ];
}

/** What a scenario's branches depend on, with the address of each, which the page itself reads. */
function branchesOf(scenario: Scenario, knowledge: Knowledge): Depends | undefined {
  const { variants = [] } = scenario;
  if (variants.length < 2 || variants.length > MOST_CHOICES) return undefined;
  const facets = [...new Set(variants.flatMap(({ when }) => conditionsOf(when).flatMap(Object.keys)))];
  const names = knowledge.facets.filter(({ id }) => facets.includes(id)).map(({ name }) => name);
  const choices = variants.map(({ title, when }): Choice => {
    const query = new URLSearchParams({ ...impliedCase(when) }).toString();
    const url = scenarioPath(scenario, knowledge.subject).slice(1) + (query === '' ? '' : `?${query}`);
    return { label: title, when: conditionsOf(when), url };
  });
  return { on: names.join('、'), choices };
}

/** The cases of a question, each with the page that it leads to, or the question's own list of cases. */
function casesOf(id: string, { cases = [] }: Question, { scenarios, subject }: Knowledge): Depends | undefined {
  if (cases.length < 2 || cases.length > MOST_CHOICES) return undefined;
  const own = questionPath(id);
  const choices = cases.map(({ if: label, code, topic, question }): Choice => {
    const scenario = code === undefined ? undefined : scenarios[code];
    const url = scenario
      ? scenarioPath(scenario, subject)
      : topic
        ? topicPath(topic)
        : question
          ? questionPath(question)
          : own;
    return { label, url: url.slice(1) };
  });
  return { on: '', choices };
}

/** Makes the table of facts from the knowledge base: what each scenario, rule and question can answer by itself. */
export function makeFacts(knowledge: Knowledge): FactTable {
  const all = new Collector(knowledge);
  const pages: Record<string, PageFacts> = {};
  const addPage = (path: string, drafts: readonly Draft[], depends?: Depends) => {
    pages[path.slice(1)] = { facts: drafts.map((one) => all.add(one)), ...(depends && { depends }) };
  };
  for (const [code, scenario] of Object.entries(knowledge.scenarios)) {
    addPage(
      scenarioPath(scenario, knowledge.subject),
      scenarioFacts(code, scenario, knowledge),
      branchesOf(scenario, knowledge),
    );
  }
  for (const [id, topic] of Object.entries(knowledge.topics)) addPage(topicPath(id), topicFacts(id, topic, knowledge));
  for (const [id, question] of Object.entries(knowledge.questions)) {
    addPage(questionPath(id), questionFacts(id, question, knowledge), casesOf(id, question, knowledge));
  }
  return { sources: all.sources, facts: all.facts, pages };
}
