import { letterPath, questionPath, topicPath } from '../addresses/routes.ts';
import { accountOf, onlyAccount } from '../cases/account.ts';
import { openFacets } from '../cases/case-switch.ts';
import { conditionsOf } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../schemas/question.ts';
import type { AccountKind, Subject } from '../schemas/subject.ts';
import type { Topic } from '../schemas/topic.ts';
import { citedBy } from './cited.ts';
import { isHan, parseVariants } from './fold.ts';
import type { ModelData, ModelNumbers } from './model.ts';
import { makeSenses, placeIn } from './senses.ts';
import { lettersOf, type Script, spellingOf } from './spelling.ts';
import type { Help, ScriptTable, SearchSubject, SearchTable, TablePage } from './table.ts';

/** A page of the finished site. */
export interface SitePage {
  url: string;
  title: string;
  description: string;
  /** The scenario it shows, if it shows one. */
  code?: string;
  /** Everything it says. */
  text: string;
}

/** More pages than this, and of them more scenarios, would make the first answer wait; the full text knows the others. */
const MOST_PAGES = 160;
const MOST_SCENARIOS = 200;

/** So many pages tell which characters the site writes. */
const MOST_SPELLED = 2000;

/** The rules and questions by their addresses, as pages name them. */
function articlesByUrl({ topics, questions }: Knowledge): Map<string, Topic | Question> {
  return new Map<string, Topic | Question>([
    ...Object.entries(topics).map(([id, topic]) => [topicPath(id).slice(1), topic] as const),
    ...Object.entries(questions).map(([id, question]) => [questionPath(id).slice(1), question] as const),
  ]);
}

function inAccount(account: AccountKind | undefined): Pick<TablePage, 'account'> {
  return account === undefined ? {} : { account: account.id };
}

function pageOf(
  { url, title, description, code }: SitePage,
  { facets, scenarios, subject, letters }: Knowledge,
  articles: ReadonlyMap<string, Topic | Question>,
): TablePage {
  const scenario = code === undefined ? undefined : scenarios[code];
  if (scenario === undefined) {
    const article = articles.get(url);
    const own = article ?? Object.keys(letters).find((id) => letterPath(id).slice(1) === url);
    const answer = article?.answer ?? description;
    return {
      url,
      title,
      answer,
      ...inAccount(own === undefined ? undefined : onlyAccount(subject, ({ label }) => title.includes(label))),
    };
  }
  const { when, variants = [], answer, part, ordinary } = scenario;
  const asks = openFacets(scenario, facets).map(({ id }) => id);
  return {
    url,
    title: scenario.title,
    answer,
    code: scenario.code,
    ...inAccount(accountOf(when, subject)),
    when: conditionsOf(when),
    ...(asks.length === 0 ? {} : { asks }),
    ...(variants.length === 0 ? {} : { branches: variants.flatMap((variant) => conditionsOf(variant.when)) }),
    ...(part === 'uncovered' ? { uncovered: true as const } : {}),
    ...(ordinary === undefined ? {} : { ordinary }),
  };
}

/** Scenarios in reading order, then the other pages by address. */
function orderOf(pages: readonly SitePage[]): SitePage[] {
  const key = ({ code, url }: SitePage) => {
    if (code === undefined) return `2 ${url}`;
    const [kind, number] = code.split('-');
    return number === undefined ? `1 ${code}` : `0 ${kind} ${number.padStart(4, '0')}`;
  };
  return [...pages].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Chooses the pages of the table: scenarios, those first that words of the glossary are about, then others. */
function choosePages(ordered: readonly SitePage[], { glossary }: Knowledge): SitePage[] {
  const named = new Set(Object.values(glossary).flatMap(({ see = [] }) => see));
  const codes = ordered.flatMap(({ code }) => code ?? []);
  const chosen = new Set([...codes.filter((code) => named.has(code)), ...codes].slice(0, MOST_SCENARIOS));
  const fitting = ordered.filter(({ code }) => code === undefined || chosen.has(code));
  return fitting.slice(0, Math.max(MOST_PAGES, chosen.size));
}

function helpOf({ channels, subject }: Knowledge): Help[] {
  return subject.accounts.flatMap(({ help, options }) => {
    const channel = help === undefined ? undefined : channels[help];
    return channel?.kind === 'help-page' ? [{ name: channel.name, url: channel.url, options }] : [];
  });
}

function subjectOf({ authority, scope, facet, accounts, series = [] }: Subject): SearchSubject {
  return { authority, scope, facet, accounts: accounts.map(({ id, label }) => ({ id, label })), series };
}

/** Returns the Chinese characters that the site writes. */
function charactersOf({ glossary }: Knowledge, pages: readonly SitePage[], grams: string): Set<string> {
  const written = pages.slice(0, MOST_SPELLED).map(({ title, text }) => title + text);
  return new Set([JSON.stringify(glossary), grams, ...written].flatMap((text) => [...text].filter(isHan)));
}

/** Makes the table of words and pages from the knowledge base, the finished pages and the trained model. */
export function makeTable(
  knowledge: Knowledge,
  site: readonly SitePage[],
  script: Script,
  model?: ModelData,
): SearchTable & { script: ScriptTable } {
  const ordered = orderOf(site);
  const scenarios = ordered.filter(({ code }) => code !== undefined);
  const shown = choosePages(ordered, knowledge);
  const places = new Map(shown.flatMap(({ code, url }, index) => [[code, index] as const, [url, index] as const]));
  const variants = script.variantsOf(charactersOf(knowledge, ordered, model?.grams ?? ''));
  const { pages: columns = [], senses: features = [], ...numbers } = model ?? {};
  const senses = makeSenses(knowledge.glossary, { variants: parseVariants(variants), places, scenarios, features });
  const words = [...senses.flatMap((sense) => sense.words), ...lettersOf(model, senses)];
  const articles = articlesByUrl(knowledge);
  return {
    subject: subjectOf(knowledge.subject),
    script: { variants, ...spellingOf(words, script.read), cited: citedBy(knowledge, places) },
    senses,
    pages: shown.map((page) => ({
      ...pageOf(page, knowledge, articles),
      ...placeIn(columns, page.url, 'column'),
    })),
    help: helpOf(knowledge),
    ...(model === undefined ? {} : { model: numbers as ModelNumbers }),
  };
}
