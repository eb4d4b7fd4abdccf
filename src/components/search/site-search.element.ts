import { pageAddressOf } from '../browser/page-address.ts';
import { scriptElement } from '../browser/script-element.ts';
import type {} from './search-global.ts';

/**
 * The search box: loads the search itself when somebody goes to it. `/` and Ctrl or ⌘ with K lead there.
 * Every page carries this: names with `#`, or a field with a value, would cost it helpers for the oldest engines.
 */
class SiteSearch extends HTMLElement {
  declare private tries?: number;

  connectedCallback(): void {
    // A finger touches some time before it has the focus.
    for (const type of ['pointerdown', 'focusin']) this.addEventListener(type, () => this.load());
    document.addEventListener('keydown', (event) => this.shortcut(event));
    // This runs before the browser has read the rest of the page.
    addEventListener('DOMContentLoaded', () => this.asked());
  }

  /** The page of results was opened, with a query or to look for something now. */
  private asked(): void {
    const page = document.querySelector('[data-search-page]');
    if (page === null) return;
    const address = pageAddressOf(page);
    const look = () => address.query() !== undefined && this.load();
    address.watch(look);
    look();
  }

  /** Fetches the search; again under another address, as what came broken may be kept under its own. */
  private load(again = 0): void {
    const form = this.querySelector('form');
    if ((this.tries !== undefined && again === 0) || form === null) return;
    this.tries = again;
    for (const name of ['client', 'words']) {
      const script = scriptElement(
        form.action.replace(/[^/]*$/, `search/${name}.js`) + (again > 0 ? `?try=${again}` : ''),
      );
      script.addEventListener('error', () => this.fail());
      // What came cut off, or is a login page, runs into an error of its own.
      if (name === 'words') script.addEventListener('load', () => window.zhuxiaoSearch?.connected || this.fail());
      // In this order, however they arrive.
      script.async = false;
      document.head.append(script);
    }
  }

  /** A file of the search is missing or broken, or the network is gone. */
  private fail(): void {
    if (this.querySelector('.error') !== null) return;
    const words = document.createElement('p');
    words.className = 'error';
    words.setAttribute('role', 'status');
    words.textContent = '搜索的文件没有取到，这次搜不了；目录和引导问答照常能用。';
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    words.style.marginTop = '0.5rem';
    again.textContent = '再试一次';
    again.onclick = () => {
      words.remove();
      this.load((this.tries ?? 0) + 1);
    };
    words.append(again);
    this.append(words);
  }

  private shortcut(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    // No key by itself: who speaks to a machine presses such keys without meaning to (WCAG 2.1.4).
    if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'k') return;
    event.preventDefault();
    const input = this.querySelector('input');
    // On a narrow screen the box is folded away.
    this.parentElement?.classList.add('open');
    input?.focus();
    input?.select();
  }
}

customElements.define('site-search', SiteSearch);
