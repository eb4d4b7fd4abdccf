import { FIELDS, type Field, type FieldId, seenText } from '../../lib/letters/field.ts';
import { checkField, FAULTS } from '../../lib/letters/field-check.ts';
import type { FieldUse } from '../../lib/letters/letter.ts';
import type { CalendarDay } from '../../lib/timeline/calendar-day.ts';
import { element } from '../browser/element.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** One field of the form: its row, and the control in it. */
export interface FieldView {
  use: FieldUse;
  row: HTMLElement;
  control: Control;
}

const INPUT_TYPES: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', day: 'date', 'past-day': 'date' };

function controlFor(field: Field, attributes: Readonly<Record<string, string>>): Control {
  if (field.kind === 'long') return element('textarea', { ...attributes, rows: '3' });
  const code = field.kind === 'original-id' || field.kind === 'credit-code' || field.kind === 'identity-number';
  return element('input', {
    ...attributes,
    type: INPUT_TYPES[field.kind] ?? 'text',
    ...(code ? { autocapitalize: 'off', spellcheck: 'false' } : {}),
  });
}

/** Says what seems wrong with a field; while it is being typed, only takes back what was said. */
function check(field: Field, control: Control, words: HTMLElement, today: CalendarDay, typing: boolean): void {
  const fault = checkField(field.kind, control.value, today);
  if (typing && fault !== undefined) return;
  words.textContent = fault === undefined ? '' : `${FAULTS[fault]}确实是这样，就不用改。`;
}

/** Makes a field with its label, its hint and the place for what seems wrong with it. */
export function fieldView(use: FieldUse, prefix: string, today: CalendarDay): FieldView {
  const field: Field = FIELDS[use.id];
  const id = `${prefix}-${use.id}`;
  const hint = field.hint === undefined ? [] : [element('p', { class: 'meta', id: `${id}-hint` }, field.hint)];
  const words = element('p', { class: 'error', id: `${id}-check`, role: 'status' });
  const control = controlFor(field, {
    id,
    autocomplete: field.autocomplete ?? 'off',
    'aria-describedby': [...hint.map((one) => one.id), words.id].join(' '),
  });
  const freedom = use.optional === 'one-of' ? '几样里填一样就行' : '可以不填';
  const optional = use.optional ? [element('span', { class: 'meta' }, freedom)] : [];
  control.addEventListener('input', () => check(field, control, words, today, true));
  control.addEventListener('change', () => {
    const { text, unseen } = seenText(control.value);
    if (unseen > 0) control.value = text;
    check(field, control, words, today, false);
    if (unseen === 0) return;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    words.prepend(`去掉了 ${unseen} 个看不见的字符。`);
  });
  const row = element('div', { class: 'field' }, element('label', { for: id }, field.label), ...optional, ...hint);
  row.append(control, words);
  return { use, row, control };
}

/** Reads what stands in the fields. */
export function typedIn(views: readonly FieldView[]): Partial<Record<FieldId, string>> {
  return Object.fromEntries(views.map(({ use, control }) => [use.id, control.value]));
}
