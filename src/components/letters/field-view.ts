import { seenText } from '../../lib/letters/field.ts';
import { faultWords } from '../../lib/letters/field-check.ts';
import type { NameUse } from '../../lib/letters/template.ts';
import type { LetterField } from '../../lib/schemas/letter-field.ts';
import type { CalendarDay } from '../../lib/timeline/calendar-day.ts';
import { element } from '../browser/element.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** One field of the form: its row, and the control in it. */
export interface FieldView {
  id: string;
  row: HTMLElement;
  label: string;
  /** Says whether the letter can do without it. */
  free: (optional: NameUse['optional']) => void;
  /** Whether the letter cannot do without it. */
  needed: () => boolean;
  control: Control;
}

const INPUT_TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', day: 'date', 'past-day': 'date' };

function controlFor(field: LetterField, attributes: Readonly<Record<string, string>>): Control {
  if (field.kind === 'long') return element('textarea', { ...attributes, rows: '3' });
  const code = field.kind === 'code' || field.kind === 'credit-code' || field.kind === 'identity-number';
  return element('input', {
    ...attributes,
    type: INPUT_TYPES[field.kind] ?? 'text',
    ...(code ? { autocapitalize: 'off', spellcheck: 'false' } : {}),
  });
}

/** Says what seems wrong with a field; while it is being typed, only takes back what was said. */
function check(field: LetterField, control: Control, words: HTMLElement, today: CalendarDay, typing: boolean): void {
  const fault = faultWords(field, control.value, today);
  if (typing && fault !== undefined) return;
  words.textContent = fault === undefined ? '' : `${fault}确实是这样，就不用改。`;
}

/** Makes a field with its label, its hint and the place for what seems wrong with it. */
export function fieldView(field: LetterField, prefix: string, today: CalendarDay): FieldView {
  const id = `${prefix}-${field.id}`;
  const hint = field.hint === undefined ? [] : [element('p', { class: 'meta', id: `${id}-hint` }, field.hint)];
  const words = element('p', { class: 'error', id: `${id}-check`, role: 'status' });
  const control = controlFor(field, {
    id,
    autocomplete: field.autocomplete ?? 'off',
    'aria-describedby': [...hint.map((one) => one.id), words.id].join(' '),
  });
  const freedom = element('span', { class: 'meta' });
  const free = (optional: NameUse['optional']) => {
    freedom.textContent = optional === 'one-of' ? '几样里填一样就行' : '可以不填';
    freedom.hidden = optional === undefined;
  };
  control.addEventListener('input', () => check(field, control, words, today, true));
  control.addEventListener('change', () => {
    const { text, unseen } = seenText(control.value);
    if (unseen > 0) control.value = text;
    check(field, control, words, today, false);
    if (unseen === 0) return;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    words.prepend(`去掉了 ${unseen} 个看不见的字符。`);
  });
  const row = element('div', { class: 'field' }, element('label', { for: id }, field.label), freedom, ...hint);
  row.append(control, words);
  return { id: field.id, label: field.label, row, free, needed: () => freedom.hidden === true, control };
}

/** Reads what stands in the fields. */
export function typedIn(views: readonly FieldView[]): Partial<Record<string, string>> {
  return Object.fromEntries(views.map(({ id, control }) => [id, control.value]));
}
