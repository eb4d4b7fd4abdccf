import '../browser/older-engines.ts';
import { labelOf } from '../../lib/knowledge/named.ts';
import { dayInChina } from '../../lib/timeline/calendar-day.ts';
import { timelineText } from '../../lib/timeline/plain-text.ts';
import { remindersOf } from '../../lib/timeline/reminders.ts';
import { formatRequest, parseRequest } from '../../lib/timeline/request.ts';
import { type Beginning, type EventId, type Period, timelineOf } from '../../lib/timeline/timeline.ts';
import { element } from '../browser/element.ts';
import { pageAddressOf } from '../browser/page-address.ts';
import { copyText } from '../tools/copy-text.ts';
import { saveFile } from '../tools/save-file.ts';
import { tellOutcome } from '../tools/tell-outcome.ts';
import { calendarFile } from './calendar-file.ts';
import { CounterForm } from './counter-form.ts';
import type { DaysData } from './days-global.ts';
import { resultView } from './result-view.ts';

/** Counts for one form on the page. */
function countIn(counter: HTMLElement, data: DaysData): void {
  const formElement = counter.querySelector('form');
  const view = counter.querySelector<HTMLElement>('[data-view]');
  const form = formElement && CounterForm.of(formElement, data);
  if (!form || !view) return;
  counter.dataset.counts = 'true';
  const address = pageAddressOf(counter);
  const names = {
    codes: Object.keys(data.scenarios),
    accounts: data.subject.accounts.map(({ id }) => id),
    events: data.events.map(({ id }) => id),
  };
  const asked = () => parseRequest(address.query() ?? '', names);

  const fill = () => {
    const { event, account, code } = asked();
    form.choose({ event, account: account ?? (code && data.scenarios[code]) });
  };
  const clear = () => view.replaceChildren();
  const goOn = (event: EventId) => {
    clear();
    form.goOn(event);
  };
  const count = () => {
    const beginning = form.read();
    if (beginning === undefined) return clear();
    const { event, account } = beginning;
    const { code } = asked();
    const query = formatRequest({ event, ...(account && { account }), ...(code && { code }) });
    if (query !== address.query()) address.go(query, 'replace');
    const periods = timelineOf(beginning, data.deadlines, data.holidays, data.subject);
    const result = resultView(beginning, periods, {
      ...data,
      today: dayInChina(Date.now()),
      // In the one file they stand on the rule of all periods only.
      deadline: (id) =>
        counter.querySelector(`[data-event] [data-deadline="${id}"]`) ??
        document.querySelector(`[data-page^="rules/"] [data-deadline="${id}"]`),
      nothing: (id) => counter.querySelector(`[data-event="${id}"] [data-nothing]`),
      goOn,
    });
    view.replaceChildren(...result, ...(periods.length === 0 ? [] : actions(beginning, periods, data)));
    view.querySelector<HTMLElement>('[data-focus]')?.focus();
  };

  // What is shown no longer answers what is asked.
  formElement.addEventListener('change', clear);
  formElement.addEventListener('submit', count);
  address.watch(fill);
  fill();
  if (counter.dataset.asked !== undefined) count();
}

/** The buttons below a result. */
function actions(beginning: Beginning, periods: readonly Period[], data: DaysData): HTMLElement[] {
  const status = element('p', { role: 'status' });
  const text = timelineText(beginning, periods, data.deadlines, data);
  const reminders = remindersOf(beginning, periods, data.deadlines, data);
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
  for (const counter of document.querySelectorAll<HTMLElement>('day-counter')) countIn(counter, zhuxiaoDays);
}
