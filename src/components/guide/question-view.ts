import { UNSURE } from '../../lib/cases/answers.ts';
import type { GuideState } from '../../lib/cases/replay.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';
import { element } from '../element.ts';

function choice(facet: Facet, id: string, label: string, help: string | undefined): HTMLElement {
  const input = element('input', { type: 'radio', name: facet.id, value: id, id: `option-${id}` });
  const text = element('span', {}, label);
  if (help !== undefined) text.append(element('span', { class: 'meta' }, help));
  return element('label', { class: 'choice' }, input, text);
}

/** Shows one question; nothing advances by itself, and an empty answer is said at the question. */
export function questionView(facet: Facet, state: GuideState, onAnswer: (option: string) => void): HTMLElement {
  const legend = element('legend', {}, element('h2', { tabindex: '-1', 'data-focus': '' }, facet.question));
  const error = element('p', { class: 'error', id: 'guide-error', role: 'alert' });
  const choices = facet.options.map(({ id, label, help }) => choice(facet, id, label, help));
  if (facet.unsure) choices.push(choice(facet, UNSURE, '不确定', '先跳过，后面会告诉你该弄清什么。'));
  const fieldset = element('fieldset', { 'aria-describedby': 'guide-error' }, legend);
  if (facet.help !== undefined) fieldset.append(element('p', { class: 'meta' }, facet.help));
  fieldset.append(error, ...choices);
  const form = element('form', { class: 'question block' }, fieldset);
  const progress = `还可能是 ${state.routes.length} 种情形，最多还有 ${state.left} 问。`;
  form.append(
    element('button', { class: 'button', type: 'submit' }, '继续'),
    element('details', {}, element('summary', {}, '为什么问这个'), element('p', {}, facet.why)),
    element('p', { class: 'meta', role: 'status' }, progress),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector<HTMLInputElement>('input:checked');
    if (chosen !== null) onAnswer(chosen.value);
    else {
      error.textContent = '请先选一项，再点「继续」。';
      form.querySelector('input')?.focus();
    }
  });
  return form;
}
