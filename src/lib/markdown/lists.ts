import { questionPath } from '../addresses/routes.ts';
import { type Guide, routesOf } from '../cases/guide.ts';
import { optionWord } from '../cases/words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { listConflicts } from '../provenance/conflicts.ts';
import { EVENT_IDS, eventWords, laterEvents } from '../schemas/event.ts';
import { SUBJECT_LABELS, SUBJECTS } from '../schemas/question.ts';
import { type ListedPage, listPages } from '../site-map/pages.ts';
import { deadlinesFrom } from '../timeline/timeline.ts';
import { READINGS } from '../timeline/words.ts';
import { conflictLines, pageLines, periodLines, section, sourceLines } from './parts.ts';

const linked = (pages: readonly ListedPage[]) =>
  pages.map(({ path, title, summary }) => `- [${title}](${path})：${summary}`);

function glossaryLines({ glossary }: Knowledge): string[] {
  return Object.entries(glossary).flatMap(([id, { term, definition, also = [] }]) => [
    ...section(term, [`${definition}${also.length > 0 ? `也说：${also.join('、')}。` : ''}〔词条：${id}〕`]),
  ]);
}

function materialLines({ materials }: Knowledge): string[] {
  return Object.entries(materials).flatMap(([id, { name, definition, template }]) =>
    section(name, [`${definition}${template === undefined ? '' : `官方模板：${template.url}`}〔材料：${id}〕`]),
  );
}

function questionLines(pages: readonly ListedPage[], { questions }: Knowledge): string[] {
  return SUBJECTS.flatMap((subject) => {
    const paths = new Set(
      Object.keys(questions).flatMap((id) => (questions[id]?.subject === subject ? questionPath(id) : [])),
    );
    return section(SUBJECT_LABELS[subject], linked(pages.filter(({ path }) => paths.has(path))));
  });
}

function dayLines(knowledge: Knowledge): string[] {
  const ofEvent = EVENT_IDS.flatMap((event) => {
    const deadlines = deadlinesFrom(event, knowledge.deadlines);
    const lines = periodLines(
      deadlines.map(([deadline]) => ({ deadline })),
      knowledge,
    );
    const after = [...new Set(deadlines.flatMap(([, { next }]) => next ?? []))].map(
      (next) => `- 过了这一步，接着是：${eventWords(next).label}。`,
    );
    const later = laterEvents(event).map((id) => `- 没有写从这件事起有什么期限，后面能算的：${eventWords(id).label}。`);
    return section(eventWords(event).label, [...lines, ...after, ...later]);
  });
  const silent = Object.entries(knowledge.deadlines).filter(([, { event }]) => event === 'not-stated');
  const uses = silent.map(([deadline]) => ({ deadline }));
  return ['', READINGS, ...ofEvent, ...section('资料没有说从哪一天算起的', periodLines(uses, knowledge))];
}

function guideLines(guide: Guide, { facets, scenarios }: Knowledge): string[] {
  return routesOf(guide).map(({ answers, end }) => {
    const words = answers.map(({ facet, options }) =>
      options.map((option) => optionWord(facets, facet, option)).join('或'),
    );
    const codes = [...end.preludes, end.route].map((code) => `${code} ${scenarios[code]?.title}`);
    return `- ${words.join(' → ')} ⇒ ${codes.join('，再看 ')}`;
  });
}

/** A page that lists things, as Markdown. */
export function listMarkdown(page: ListedPage, guide: Guide, knowledge: Knowledge): string {
  const pages = listPages(knowledge);
  const of = (kind: ListedPage['kind']) => linked(pages.filter((other) => other.kind === kind));
  const bodies: Record<string, () => string[]> = {
    '/index.html': () => [
      ...section('情形', of('scenario')),
      ...section('规则', of('topic')),
      ...section('常见问题', of('question')),
    ],
    '/guide.html': () => ['', ...guideLines(guide, knowledge)],
    '/letters.html': () => ['', ...of('letter')],
    '/rules.html': () => ['', ...of('topic')],
    '/questions.html': () => questionLines(pages, knowledge),
    '/conflicts.html': () =>
      listConflicts(knowledge).flatMap((conflict) => [
        ...conflictLines([conflict], 2),
        ...section('影响到的页面', pageLines(conflict.touches, knowledge), 3),
      ]),
    '/days.html': () => dayLines(knowledge),
    '/materials.html': () => materialLines(knowledge),
    '/glossary.html': () => glossaryLines(knowledge),
    '/sources.html': () => ['', ...sourceLines(Object.keys(knowledge.sources), knowledge)],
    '/changes.html': () =>
      knowledge.changes.flatMap((change) => [
        ...section(`${change.date} ${change.title}`, [change.text, ...pageLines(change.pages ?? {}, knowledge)]),
      ]),
  };
  return [`# ${page.title}`, '', `> ${page.summary}`, ...(bodies[page.path]?.() ?? []), ''].join('\n');
}
