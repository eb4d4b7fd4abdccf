import type { IgnoredPart } from '../../lib/cases/answers.ts';
import { optionWord } from '../../lib/cases/words.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';
import { element } from '../element.ts';

const MOST_SHOWN = 5;

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Says which answers were left out as they change nothing here, and which parts of the address were not understood. */
export function notesView(
  facets: readonly Facet[],
  dropped: readonly { facet: string; option: string }[],
  ignored: readonly IgnoredPart[],
): Node[] {
  const sentences: string[] = [];
  if (dropped.length > 0) {
    const words = dropped.map(({ facet, option }) => `「${optionWord(facets, facet, option)}」`).join('、');
    sentences.push(`这些回答在你的情况下不影响结果，已经去掉：${words}。`);
  }
  if (ignored.length > 0) {
    const parts = ignored.slice(0, MOST_SHOWN).map(({ name, value }) => `「${short(`${name}=${value}`)}」`);
    const more = ignored.length > MOST_SHOWN ? `等 ${ignored.length} 处` : '';
    sentences.push(`网址里有看不懂的部分，已经忽略：${parts.join('、')}${more}。`);
  }
  if (sentences.length === 0) return [];
  return [
    element('div', { class: 'unknown', role: 'status' }, ...sentences.map((sentence) => element('p', {}, sentence))),
  ];
}
