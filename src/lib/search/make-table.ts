import { letterPath, questionPath, topicPath } from '../addresses/routes.ts';
import { accountOf, onlyAccount } from '../cases/account.ts';
import { conditionsOf } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../schemas/question.ts';
import type { AccountKind, Subject } from '../schemas/subject.ts';
import type { Term } from '../schemas/term.ts';
import type { Topic } from '../schemas/topic.ts';
import { citedBy } from './cited.ts';
import { fold, isHan, parseVariants } from './fold.ts';
import type { ModelData, ModelNumbers } from './model.ts';
import { QUESTION_WORDS } from './question-words.ts';
import type { Help, ScriptTable, SearchSubject, SearchTable, Sense, TablePage, WordPair } from './table.ts';

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

/** What is known about Chinese characters; comes from libraries and is cut down to what the site's words need. */
export interface Script {
  /** Returns every other way to write these characters, as pairs. */
  variantsOf: (characters: ReadonlySet<string>) => string;
  /** Reads a word in pinyin, one syllable a character. */
  read: (word: string) => string[];
}

/** More pages than this, and of them more scenarios, would make the first answer wait; the full text knows the others. */
const MOST_PAGES = 160;
const MOST_SCENARIOS = 200;

/** So many scenarios tell how common a word is, and so many pages which characters the site writes. */
const MOST_WEIGHED = 300;
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
  { scenarios, subject, letters }: Knowledge,
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
  return {
    url,
    title: scenario.title,
    answer,
    code: scenario.code,
    ...inAccount(accountOf(when, subject)),
    when: conditionsOf(when),
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

/** Low for words of nearly every page, high for those of few. */
function weightOf(words: readonly string[], texts: readonly string[]): number {
  const having = texts.filter((text) => words.some((word) => text.includes(word))).length;
  return Math.round(100 * Math.log((texts.length + 1) / (having + 0.5))) / 100;
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

/** The characters of the model's grams that stand in no word of the glossary, doubled: a character alone is not spelled. */
function lettersOf(model: ModelData | undefined, senses: readonly Sense[]): string[] {
  const spelled = new Set(
    senses
      .flatMap(({ words }) => words)
      .filter((word) => word.length > 1)
      .join(''),
  );
  const chars = new Set(model?.grams ?? '');
  return [...chars].filter((char) => isHan(char) && !spelled.has(char)).map((char) => char + char);
}

/** Puts a syllable in front of all characters read so, and lists the words that are read differently. */
function spellingOf(words: Iterable<string>, read: Script['read']): Pick<ScriptTable, 'syllables' | 'readings'> {
  const counts = new Map<string, Map<string, number>>();
  const spelled = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2 || ![...word].every(isHan)) continue;
    const syllables = read(word);
    spelled.set(word, syllables);
    [...word].forEach((char, index) => {
      const syllable = syllables[index] ?? '';
      const known = counts.get(char) ?? new Map<string, number>();
      counts.set(char, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    });
  }
  const usual = new Map<string, string>();
  for (const [char, known] of counts) {
    const [first] = [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (first !== undefined && /^[a-z]+$/.test(first[0])) usual.set(char, first[0]);
  }
  // In whole sentences the words that ask are spelled out too.
  for (const word of QUESTION_WORDS) {
    const syllables = word.length < 2 ? [] : read(word);
    [...word].forEach((char, index) => {
      const syllable = syllables[index] ?? '';
      if (isHan(char) && !usual.has(char) && /^[a-z]+$/.test(syllable)) usual.set(char, syllable);
    });
  }
  const groups = new Map<string, string[]>();
  for (const [char, syllable] of [...usual].sort()) groups.set(syllable, [...(groups.get(syllable) ?? []), char]);
  const syllables = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => syllable + chars.join(''));
  const readings = [...spelled]
    .filter(([word, parts]) => [...word].some((char, index) => usual.get(char) !== parts[index]))
    .map(([word, parts]) => [word, parts.join(' ')]);
  return { syllables: syllables.join(' '), readings: Object.fromEntries(readings) };
}

/** Says where the model has something; nothing where it does not. */
function placeIn<Name extends string>(list: readonly string[], wanted: string, name: Name): { [key in Name]?: number } {
  const place = list.indexOf(wanted);
  return place === -1 ? {} : ({ [name]: place } as { [key in Name]?: number });
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
  const characters = new Set(
    [
      JSON.stringify(knowledge.glossary),
      model?.grams ?? '',
      ...ordered.slice(0, MOST_SPELLED).map(({ title, text }) => title + text),
    ].flatMap((text) => [...text].filter(isHan)),
  );
  const variants = script.variantsOf(characters);
  const known = parseVariants(variants);
  const plain = (text: string) => fold(text, known).text;
  const scenarioTexts = scenarios.slice(0, MOST_WEIGHED).map(({ title, text }) => plain(title + text));
  const position = new Map(shown.flatMap(({ code, url }, index) => [[code, index] as const, [url, index] as const]));
  const placesOf = ({ pages, see = [] }: Term) =>
    [
      ...see,
      ...(pages?.questions ?? []).map(questionPath),
      ...(pages?.topics ?? []).map(topicPath),
      ...(pages?.letters ?? []).map(letterPath),
    ].flatMap((name) => position.get(name.replace(/^\//, '')) ?? []);
  const articles = articlesByUrl(knowledge);
  const { pages: columns = [], senses: features = [], ...numbers } = model ?? {};

  const senseOf = (term: Term): Sense => {
    const words = [...new Set([term.term, ...(term.also ?? []), ...(term['searched-as'] ?? [])].map(plain))];
    const halves = (list: readonly string[]) => [...new Set(list.map(plain))];
    const pairs = term.pairs?.map(
      ({ first, second, 'unless-after': unlessAfter }): WordPair => ({
        first: halves(first),
        second: halves(second),
        ...(unlessAfter === undefined ? {} : { unlessAfter: halves(unlessAfter) }),
      }),
    );
    return {
      term: term.term,
      words,
      ...(pairs === undefined ? {} : { pairs }),
      ...(term.means === undefined ? {} : { means: term.means }),
      see: placesOf(term),
      ...(term.alone === undefined ? {} : { alone: term.alone }),
      ...(term.outside === undefined ? {} : { outside: term.outside }),
      ...placeIn(features, term.term, 'feature'),
      weight: weightOf(words, scenarioTexts),
    };
  };
  const senses = Object.entries(knowledge.glossary)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, term]) => senseOf(term));
  const words = [...senses.flatMap(({ words }) => words), ...lettersOf(model, senses)];
  const spelling = spellingOf(words, script.read);
  return {
    subject: subjectOf(knowledge.subject),
    script: { variants, ...spelling, cited: citedBy(knowledge, position) },
    senses,
    pages: shown.map((page) => ({
      ...pageOf(page, knowledge, articles),
      ...placeIn(columns, page.url, 'column'),
    })),
    help: helpOf(knowledge),
    ...(model === undefined ? {} : { model: numbers as ModelNumbers }),
  };
}
