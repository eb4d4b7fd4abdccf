import { dayInChina } from '../../lib/timeline/calendar-day.ts';
import { pageAddressOf } from '../browser/page-address.ts';
import { loadScript } from '../browser/script-element.ts';

/** The form that counts days: what counts is loaded when somebody turns to it or comes with something to count. */
class DayCounter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const day = this.querySelector<HTMLInputElement>('[data-day]');
    if (form === null || day === null) return;
    // Not while the page loads: the field is laid out anew when it gets a day. And once: a day taken out stays out.
    let turned = false;
    const turnTo = () => {
      if (!turned) day.value ||= dayInChina(Date.now());
      turned = true;
      this.#load(form);
    };
    // Safari gives no focus to a button that is pressed.
    for (const type of ['focusin', 'pointerdown']) form.addEventListener(type, turnTo);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Asked before the script was there: it looks for this when it comes.
      this.dataset.asked = '';
      this.#load(form);
    });
    const address = pageAddressOf(this);
    const look = () => address.query() && this.#load(form);
    address.watch(look);
    look();
  }

  #load(form: HTMLFormElement): void {
    loadScript(form.action.replace(/[^/]*$/, 'tools/days.js'), () => this.dataset.counts).catch(() => {
      const error = this.querySelector('.error');
      if (error !== null) error.textContent = '算日子的文件没有取到，请再点一次；下面的期限照常能看。';
    });
  }
}

customElements.define('day-counter', DayCounter);
