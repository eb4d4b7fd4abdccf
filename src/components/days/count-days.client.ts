import '../older-engines.ts';
import { EVENT_IDS, type EventId, eventWords } from '../../lib/knowledge/event.ts';
import { dayInChina, parseDay } from '../../lib/timeline/calendar-day.ts';
import { timelineText } from '../../lib/timeline/plain-text.ts';
import { remindersOf } from '../../lib/timeline/reminders.ts';
import { formatRequest, parseRequest } from '../../lib/timeline/request.ts';
import { type Account, type Beginning, type Row, timelineOf } from '../../lib/timeline/timeline.ts';
import { DAY_FAULT_WORDS } from '../../lib/timeline/words.ts';
import { element } from '../element.ts';
import { pageAddressOf } from '../page-address.ts';
import { copyText } from '../tools/copy-text.ts';
import { saveFile } from '../tools/save-file.ts';
import { calendarFile } from './calendar-file.ts';
import type { DaysData } from './days-global.ts';
import { resultView } from './result-view.ts';

/** The fields of the form. */
interface Fields {
  event: HTMLSelectElement;
  day: HTMLInputElement;
  accounts: HTMLInputElement[];
  error: HTMLElement;
  which: HTMLElement;
  view: HTMLElement;
}

function fieldsOf(counter: HTMLElement): Fields | undefined {
  const [event, day, error, which, view] = ['select', '[data-day]', '.error', 'select ~ .meta', '[data-view]'].map(
    (selector) => counter.querySelector<HTMLElement>(selector),
  );
  if (!event || !day || !error || !which || !view) return undefined;
  const accounts = [...counter.querySelectorAll<HTMLInputElement>('[name=account]')];
  return { event: event as HTMLSelectElement, day: day as HTMLInputElement, accounts, error, which, view };
}

/** Counts for one form on the page. */
function wire(counter: HTMLElement, data: DaysData): void {
  const fields = fieldsOf(counter);
  const form = counter.querySelector('form');
  if (fields === undefined || form === null) return;
  const address = pageAddressOf(counter);
  const asked = () => parseRequest(address.query() ?? '', Object.keys(data.scenarios));

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
  };

  /** Reads the form; says what is wrong with it where that is so. */
  const read = (): Beginning | undefined => {
    const event = EVENT_IDS.find((id) => id === fields.event.value);
    // A date field gives nothing at all for a day that does not exist.
    const typed = fields.day.validity.badInput ? { fault: 'no-such-day' as const } : parseDay(fields.day.value);
    const wrong = event === undefined ? fields.event : 'fault' in typed ? fields.day : undefined;
    for (const field of [fields.event, fields.day]) field.setAttribute('aria-invalid', String(field === wrong));
    fields.error.textContent =
      event === undefined ? '先选发生了什么。' : 'fault' in typed ? DAY_FAULT_WORDS[typed.fault] : '';
    wrong?.focus();
    if (event === undefined || 'fault' in typed) return undefined;
    const account = fields.accounts.find(({ checked }) => checked)?.value as Account | '' | undefined;
    return { event, day: typed.day, account: account || undefined };
  };

  const count = () => {
    const beginning = read();
    if (beginning === undefined) return fields.view.replaceChildren();
    const { event, account } = beginning;
    const { code } = asked();
    const query = formatRequest({ event, ...(account && { account }), ...(code && { code }) });
    if (query !== address.query()) address.go(query, 'replace');
    const rows = timelineOf(beginning, data.deadlines, data.holidays);
    const parts = {
      // In the one file they stand on the page of all periods only.
      deadline: (id: string) =>
        counter.querySelector(`[data-event] [data-deadline="${id}"]`) ??
        document.querySelector(`[data-page="rules/all-periods.html"] [data-deadline="${id}"]`),
      nothing: (id: EventId) => counter.querySelector(`[data-event="${id}"] [data-nothing]`),
    };
    const result = resultView(beginning, rows, data.deadlines, parts, dayInChina(Date.now()));
    fields.view.replaceChildren(...result, ...(rows.length === 0 ? [] : actions(beginning, rows, data)));
    fields.view.querySelector<HTMLElement>('[data-focus]')?.focus();
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
function actions(beginning: Beginning, rows: readonly Row[], { deadlines, sources }: DaysData): HTMLElement[] {
  const status = element('p', { role: 'status' });
  const text = timelineText(beginning, rows, deadlines, sources);
  const reminders = remindersOf(beginning, rows, deadlines, sources);
  const save = element('button', { class: 'button', type: 'button' }, '下载日历文件');
  save.addEventListener('click', () => {
    const name = `${eventWords(beginning.event).label.replace(/[，（）]/g, '-')}${beginning.day}.ics`;
    saveFile(name, new Blob([calendarFile(reminders, Date.now())], { type: 'text/calendar' }));
    status.textContent = '日历文件交给浏览器下载了。没有动静的话，用「复制文字」，或者换一个浏览器打开本页。';
  });
  const copy = element('button', { class: 'button', type: 'button' }, '复制文字');
  copy.addEventListener('click', () => copyText(text, status, '已经复制，可以粘贴到聊天或备忘录里。'));
  const note =
    '日历文件（.ics）手机和电脑的日历都能打开：要动手的前一天提醒，确认期每天一条；旧规定不放进去。微信里多半下载不了，请先用浏览器打开本页。';
  const buttons = element('p', { class: 'buttons' }, ...(reminders.length === 0 ? [copy] : [save, copy]));
  return [buttons, status, ...(reminders.length === 0 ? [] : [element('p', { class: 'meta text' }, note)])];
}

const { zhuxiaoDays } = window;
if (zhuxiaoDays !== undefined) {
  for (const counter of document.querySelectorAll<HTMLElement>('day-counter')) wire(counter, zhuxiaoDays);
}
