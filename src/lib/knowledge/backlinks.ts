import type { Pages } from '../schemas/related.ts';
import type { Knowledge } from './knowledge.ts';

/** Returns the rules and questions that a page names, and those that name it, each once. */
export function linkedPages(
  knowledge: Pick<Knowledge, 'topics' | 'questions'>,
  collection: keyof Pages,
  id: string,
  own: Pages = {},
): Record<keyof Pages, string[]> {
  const naming = (pages: Record<string, { related?: Pages | undefined }>) =>
    Object.keys(pages).filter((other) => pages[other]?.related?.[collection]?.includes(id));
  const unite = (kind: keyof Pages, others: readonly string[]) =>
    [...new Set([...(own[kind] ?? []), ...others])].filter((other) => collection !== kind || other !== id);
  return {
    scenarios: unite('scenarios', []),
    topics: unite('topics', naming(knowledge.topics)),
    questions: unite('questions', naming(knowledge.questions)),
  };
}
