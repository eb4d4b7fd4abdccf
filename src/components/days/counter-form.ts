import { parseDay } from '../../lib/timeline/calendar-day.ts';
import { type Account, type Beginning, differsByAccount, type EventId } from '../../lib/timeline/timeline.ts';
import { DAY_FAULT_WORDS } from '../../lib/timeline/words.ts';
import type { DaysData } from './days-global.ts';

/** What the form needs to know of the content. */
type Needs = Pick<DaysData, 'events' | 'deadlines'>;

/** The parts of the form that its script touches. */
interface Fields {
  event: HTMLSelectElement;
  day: HTMLInputElement;
  kinds: HTMLFieldSetElement;
  accounts: HTMLInputElement[];
  error: HTMLElement;
  which: HTMLElement;
}

function fieldsOf(form: HTMLFormElement): Fields | undefined {
  const find = <T extends HTMLElement>(selector: string) => form.querySelector<T>(selector);
  const [event, day] = [find<HTMLSelectElement>('select'), find<HTMLInputElement>('[data-day]')];
  const kinds = find<HTMLFieldSetElement>('fieldset');
  const [error, which] = [find('.error'), find('select ~ .meta')];
  if (!event || !day || !kinds || !error || !which) return undefined;
  return { event, day, kinds, accounts: [...kinds.querySelectorAll('input')], error, which };
}

/** The form in which a reader says what happened, on which day, and to which kind of account. */
export class CounterForm {
  private readonly fields: Fields;
  private readonly needs: Needs;

  private constructor(fields: Fields, needs: Needs) {
    this.fields = fields;
    this.needs = needs;
    fields.event.addEventListener('change', () => this.explain());
  }

  /** Returns the form of an element of the page; `undefined` where a part of it is missing. */
  static of(form: HTMLFormElement, needs: Needs): CounterForm | undefined {
    const fields = fieldsOf(form);
    return fields && new CounterForm(fields, needs);
  }

  /** Chooses an event, a kind of account, or both; what is not named stays as it is. */
  choose({ event, account }: { event?: EventId | undefined; account?: Account | undefined }): void {
    if (event) this.fields.event.value = event;
    for (const choice of this.fields.accounts) if (account) choice.checked = choice.value === account;
    this.explain();
  }

  /** Chooses an event whose day is the next thing to type. */
  goOn(event: EventId): void {
    this.choose({ event });
    this.fields.day.focus();
  }

  /** Returns what to count from; where something is missing or wrong, says so, goes there and returns `undefined`. */
  read(): Beginning | undefined {
    const { event: select, day, accounts } = this.fields;
    const event = this.event();
    const account = accounts.find(({ checked }) => checked)?.value;
    // A date field gives nothing at all for a day that does not exist.
    const typed = day.validity.badInput ? { fault: 'no-such-day' as const } : parseDay(day.value, day);
    if (event === undefined) return this.refuse(select, '先选发生了什么。');
    if (this.asksKind() && account === undefined)
      return this.refuse(accounts[0], '先选是哪一种账号：这件事以后，各种账号的天数不一样。');
    if ('fault' in typed) return this.refuse(day, DAY_FAULT_WORDS[typed.fault]);
    this.refuse(undefined, '');
    return { event, day: typed.day, account: account || undefined };
  }

  private event(): EventId | undefined {
    return this.needs.events.find(({ id }) => id === this.fields.event.value)?.id;
  }

  private asksKind(): boolean {
    const event = this.event();
    return event !== undefined && differsByAccount(event, this.needs.deadlines);
  }

  /** Says what the event chosen means, and asks for the kind of account only where that matters. */
  private explain(): void {
    this.fields.which.textContent = this.fields.event.selectedOptions[0]?.dataset.which ?? '';
    this.fields.kinds.hidden = !this.asksKind();
  }

  /** Marks one field as wrong, and no other; without one, none. */
  private refuse(wrong: HTMLElement | undefined, words: string): undefined {
    for (const field of [this.fields.event, this.fields.day])
      field.setAttribute('aria-invalid', String(field === wrong));
    this.fields.error.textContent = words;
    wrong?.focus();
  }
}
