import { element } from '../browser/element.ts';
import { copyText } from '../tools/copy-text.ts';

/** A form that opens on a phone only, or in a browser only: its address can be copied, for sending it there. */
class PhoneForm extends HTMLElement {
  connectedCallback(): void {
    const status = element('p', { class: 'said', role: 'status' });
    this.append(status);
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('[data-tool]');
      const address = this.querySelector('a')?.href;
      if (button !== null && address !== undefined) copyText(address, status, '网址已复制。');
    });
  }
}

customElements.define('phone-form', PhoneForm);
