import { withQuery } from '../../lib/editions/spot.ts';
import { element } from '../browser/element.ts';
import { pageAddressOf } from '../browser/page-address.ts';

/** On a page of entries, leads back to the scenario that a reader came from, with the case chosen there. */
class WayBack extends HTMLElement {
  connectedCallback(): void {
    const address = pageAddressOf(this);
    const show = () => this.show(address.query() ?? '');
    address.watch(show);
    show();
  }

  private show(query: string): void {
    for (const old of this.querySelectorAll('[data-back]')) old.remove();
    const { code, ...given } = Object.fromEntries(new URLSearchParams(query));
    if (code === undefined) return;
    const answers = String(new URLSearchParams(given));
    for (const link of this.querySelectorAll(`a[data-code="${CSS.escape(code)}"]`)) {
      const href = withQuery(link.getAttribute('href') ?? '', answers && `?${answers}`);
      const back = element('a', { href, 'data-code': code }, link.textContent ?? '');
      link.closest('.block')?.prepend(element('p', { 'data-back': '' }, '回到', back));
    }
  }
}

if (!customElements.get('way-back')) customElements.define('way-back', WayBack);
