import '../browser/older-engines.ts';
import { labelOf } from '../../lib/knowledge/named.ts';
import { dayInChina, parseDay } from '../../lib/timeline/calendar-day.ts';
import { timelineText } from '../../lib/timeline/plain-text.ts';
import { remindersOf } from '../../lib/timeline/reminders.ts';
import { formatRequest, parseRequest } from '../../lib/timeline/request.ts';
import { type Beginning, differsByAccount, type EventId, type Row, timelineOf } from '../../lib/timeline/timeline.ts';
import { DAY_FAULT_WORDS } from '../../lib/timeline/words.ts';
import { element } from '../browser/element.ts';
import { pageAddressOf } from '../browser/page-address.ts';
import { copyText } from '../tools/copy-text.ts';
import { saveFile } from '../tools/save-file.ts';
import { tellOutcome } from '../tools/tell-outcome.ts';
import { calendarFile } from './calendar-file.ts';
import type { DaysData } from './days-global.ts';
import { resultView } from './result-view.ts';

/** The fields of the form. */
interface Fields {
  event: HTMLSelectElement;
  day: HTMLInputElement;
  kinds: HTMLFieldSetElement;
  accounts: HTMLInputElement[];
  error: HTMLElement;
  which: HTMLElement;
  view: HTMLElement;
}

function fieldsOf(counter: HTMLElement): Fields | undefined {
  const find = <T extends HTMLElement>(selector: string) => counter.querySelector<T>(selector);
  const [event, day] = [find<HTMLSelectElement>('select'), find<HTMLInputElement>('[data-day]')];
  const kinds = find<HTMLFieldSetElement>('fieldset');
  const [error, which, view] = [find('.error'), find('select ~ .meta'), find('[data-view]')];
  if (!event || !day || !kinds || !error || !which || !view) return undefined;
  const accounts = [...kinds.querySelectorAll('input')];
  return { event, day, kinds, accounts, error, which, view };
}

/** Counts for one form on the page. */
function wire(counter: HTMLElement, data: DaysData): void {
  const fields = fieldsOf(counter);
  const form = counter.querySelector('form');
  if (fields === undefined || form === null) return;
  counter.dataset.counts = 'true';
  const address = pageAddressOf(counter);
  const names = {
    codes: Object.keys(data.scenarios),
    accounts: data.subject.accounts.map(({ id }) => id),
    events: data.events.map(({ id }) => id),
  };
  const asked = () => parseRequest(address.query() ?? '', names);

  /** Puts into the form what the address asks for. */
  const fill = () => {
    const { event, account, code } = asked();
    const kind = account ?? (code && data.scenarios[code]);
    if (event) fields.event.value = event;
    for (const choice of fields.accounts) if (kind) choice.checked = choice.value === kind;
    explain();
  };
  const explain = () => {
    fields.which.textContent = fields.event.selectedOptions[0]?.dataset.which ?? '';
    fields.kinds.hidden = !asksKind(eventOf(fields));
  };
  const eventOf = ({ event }: Fields) => names.events.find((id) => id === event.value);
  const asksKind = (event: EventId | undefined) => event !== undefined && differsByAccount(event, data.deadlines);

  /** Reads the form; says what is wrong with it where that is so. */
  const read = (): Beginning | undefined => {
    const event = eventOf(fields);
    const kind = fields.accounts.find(({ checked }) => checked);
    const open = asksKind(event) && kind === undefined;
    // A date field gives nothing at all for a day that does not exist.
    const typed = fields.day.validity.badInput
      ? { fault: 'no-such-day' as const }
      : parseDay(fields.day.value, fields.day);
    const wrong =
      event === undefined ? fields.event : open ? fields.accounts[0] : 'fault' in typed ? fields.day : undefined;
    for (const field of [fields.event, fields.day]) field.setAttribute('aria-invalid', String(field === wrong));
    if (event === undefined) fields.error.textContent = '先选发生了什么。';
    else if (open) fields.error.textContent = '先选是哪一种账号：这件事以后，各种账号的天数不一样。';
    else fields.error.textContent = 'fault' in typed ? DAY_FAULT_WORDS[typed.fault] : '';
    wrong?.focus();
    if (event === undefined || open || 'fault' in typed) return undefined;
    return { event, day: typed.day, account: kind?.value || undefined };
  };

  const count = () => {
    const beginning = read();
    if (beginning === undefined) return fields.view.replaceChildren();
    const { event, account } = beginning;
    const { code } = asked();
    const query = formatRequest({ event, ...(account && { account }), ...(code && { code }) });
    if (query !== address.query()) address.go(query, 'replace');
    const rows = timelineOf(beginning, data.deadlines, data.holidays, data.subject);
    const result = resultView(beginning, rows, {
      ...data,
      today: dayInChina(Date.now()),
      // In the one file they stand on the rule of all periods only.
      deadline: (id) =>
        counter.querySelector(`[data-event] [data-deadline="${id}"]`) ??
        document.querySelector(`[data-page^="rules/"] [data-deadline="${id}"]`),
      nothing: (id) => counter.querySelector(`[data-event="${id}"] [data-nothing]`),
      goOn,
    });
    fields.view.replaceChildren(...result, ...(rows.length === 0 ? [] : actions(beginning, rows, data)));
    fields.view.querySelector<HTMLElement>('[data-focus]')?.focus();
  };

  const goOn = (event: EventId) => {
    fields.event.value = event;
    fields.view.replaceChildren();
    explain();
    fields.day.focus();
  };

  fields.event.addEventListener('change', explain);
  // What is shown no longer answers what is asked.
  form.addEventListener('change', () => fields.view.replaceChildren());
  form.addEventListener('submit', count);
  address.watch(fill);
  fill();
  if (counter.dataset.asked !== undefined) count();
}

/** The buttons below a result. */
function actions(beginning: Beginning, rows: readonly Row[], data: DaysData): HTMLElement[] {
  const status = element('p', { role: 'status' });
  const text = timelineText(beginning, rows, data.deadlines, data);
  const reminders = remindersOf(beginning, rows, data.deadlines, data);
  const save = element('button', { class: 'button', type: 'button' }, '下载日历文件');
  save.addEventListener('click', () => {
    const name = `${labelOf(data.events, beginning.event).replace(/[，（）]/g, '-')}${beginning.day}.ics`;
    saveFile(name, new Blob([calendarFile(reminders, Date.now(), data.subject)], { type: 'text/calendar' }));
    tellOutcome(status, 'download', ['复制文字']);
  });
  const copy = element('button', { class: 'button', type: 'button' }, '复制文字');
  copy.addEventListener('click', () => copyText(text, status, '已经复制，可以粘贴到聊天或备忘录里。'));
  const note = '日历文件（.ics）手机和电脑的日历都能打开：要动手的前一天提醒，每天都要办的每天一条；旧规定不放进去。';
  const buttons = element('p', { class: 'buttons' }, ...(reminders.length === 0 ? [copy] : [save, copy]));
  return [buttons, status, ...(reminders.length === 0 ? [] : [element('p', { class: 'meta text' }, note)])];
}

const { zhuxiaoDays } = window;
if (zhuxiaoDays !== undefined) {
  for (const counter of document.querySelectorAll<HTMLElement>('day-counter')) wire(counter, zhuxiaoDays);
}
