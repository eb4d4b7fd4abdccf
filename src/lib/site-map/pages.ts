import { letterPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import { type Knowledge, lettersInOrder, scenariosInOrder } from '../knowledge/knowledge.ts';
import { LISTED_PAGES, type Subject } from '../schemas/subject.ts';
import type { Topic } from '../schemas/topic.ts';

/** A page as lists of pages show it. */
export interface ListedPage {
  path: string;
  title: string;
  summary: string;
  updated: string;
  kind: 'list' | 'scenario' | 'topic' | 'question' | 'letter';
}

/**
 * General page → the collection it shows. The page exists only where that collection has entries; general pages that are not
 * named here always exist.
 */
const MADE_OF = {
  rules: ({ topics }) => topics,
  questions: ({ questions }) => questions,
  conflicts: ({ conflicts }) => conflicts,
  days: ({ events }) => events,
  materials: ({ materials }) => materials,
  letters: ({ letters }) => letters,
  glossary: ({ glossary }) => glossary,
  changes: ({ changes }) => changes,
} satisfies Partial<Record<keyof Subject['pages'], (knowledge: Knowledge) => object>>;

/** Returns whether a general page exists; `name` is its address without `.html`. */
export function hasPage(name: string, knowledge: Knowledge): boolean {
  return !Object.hasOwn(MADE_OF, name) || Object.keys(MADE_OF[name as keyof typeof MADE_OF](knowledge)).length > 0;
}

/** Returns the addresses of the general pages that do not exist because there is nothing to show, such as `/letters.html`. */
export function absentPages(knowledge: Knowledge): string[] {
  return Object.keys(MADE_OF)
    .filter((name) => !hasPage(name, knowledge))
    .map((name) => `/${name}.html`);
}

/** Returns the address of the rule whose page shows a figure; `undefined` where no rule does. */
export function figurePath(
  figure: NonNullable<Topic['figure']>,
  { topics }: Pick<Knowledge, 'topics'>,
): string | undefined {
  const id = Object.keys(topics).find((name) => topics[name]?.figure === figure);
  return id === undefined ? undefined : topicPath(id);
}

/**
 * Returns every page that lists, sitemap and `llms.txt` name: general pages first, then scenarios, rules, questions and
 * letters. `updated` is the day the page's content last changed; for general pages and letters that of the newest content.
 */
export function listPages(knowledge: Knowledge): ListedPage[] {
  const { subject, topics, questions, changes } = knowledge;
  const pages: ListedPage[] = [
    ...scenariosInOrder(knowledge).map((scenario) => ({
      path: scenarioPath(scenario, subject),
      title: `${scenario.code} ${scenario.title}`,
      summary: scenario.answer,
      updated: scenario.updated,
      kind: 'scenario' as const,
    })),
    ...Object.entries(topics)
      .toSorted(([, a], [, b]) => a.order - b.order)
      .map(([id, { title, answer, updated }]) => ({
        path: topicPath(id),
        title,
        summary: answer,
        updated,
        kind: 'topic' as const,
      })),
    ...Object.entries(questions).map(([id, { title, answer, updated }]) => ({
      path: questionPath(id),
      title,
      summary: answer,
      updated,
      kind: 'question' as const,
    })),
  ];
  const dates = [...pages.map(({ updated }) => updated), ...changes.map(({ date }) => date)].toSorted();
  const updated = dates.at(-1) ?? '';
  return [
    { path: '/index.html', title: '首页', summary: '从这里找到你的那一种办法。', updated, kind: 'list' },
    ...LISTED_PAGES.filter((name) => hasPage(name, knowledge)).map((name) => {
      const { title, summary } = subject.pages[name];
      return { path: `/${name}.html`, title, summary, updated, kind: 'list' as const };
    }),
    ...pages,
    ...lettersInOrder(knowledge).map(({ id, title, purpose }) => ({
      path: letterPath(id),
      title,
      summary: purpose,
      updated,
      kind: 'letter' as const,
    })),
  ];
}

/** Returns the address of a page's Markdown twin: `/rules/one.md`. */
export function twinPath(path: string): string {
  return path.replace(/\.html$/, '.md');
}
