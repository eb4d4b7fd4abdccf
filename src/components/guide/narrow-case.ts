import { type Case, judge, type When } from '../../lib/cases/condition.ts';
import { openWords } from '../../lib/cases/words.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';

const conditionIn = (text: string | null): When | undefined => (text === null ? undefined : JSON.parse(text));

/** Takes away the facts that a case rules out, and shortens what the remaining conditions still leave open. */
export function narrowCase(root: ParentNode, facets: readonly Facet[], known: Case): void {
  for (const fact of root.querySelectorAll<HTMLElement>('[data-when], [data-unless]')) {
    const when = conditionIn(fact.getAttribute('data-when'));
    const unless = conditionIn(fact.getAttribute('data-unless'));
    if (judge(when, known) === 'no' || (unless !== undefined && judge(unless, known) === 'yes')) {
      fact.remove();
      continue;
    }
    const chip = [...fact.querySelectorAll('.condition')].find((found) => found.closest('[data-when]') === fact);
    const words = openWords(facets, when, known);
    if (chip !== undefined && words === '') chip.remove();
    else if (chip !== undefined) chip.textContent = words;
  }
  for (const list of root.querySelectorAll('ol, ul')) {
    const note = list.nextElementSibling?.hasAttribute('data-when-empty') ? list.nextElementSibling : null;
    if (list.childElementCount > 0) note?.remove();
    // A list that has nothing left goes; a section that held nothing else goes with it.
    else if (note === null && list.parentElement?.matches('section')) list.parentElement.remove();
    else list.remove();
  }
}
