import { letterPath, questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import { compareCodes, type Knowledge } from '../knowledge/knowledge.ts';
import { LETTER_LIST } from '../letters/letter.ts';

/** A page of the site as lists of pages need it. */
export interface ListedPage {
  path: string;
  title: string;
  summary: string;
  updated: string;
  kind: 'list' | 'scenario' | 'topic' | 'question' | 'letter';
}

/** The pages that list other things: address, title, what is there. */
const LISTS = [
  ['/index.html', '首页', '从这里找到你的那一种办法。'],
  ['/guide.html', '引导问答', '回答几个问题，走到你的情形。'],
  ['/rules.html', '规则', '不管哪种情形都会碰到的规则。'],
  ['/questions.html', '常见问题', '人们常问的问题，资料怎么答。'],
  ['/conflicts.html', '资料说法不一的地方', '各方怎么说，本站照哪个写，为什么。'],
  ['/days.html', '算日子', '每一件事以后有哪些期限，第一天和最后一天是哪天。'],
  ['/materials.html', '材料', '每一种材料是什么，哪些情形要它。'],
  ['/letters.html', '写申请', '注销申请书、申请函、情况说明书和释放昵称的邮件，填好就能用。'],
  ['/glossary.html', '词语', '会遇到的词是什么意思。'],
  ['/sources.html', '出处', '每一条事实来自哪里。'],
  ['/changes.html', '改动记录', '内容改过什么。'],
] as const;

/** Lists every page that readers and machines should find, lists first, each with the day it last changed. */
export function listPages({ scenarios, topics, questions, changes }: Knowledge): ListedPage[] {
  const pages: ListedPage[] = [
    ...Object.values(scenarios)
      .toSorted((a, b) => compareCodes(a.code, b.code))
      .map((scenario) => ({
        path: scenarioPath(scenario),
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
    ...LISTS.map(([path, title, summary]) => ({ path, title, summary, updated, kind: 'list' as const })),
    ...pages,
    ...LETTER_LIST.map(({ id, title, purpose }) => ({
      path: letterPath(id),
      title,
      summary: purpose,
      updated,
      kind: 'letter' as const,
    })),
  ];
}

/** Returns the address of a page's Markdown twin: `/mini-program/individual-business.md`. */
export function twinPath(path: string): string {
  return path.replace(/\.html$/, '.md');
}
