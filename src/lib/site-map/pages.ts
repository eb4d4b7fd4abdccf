import { letterPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import { type Knowledge, lettersInOrder, scenariosInOrder } from '../knowledge/knowledge.ts';
import { LISTED_PAGES } from '../schemas/subject.ts';

/** A page of the site as lists of pages need it. */
export interface ListedPage {
  path: string;
  title: string;
  summary: string;
  updated: string;
  kind: 'list' | 'scenario' | 'topic' | 'question' | 'letter';
}

/** Lists every page that readers and machines should find, lists first, each with the day it last changed. */
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
    ...LISTED_PAGES.map((name) => {
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
